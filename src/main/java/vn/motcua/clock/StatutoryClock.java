package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Term.Unit;

/**
 * The law's clock (đồng hồ thời hạn). Due dates are a function of term, counting rule, facts and calendars, and the
 * explanation comes from the same computation. It keeps nothing and reads no time; every instant is exact to the
 * minute, and minutes are what is compared.
 *
 * <p>Sources: Decree 61/2018 art. 16 to 20 and its successor 118/2025, Civil Code 2015 art. 147 and 148, Labour Code
 * 2019 art. 111 and 112. Missing data is a {@link Refusal} that names it.
 */
public final class StatutoryClock {

  private static final DueDates NOT_STARTED = new DueDates(null, null, null, false, false, null, null, null, null);
  private static final LocalTime NOTIFIER_OPENS = LocalTime.of(8, 0);

  private final Calendars calendars;
  private final Texts texts = new Texts();

  public StatutoryClock(Calendars calendars) {
    this.calendars = calendars;
  }

  /** By the calendars that the program brings with it, for who has no database. */
  public static StatutoryClock withBundledCalendars() {
    CalendarRows rows = CalendarCsv.bundled();
    return new StatutoryClock(rows::calendar);
  }

  /**
   * All dates of a dossier.
   *
   * @param rules the rules as they stood at reception, with the term of reception: a changed case is a fact
   * @param facts the whole ledger of the dossier in order of sequence
   */
  public DueDates compute(ClockRules rules, List<ClockFact> facts) {
    Reading reading = read(rules, Corrections.applied(facts));
    if (reading.accepted() == null) {
      return NOT_STARTED;
    }
    WorkingCalendar calendar = calendars.of(rules.competentAgency());
    TermCount count = new TermCount(calendar);
    Course course = new Course(rules, reading, count, true);
    boolean running = reading.end() == null && course.stops().open() == null;
    Instant current = course.shown();
    if (current == null) {
      return new DueDates(null, null, null, running, false, null, null, null, null);
    }
    Instant statutory = statutory(rules, reading, count, course, current);
    boolean brokenAgain = running && course.appointment() != null && !reading.late().again();
    return new DueDates(original(rules, facts, reading, count), statutory, current, running,
        provisional(calendar, reading.start(), current), apologyDeadline(calendar, current, course),
        dueSoonAt(new DueSoon(calendar, reading, course, current).pending()), overdueAt(reading, current, running),
        brokenAgain ? LastMinute.over(current) : null);
  }

  /**
   * The moments before the due date that were not reached yet, by the ledger's word, in order of time; several may fall on one
   * instant. Whoever acts on them writes {@link FactKind#WARNED} for each, with the date that it was for.
   */
  public List<Warning> warnings(ClockRules rules, List<ClockFact> facts) {
    Reading reading = read(rules, Corrections.applied(facts));
    Course course = reading.accepted() == null ? null : course(rules, reading);
    Instant current = course == null ? null : course.shown();
    return current == null ? List.of() : new DueSoon(calendars.of(rules.competentAgency()), reading, course, current).pending();
  }

  /** Why the dates of {@link #compute} are what they are, sentence by sentence, in Vietnamese. */
  public List<String> explain(ClockRules rules, List<ClockFact> facts) {
    Reading reading = read(rules, Corrections.applied(facts));
    return explanation(rules).of(reading, reading.accepted() == null ? null : course(rules, reading));
  }

  /**
   * The same in columns.
   *
   * @param now until when what still runs or stands is measured
   */
  public ClockStory story(ClockRules rules, List<ClockFact> facts, Instant now) {
    Reading reading = read(rules, Corrections.applied(facts));
    return reading.accepted() == null ? ClockStory.NOT_STARTED
        : new Measure(texts, calendars.of(rules.competentAgency())).of(reading, course(rules, reading), explanation(rules),
            now.truncatedTo(ChronoUnit.MINUTES));
  }

  /**
   * Whether the date in force had passed at any moment up to {@code now}, by facts and calendars as they stand. The
   * facts became-late and late-annulled are not asked: this is what they are judged by.
   */
  public boolean datePassed(ClockRules rules, List<ClockFact> facts, Instant now) {
    Reading reading = read(rules, Corrections.applied(facts));
    if (reading.accepted() == null) {
      return false;
    }
    Course course = course(rules, reading);
    return course.everPassed() || late(reading, course, now.truncatedTo(ChronoUnit.MINUTES));
  }

