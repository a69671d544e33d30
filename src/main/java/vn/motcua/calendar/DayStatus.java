package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * What a day is and which act says so.
 *
 * @param name name of the day off, else null
 * @param decision the act, null for an ordinary working day or weekly rest
 * @param replaces the day a make-up day replaces, else null
 */
public record DayStatus(Kind kind, String name, String decision, LocalDate replaces) {

  static final DayStatus WORKING_DAY = new DayStatus(Kind.WORKING, null, null, null);
  static final DayStatus WEEKLY_REST = new DayStatus(Kind.REST, null, null, null);

  /** Ordinary working day, weekly rest, day off, or a rest day that is worked. */
  public enum Kind { WORKING, REST, OFF, MAKE_UP }
}
