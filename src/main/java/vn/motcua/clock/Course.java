package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Term.Unit;
import vn.motcua.clock.Turn.Effect;

/**
 * The course of one dossier's clock: each movement is judged by where the clock stood when it happened. Made anew for
 * every question and then only read; the due date and its explanation come from the same course.
 */
final class Course {

  private final ClockRules rules;
  private final TermCount count;
  private final Instant limit;
  private final List<Turn> turns = new ArrayList<>(4);
  private Instant start;
  private Term term;
  private Stops stops = Stops.NONE;
  private Appointment appointment;
  private boolean supplementAsked;
  private boolean everPassed;

  /** @param reAppointments false to leave them out: what the law's own term would have been */
  Course(ClockRules rules, Reading reading, TermCount count, boolean reAppointments) {
    this.rules = rules;
    this.count = count;
    this.start = reading.start();
    this.term = rules.term();
    this.limit = rules.supplementLimit() == null ? null
        : count.due(rules.supplementLimit(), CountingRule.DAY_END, reading.start(), Stops.NONE);
    for (Movement movement : reading.movements()) {
      if (reAppointments || movement.kind() != Movement.Kind.RE_APPOINTMENT) {
        everPassed |= passed(movement.at());
        turns.add(new Turn(movement, effect(movement)));
      }
    }
  }

  /** When the time has run out; null while the clock stands before that, or when the term sets no date. */
  Instant reached() {
    return due(stops);
  }

  /** The date to show: while the clock stands, the date as it was before it stopped. */
  Instant shown() {
    return due(stops.closedOnly());
  }

  /** End of the term in force, before any re-appointment, as shown. */
  Instant termEnd() {
    return termEnd(stops.closedOnly());
  }

  /**
   * Moment at which half the term in force has run: half its eight-hour days or hours, for calendar days half the
   * working time they hold. Where an agency's days are shorter than eight hours, never more than half of what there
   * is. Null without a date.
   */
  Instant halfTerm() {
    Instant due = termEnd();
    if (due == null) {
      return null;
    }
    Stops over = stops.closedOnly();
    long held = count.minutesRun(start, due, over);
    boolean calendarDays = term.unit() == Unit.DAYS || term.unit() == Unit.SAME_DAY;
    long whole = calendarDays ? held : Math.min(held, term.workingMinutes());
    return count.afterMinutes(start, (whole + 1) / 2, over);
  }

  /** The same of the working days of the new appointment, counted from the date it replaces or from its approval. */
  Instant halfAppointment() {
    Stops over = stops.closedOnly();
    Instant from = appointment.inTime() ? termEnd(over) : appointment.approved();
    return count.afterMinutes(from, (count.minutesRun(from, due(over), over) + 1) / 2, over);
  }

  Instant start() {
    return start;
  }

  Term term() {
    return term;
  }

  Stops stops() {
    return stops;
  }

  Appointment appointment() {
    return appointment;
  }

  List<Turn> turns() {
    return turns;
  }

  /** Whether something was written after the date then in force had passed. */
  boolean everPassed() {
    return everPassed;
  }

  /** Last minute in which the agency may ask for papers so that the term starts anew; null without a limit. */
  Instant supplementLimit() {
    return limit;
  }

  private Instant due(Stops over) {
    if (appointment == null) {
      return termEnd(over);
    }
    LocalDate after = appointedAfter(over);
    return after == null ? null : count.workingDayEnd(after, appointment.term().wholeDays(), over);
  }

  /**
   * The day after which the promised working days are counted: of the due date, or of the approval when that had
   * passed.
   */
  LocalDate appointedAfter(Stops over) {
    if (!appointment.inTime()) {
      return WorkingCalendar.date(appointment.approved());
    }
    Instant due = termEnd(over);
    return due == null ? null : WorkingCalendar.date(due);
  }

  private Instant termEnd(Stops over) {
    return count.due(term, rules.countingRule(), start, over);
  }

  private Effect effect(Movement movement) {
    return switch (movement.kind()) {
      case SUPPLEMENT, DUTY -> stop(movement);
      case CASE -> changeCase(movement);
      case RE_APPOINTMENT -> appoint(movement);
    };
  }

  private Effect stop(Movement movement) {
    boolean passed = passed(movement.at());
    boolean supplement = movement.kind() == Movement.Kind.SUPPLEMENT;
    boolean tooLate = supplement && (passed || limit != null && movement.at().isAfter(limit));
    boolean restarts = !passed && appointment == null
        && (term.unit() == Unit.SAME_DAY || supplement && !tooLate && firstRestart());
    supplementAsked |= supplement;
    stops = stops.with(movement.stop());
    if (restarts && movement.until() != null) {
      start = movement.until();
    }
    if (restarts) {
      return Effect.RESTART;
    }
    return tooLate ? Effect.PAUSE_TOO_LATE : Effect.PAUSE;
  }

  /** Decree 61/2018 art. 19(4): the dossier goes back once. */
  private boolean firstRestart() {
    return rules.afterSupplement() == AfterSupplement.RESTART && !supplementAsked;
  }

  private Effect changeCase(Movement movement) {
    if (appointment != null || passed(movement.at())) {
      return Effect.IGNORED;
    }
    term = movement.term();
    return Effect.NEW_TERM;
  }

  /** Decree 61/2018 art. 19(9): at most once. */
  private Effect appoint(Movement movement) {
    if (appointment != null || term.unit() == Unit.UNTIL) {
      return Effect.IGNORED;
    }
    boolean inTime = !passed(movement.at());
    appointment = new Appointment(movement.at(), movement.term(), inTime);
    return inTime ? Effect.APPOINTED_IN_TIME : Effect.APPOINTED_LATE;
  }

  private boolean passed(Instant at) {
    Instant due = reached();
    return due != null && at.isAfter(due);
  }

  /** The one new promise. */
  record Appointment(Instant approved, Term term, boolean inTime) {}
}
