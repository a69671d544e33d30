package vn.motcua.clock;

import java.time.LocalDate;

/**
 * Days in a row that did not count, for one reason.
 *
 * @param from first and {@code to} last of them
 * @param words the reason in Vietnamese, with the decision that gives the days off
 */
public record DaysOut(LocalDate from, LocalDate to, Reason reason, String words) {

  /** Weekly rest, days on which papers are only handed in, a day off by decision, the clock stood. */
  public enum Reason { REST, RECEPTION_ONLY, OFF, STOPPED }
}
