package vn.motcua.clock;

import java.time.Instant;

/**
 * What the ledger says of a dossier's deadlines. Every instant may be null: the clock has not started, or the term
 * sets no date.
 *
 * @param original ngày hẹn trả gốc: computed at acceptance, never changes
 * @param statutory hạn theo quy định: all facts except re-appointment
 * @param current ngày hẹn trả: the date the dossier is measured by
 * @param running false before the start, while stopped, and after the end
 * @param provisional a counted year has no announced calendar yet
 * @param apologyDeadline closing of the last working day at least one calendar day before the day of {@code current}
 * @param dueSoonAt when the timer "sắp đến hạn" stands: the first of {@link StatutoryClock#warnings}, or null for not now
 * @param overdueAt when the timer "quá hạn" stands: the minute after {@code current}, or after the date that was missed until
 *     somebody was asked to explain it; null for not now
 * @param overdueAgainAt when the timer "quá hạn hẹn lại" stands: the minute after {@code current} until the broken promise was
 *     acted on; null for not now
 */
public record DueDates(
    Instant original, Instant statutory, Instant current, boolean running, boolean provisional, Instant apologyDeadline,
    Instant dueSoonAt, Instant overdueAt, Instant overdueAgainAt) {

  /** From when on an open dossier is late; null when there is no due date. */
  public Instant lateFrom() {
    return LastMinute.over(current);
  }
}
