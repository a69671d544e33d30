package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.motcua.clock.DaysOut;
import vn.motcua.clock.FactKind;

/**
 * The clock of one dossier explained: why it is due when it is due, what was written and by whom. Times in Viet Nam's zone.
 *
 * @param dueOriginal what slip 01 promised
 * @param dueStatutory the date without the re-appointment
 * @param dueCurrent the date the dossier is measured by
 * @param late the fact that it became late stands
 * @param minutesLeft working minutes to {@code dueCurrent}; null when it has passed
 * @param minutesOver working minutes since; null when it has not passed
 * @param time the same in words; null without a date
 * @param explanation why, sentence by sentence
 * @param proposals corrections that somebody proposed, decided or not
 * @param mayPropose whether the reader may propose one, {@code mayDecide} whether the reader may decide one of others
 */
public record ClockAccount(
    OffsetDateTime dueOriginal, OffsetDateTime dueStatutory, OffsetDateTime dueCurrent, boolean running, boolean provisional,
    boolean late, Long minutesLeft, Long minutesOver, String time, List<String> explanation, List<Standstill> stops,
    List<NotCounted> daysNotCounted, List<Line> facts, List<Proposal> proposals,
    boolean mayPropose, boolean mayDecide) {

  /** A stop of the clock; {@code to} is null while it stands. */
  public record Standstill(OffsetDateTime from, OffsetDateTime to, long workingMinutes, String time, String words) {}

  /** Days in a row that did not count. */
  public record NotCounted(LocalDate from, LocalDate to, DaysOut.Reason reason, String words) {}

  /**
   * One line of the ledger.
   *
   * @param kind the code, {@code what} its name
   * @param actorName who, for the reader: a name for officers, the agency for citizens
   * @param basis the legal basis as people read it
   * @param corrects the line it puts right; {@code correctedBy} the line that put it right
   * @param voided true when {@code correctedBy} says that it never happened
   */
  public record Line(
      int sequence, FactKind kind, String what, OffsetDateTime at, OffsetDateTime recordedAt, String actor, String actorName,
      String approvedBy, String approvedByName, String reason, String legalBasis, String basis, String note, Integer corrects,
      Integer correctedBy, boolean voided, Map<String, String> details) {}

  /**
   * A correction of a line that one person proposed and another decides.
   *
   * @param at the right instant, or null
   * @param voided true when the line is said never to have happened
   * @param approved null while nobody has decided
   */
  public record Proposal(
      int number, int sequence, OffsetDateTime at, boolean voided, String reason, String proposedBy, OffsetDateTime proposedAt,
      Boolean approved, String decidedBy, OffsetDateTime decidedAt) {}
}
