package vn.motcua.web.history;

import java.time.Clock;
import java.time.LocalDate;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;

/** Days from one to another, both counted. */
record Period(LocalDate from, LocalDate to) {

  private static final int MOST_YEARS = 10;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  /**
   * @param from null for so many days until the last one, {@code to} null for today
   * @throws Refusal when a day is of another millennium, the last before the first, or the period longer than ten years
   */
  static Period of(LocalDate from, LocalDate to, Clock clock, int usualDays) {
    if (isFar(from) || isFar(to)) {
      throw Refusal.invalid(isFar(from) ? "from" : "to", "steps.day");
    }
    LocalDate last = to == null ? WorkingCalendar.date(clock.instant()) : to;
    LocalDate first = from == null ? last.minusDays(usualDays - 1L) : from;
    if (last.isBefore(first) || first.plusYears(MOST_YEARS).isBefore(last)) {
      throw Refusal.invalid("from", "steps.period", MOST_YEARS);
    }
    return new Period(first, last);
  }

  private static boolean isFar(LocalDate day) {
    return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
  }
}