  /**
   * Late, extended or on time as of an instant. What ends in the minute of its due date is on time, so an open dossier is
   * late from the next minute on.
   */
  public Timeliness timeliness(ClockRules rules, List<ClockFact> facts, Instant now) {
    Reading reading = read(rules, Corrections.applied(facts));
    if (reading.accepted() == null) {
      return new Timeliness(reading.becameLate(), false, false);
    }
    Course course = course(rules, reading);
    boolean late = reading.becameLate() || late(reading, course, now.truncatedTo(ChronoUnit.MINUTES));
    boolean extended = !late && reading.end() != null && extended(rules, reading, course);
    return new Timeliness(late, extended, !late && !extended && reading.end() != null);
  }

  /**
   * Last minute in which the agency may ask for papers so that the term starts anew; null before acceptance or
   * without a limit.
   */
  public Instant supplementLimit(ClockRules rules, List<ClockFact> facts) {
    Reading reading = read(rules, Corrections.applied(facts));
    return reading.accepted() == null ? null : course(rules, reading).supplementLimit();
  }

  /** How the clock of a dossier ran, for whoever tells where its time went. */
  public ClockRun run(ClockRules rules, List<ClockFact> facts) {
    List<ClockFact> corrected = Corrections.applied(facts);
    Reading reading = read(rules, corrected);
    if (reading.accepted() == null) {
      return new ClockRun(List.copyOf(corrected), null, List.of(), reading.end());
    }
    Course course = course(rules, reading);
    List<ClockRun.Standstill> stops = course.stops().inOrder().stream()
        .map(stop -> new ClockRun.Standstill(stop.from(), stop.to())).toList();
    return new ClockRun(List.copyOf(corrected), course.start(), stops, reading.end());
  }

  /**
   * The due date of something handed in, without stops.
   *
   * @return null for {@code until} terms, which set no due date
   */
  public Instant due(Term term, CountingRule rule, Instant receivedAt, Channel channel, String agency) {
    refuseMissing(term);
    WorkingCalendar calendar = calendars.of(agency);
    return new TermCount(calendar).due(term, rule, FactReader.arrival(receivedAt, channel, calendar), Stops.NONE);
  }

  /** {@link #due} with its reasons. */
  public DueAnswer answer(Term term, CountingRule rule, Instant receivedAt, Channel channel, String agency) {
    Instant due = due(term, rule, receivedAt, channel, agency);
    WorkingCalendar calendar = calendars.of(agency);
    Instant received = receivedAt.truncatedTo(ChronoUnit.MINUTES);
    Instant start = FactReader.arrival(receivedAt, channel, calendar);
    ClockRules rules = new ClockRules(term, rule, AfterSupplement.PAUSE, null, channel, agency, agency);
    Reading reading = new Reading(received, received, start, false, List.of(), null, new LateFacts());
    boolean provisional = due != null && provisional(calendar, start, due);
    return new DueAnswer(due, provisional, explanation(rules).of(reading, course(rules, reading)));
  }

  /**
   * When a step, or a part of a term, runs out: working days as eight working hours each, from the instant (legal
   * facts 3.4). Terms in calendar days and {@code same day} are counted as for a dossier.
   *
   * @return null for {@code until} terms
   */
  public Instant workingTime(Instant from, Term term, String agency) {
    refuseMissing(term);
    WorkingCalendar calendar = calendars.of(agency);
    if (term.unit() == Unit.WORKING_DAYS || term.unit() == Unit.WORKING_HOURS) {
      return calendar.plusMinutes(from, term.workingMinutes());
    }
    return new TermCount(calendar).due(term, CountingRule.DAY_END, from.truncatedTo(ChronoUnit.MINUTES), Stops.NONE);
  }

  /** First opening of an agency's next working day. */
  public Instant nextDay(Instant from, String agency) {
    WorkingCalendar calendar = calendars.of(agency);
    return calendar.opening(calendar.workingDayAfter(WorkingCalendar.date(from), 1)).orElseThrow();
  }

  /**
   * Last minute for the answer of a consulted agency, by its own calendar; where a law says so, silence is consent
   * from the next day on.
   */
  public Instant consultationLimit(Instant sentAt, Term term, String consultedAgency) {
    return due(term, CountingRule.DAY_END, sentAt, Channel.COUNTER, consultedAgency);
  }

