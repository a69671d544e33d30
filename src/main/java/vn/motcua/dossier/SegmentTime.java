package vn.motcua.dossier;

import java.time.Instant;

/**
 * An agency's share of a dossier's term, and what became of it.
 *
 * @param function what the agency does, such as {@code thue}
 * @param name what the procedure calls its share
 * @param number 1 for its first time, 2 when it came back, …
 * @param from to the minute
 * @param dueAt its last minute, by its own calendar and over the stops of the dossier's clock
 * @param endedAt to the minute; null while it lasts
 * @param workingMinutes of its own working time in which the clock ran, until it ended or is asked about
 */
public record SegmentTime(
    String function, String agency, String name, int number, Instant from, Instant dueAt, Instant endedAt, long workingMinutes) {

  /** @param now when it is asked about */
  public boolean isLate(Instant now) {
    return (endedAt == null ? now : endedAt).isAfter(dueAt);
  }

  public boolean isOpen() {
    return endedAt == null;
  }
}
