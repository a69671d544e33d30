package vn.motcua.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Warning.Moment;

/**
 * The moments before the due date that the ledger does not yet hold as reached for that date. When the date moves they count
 * anew. Those before acceptance, or before the approval of a new appointment, bind nobody and are dropped.
 */
final class DueSoon {

  private static final int MINUTES_PER_HOUR = 60;

  private final WorkingCalendar calendar;
  private final Reading reading;
  private final Course course;
  private final Instant current;

  /** @param current the date the dossier is measured by, not null */
  DueSoon(WorkingCalendar calendar, Reading reading, Course course, Instant current) {
    this.calendar = calendar;
    this.reading = reading;
    this.course = course;
    this.current = current;
  }

  /** In order of time; empty while the clock stands, after the end, and once the date has passed by the ledger's own word. */
  List<Warning> pending() {
    Instant lateSince = reading.late().since();
    boolean passed = lateSince != null && !lateSince.isBefore(current);
    if (reading.end() != null || course.stops().open() != null || passed) {
      return List.of();
    }
    List<Warning> moments = new ArrayList<>(4);
    addBeforeDue(moments);
    Instant from = course.appointment() == null ? reading.accepted() : course.appointment().approved();
    moments.removeIf(each -> each.at().isBefore(from) || reading.late().wasWarned(each.moment(), current));
    if (reading.late().foreseen() != null && course.appointment() == null) {
      moments.add(new Warning(Moment.FORESEEN, reading.late().foreseen()));
    }
    moments.sort(Comparator.comparing(Warning::at));
    return moments;
  }

  private void addBeforeDue(List<Warning> moments) {
    if (isShort(course.appointment() == null ? course.term() : course.appointment().term())) {
      moments.add(new Warning(Moment.HOUR, calendar.minusMinutes(current, MINUTES_PER_HOUR)));
      return;
    }
    Instant half = course.appointment() == null ? course.halfTerm() : course.halfAppointment();
    Instant dayBefore = calendar.minusMinutes(
        calendar.closing(calendar.workingDayBefore(WorkingCalendar.date(current))), Term.MINUTES_PER_WORKING_DAY);
    moments.add(new Warning(Moment.HALF, half));
    moments.add(new Warning(Moment.DAY, dayBefore));
    if (course.appointment() == null) {
      moments.add(new Warning(Moment.QUESTION, half.isAfter(dayBefore) ? half : dayBefore));
    }
  }

  private static boolean isShort(Term term) {
    return switch (term.unit()) {
      case SAME_DAY, UNTIL -> true;
      case DAYS -> term.wholeDays() <= 1;
      case WORKING_DAYS, WORKING_HOURS -> term.workingMinutes() <= Term.MINUTES_PER_WORKING_DAY;
    };
  }
}