  /**
   * Closing of the last working day at least one calendar day before the day of the due date (Decree 61/2018 art.
   * 19(9)).
   */
  public Instant apologyDeadline(Instant due, String competentAgency) {
    return apologyDeadline(calendars.of(competentAgency), due);
  }

  /**
   * Last moment of a notifier under an {@code until} term: that hour of the day of arrival; after it, 08:00 of the
   * next day. It binds the notifier, on every day of the week, and sets no due date.
   */
  public static Instant notifierLimit(Term until, Instant arrival) {
    if (until == null || until.unit() != Unit.UNTIL) {
      throw Refusal.invalid("term", "clock.term.notUntil", String.valueOf(until));
    }
    Instant minute = arrival.truncatedTo(ChronoUnit.MINUTES);
    LocalDate day = WorkingCalendar.date(minute);
    Instant limit = day.atTime(until.until()).atZone(WorkingCalendar.ZONE).toInstant();
    return minute.isAfter(limit) ? day.plusDays(1).atTime(NOTIFIER_OPENS).atZone(WorkingCalendar.ZONE).toInstant() : limit;
  }

  private Reading read(ClockRules rules, List<ClockFact> facts) {
    refuseMissing(rules.term());
    return new FactReader(rules, calendars.of(rules.receivingAgency())).read(facts);
  }

  private Course course(ClockRules rules, Reading reading) {
    return new Course(rules, reading, new TermCount(calendars.of(rules.competentAgency())), true);
  }

  private Explanation explanation(ClockRules rules) {
    return new Explanation(texts, rules, calendars.of(rules.competentAgency()));
  }

  /** As printed on slip 01: a later correction does not change it. */
  private Instant original(ClockRules rules, List<ClockFact> facts, Reading corrected, TermCount count) {
    Reading asWritten = Corrections.applied(facts) == facts ? corrected : read(rules, facts);
    Instant start = asWritten.start() == null ? corrected.start() : asWritten.start();
    return count.due(rules.term(), rules.countingRule(), start, Stops.NONE);
  }

  private static Instant statutory(ClockRules rules, Reading reading, TermCount count, Course course, Instant current) {
    if (!reading.hasReAppointment()) {
      return current;
    }
    return course.appointment() == null ? current : new Course(rules, reading, count, false).shown();
  }

  private static Instant apologyDeadline(WorkingCalendar calendar, Instant due) {
    return calendar.closing(calendar.workingDayBefore(WorkingCalendar.date(due)));
  }

  /** A deadline before the clock started binds nobody: terms of a day cannot be apologised for a day ahead. */
  private static Instant apologyDeadline(WorkingCalendar calendar, Instant due, Course course) {
    Instant deadline = apologyDeadline(calendar, due);
    return deadline.isAfter(course.start()) ? deadline : null;
  }

  private static Instant dueSoonAt(List<Warning> pending) {
    return pending.isEmpty() ? null : pending.get(0).at();
  }

  /** What became late is to be explained from the date it missed, though the clock may stand or another date be promised by now. */
  private static Instant overdueAt(Reading reading, Instant current, boolean running) {
    if (reading.end() != null || reading.late().explanationOwed()) {
      return null;
    }
    return reading.becameLate() ? LastMinute.over(reading.late().since()) : running ? LastMinute.over(current) : null;
  }

  private static boolean late(Reading reading, Course course, Instant now) {
    Instant due = course.reached();
    if (due == null) {
      return false;
    }
    Stop standing = course.stops().open();
    if (reading.end() != null) {
      return reading.end().isAfter(due);
    }
    return standing == null ? now.isAfter(due) : standing.from().isAfter(due);
  }

  private boolean extended(ClockRules rules, Reading reading, Course course) {
    if (course.appointment() == null || !course.appointment().inTime()) {
      return false;
    }
    Course lawful = new Course(rules, reading, new TermCount(calendars.of(rules.competentAgency())), false);
    Instant statutory = lawful.reached();
    return statutory != null && reading.end().isAfter(statutory);
  }

  static boolean provisional(WorkingCalendar calendar, Instant from, Instant to) {
    int last = WorkingCalendar.date(to).getYear();
    for (int year = WorkingCalendar.date(from).getYear(); year <= last; year++) {
      if (calendar.provisional(year)) {
        return true;
      }
    }
    return false;
  }

  private static void refuseMissing(Term term) {
    if (term == null) {
      throw Refusal.invalid("term", "clock.term.missing");
    }
  }
}
