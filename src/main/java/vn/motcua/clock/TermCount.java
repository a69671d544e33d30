package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Term.Unit;

/**
 * Counts a term on one calendar, over the stops of the clock. Counting is by whole days ({@code DAY_END}, Civil Code
 * 2015 art. 147 and 148) or by working minutes. Answers are null when the clock still stands before the term has run
 * out.
 */
final class TermCount {

  private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

  private final WorkingCalendar calendar;

  TermCount(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The last moment of the term, to the minute.
   *
   * @param start when the clock began to run, to the minute; its day does not count
   * @return null for {@code until} terms, which set no date, and while the clock stands
   */
  Instant due(Term term, CountingRule rule, Instant start, Stops stops) {
    refuseFractions(term, rule);
    return switch (term.unit()) {
      case UNTIL -> null;
      case SAME_DAY -> sameDay(start, stops);
      case DAYS -> dayEnd(term, start, stops);
      case WORKING_HOURS -> afterMinutes(start, term.workingMinutes(), stops);
      case WORKING_DAYS -> rule == CountingRule.DAY_END ? dayEnd(term, start, stops)
          : earlier(afterMinutes(start, term.workingMinutes(), stops), dayEnd(term, start, stops));
    };
  }

  /** Closing of counted working day number {@code n} after a date. */
  Instant workingDayEnd(LocalDate after, long n, Stops stops) {
    LocalDate day = nthDay(after, n, stops, true);
    return day == null ? null : calendar.closing(day);
  }

  /** When so many working minutes have run; at the edge of a session its closing. */
  Instant afterMinutes(Instant start, long minutes, Stops stops) {
    Instant cursor = start;
    long left = minutes;
    for (Stop stop : stops.inOrder()) {
      if (stop.from().isAfter(cursor)) {
        long running = calendar.minutesBetween(cursor, stop.from());
        if (left <= running) {
          return calendar.plusMinutes(cursor, left);
        }
        left -= running;
      }
      if (stop.open()) {
        return null;
      }
      cursor = stop.to().isAfter(cursor) ? stop.to() : cursor;
    }
    return calendar.plusMinutes(cursor, left);
  }

  /** Working minutes in which the clock ran. */
  long minutesRun(Instant start, Instant end, Stops stops) {
    long minutes = calendar.minutesBetween(start, end);
    for (Stop stop : stops.inOrder()) {
      Instant from = stop.from().isAfter(start) ? stop.from() : start;
      Instant to = stop.open() || stop.to().isAfter(end) ? end : stop.to();
      minutes -= calendar.minutesBetween(from, to);
    }
    return minutes;
  }

  /** False for the days of a stop: the clock did not run when they began, or not any more when they closed. */
  boolean runsOn(LocalDate day, Stops stops) {
    for (Stop stop : stops.inOrder()) {
      LocalDate first = firstLost(stop);
      if (first != null && !day.isBefore(first) && (stop.open() || !day.isAfter(WorkingCalendar.date(stop.to())))) {
        return false;
      }
    }
    return true;
  }

  private Instant sameDay(Instant start, Stops stops) {
    LocalDate day = WorkingCalendar.date(start);
    Instant limit = day.atTime(SAME_DAY_UNTIL).atZone(WorkingCalendar.ZONE).toInstant();
    boolean today = calendar.isWorkingDay(day) && !start.isAfter(limit) && !start.isAfter(calendar.closing(day));
    Instant due = calendar.closing(today ? day : calendar.workingDayAfter(day, 1));
    Stop open = stops.open();
    return open != null && !open.from().isAfter(due) ? null : due;
  }

  /**
   * A calendar day that ends a term on a day off moves on to the next working day that counts (Civil Code 2015 art.
   * 148(5)).
   */
  private Instant dayEnd(Term term, Instant start, Stops stops) {
    LocalDate received = WorkingCalendar.date(start);
    if (term.unit() == Unit.WORKING_DAYS) {
      return workingDayEnd(received, term.wholeDays(), stops);
    }
    LocalDate last = nthDay(received, term.wholeDays(), stops, false);
    if (last == null || calendar.isWorkingDay(last)) {
      return last == null ? null : calendar.closing(last);
    }
    return workingDayEnd(last, 1, stops);
  }

  private LocalDate nthDay(LocalDate after, long n, Stops stops, boolean workingOnly) {
    LocalDate cursor = after;
    long left = n;
    List<Stop> inOrder = stops.inOrder();
    for (Stop stop : inOrder) {
      LocalDate first = firstLost(stop);
      if (first == null || !stop.open() && !WorkingCalendar.date(stop.to()).isAfter(cursor)) {
        continue;
      }
      long counted = between(cursor, first, workingOnly);
      if (left <= counted) {
        break;
      }
      if (stop.open()) {
        return null;
      }
      left -= counted;
      cursor = WorkingCalendar.date(stop.to());
    }
    return workingOnly ? calendar.workingDayAfter(cursor, left) : cursor.plusDays(left);
  }

  private long between(LocalDate after, LocalDate before, boolean workingOnly) {
    return workingOnly ? calendar.workingDaysBetween(after, before)
        : Math.max(0, before.toEpochDay() - after.toEpochDay() - 1);
  }

  /**
   * First day that a stop takes away; null when it begins and ends on one day, or touches none. A stop in the closing
   * minute leaves the day.
   */
  private LocalDate firstLost(Stop stop) {
    LocalDate day = WorkingCalendar.date(stop.from());
    if (!stop.open() && WorkingCalendar.date(stop.to()).equals(day)) {
      return null;
    }
    return stop.from().isBefore(calendar.closing(day)) ? day : day.plusDays(1);
  }

  private static void refuseFractions(Term term, CountingRule rule) {
    boolean days = term.unit() == Unit.DAYS || term.unit() == Unit.WORKING_DAYS && rule == CountingRule.DAY_END;
    if (days && term.amount().stripTrailingZeros().scale() > 0) {
      throw Refusal.invalid("term", "clock.term.fraction", term.toString());
    }
  }

  private static Instant earlier(Instant one, Instant two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.isBefore(two) ? one : two;
  }
}
