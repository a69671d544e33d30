package vn.motcua.lateness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.motcua.calendar.WorkingCalendar;

/**
 * A month as its list counts it: what was written down from its first midnight on and before the next month's. That instant is fixed
 * whatever becomes of calendars, and no fact is counted in two months or in none.
 */
record MonthlyPeriod(YearMonth month) {

  Instant from() {
    return midnight(month.atDay(1));
  }

  /** First instant that no longer counts. */
  Instant cutOff() {
    return midnight(month.plusMonths(1).atDay(1));
  }

  LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  boolean holds(Instant recordedAt) {
    return !recordedAt.isBefore(from()) && recordedAt.isBefore(cutOff());
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
