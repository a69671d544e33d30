package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.DayOff;
import vn.motcua.calendar.MakeUpDay;
import vn.motcua.calendar.Session;
import vn.motcua.calendar.WeekHours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Samples.Ledger;

/** What holds on every calendar: random weeks, days off and make-up days in 2024 to 2027, receptions in 2025. */
class ClockPropertiesTest {

  private static final int MINUTES_OF_2025 = 365 * 24 * 60;

  @Property(tries = 500)
  void never_due_before_receipt(@ForAll("calendars") WorkingCalendar calendar, @ForAll("terms") Term term,
      @ForAll CountingRule rule,
      @ForAll Channel channel, @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute) {
    Instant received = moment(minute);
    assertThat(due(calendar, term, rule, received, channel)).isAfterOrEqualTo(received);
  }

  @Property(tries = 500)
  void never_due_on_a_closed_day_or_outside_a_session(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll("terms") Term term,
      @ForAll CountingRule rule, @ForAll Channel channel, @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute) {
    Instant due = due(calendar, term, rule, moment(minute), channel);
    assertThat(calendar.isWorkingDay(WorkingCalendar.date(due))).isTrue();
    assertThat(calendar.openFrom(due)).isEqualTo(due);
  }

  @Property(tries = 500)
  void more_term_is_never_earlier(@ForAll("calendars") WorkingCalendar calendar, @ForAll("units") Term.Unit unit,
      @ForAll CountingRule rule,
      @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute) {
    Instant shorter = due(calendar, term(unit, amount), rule, moment(minute), Channel.COUNTER);
    Instant longer = due(calendar, term(unit, amount + 1), rule, moment(minute), Channel.COUNTER);
    assertThat(longer).isAfterOrEqualTo(shorter);
  }

  @Property(tries = 500)
  void hour_carry_is_never_later_than_day_end(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute) {
    Term term = Term.workingDays(amount);
    assertThat(due(calendar, term, CountingRule.HOUR_CARRY, moment(minute), Channel.ONLINE))
        .isBeforeOrEqualTo(due(calendar, term, CountingRule.DAY_END, moment(minute), Channel.ONLINE));
  }

  @Property(tries = 500)
  void a_stop_within_one_day_changes_nothing_under_day_end_with_pause(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll("dayUnits") Term.Unit unit, @ForAll @IntRange(min = 1, max = 40) int amount,
      @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute, @ForAll @IntRange(max = 30) int daysLater,
      @ForAll @IntRange(max = 1439) int oneMinute, @ForAll @IntRange(max = 1439) int otherMinute) {
    Instant received = moment(minute);
    LocalDate day = WorkingCalendar.date(received).plusDays(1 + daysLater);
    String asked = day.atStartOfDay().plusMinutes(Math.min(oneMinute, otherMinute)).toString();
    String answered = day.atStartOfDay().plusMinutes(Math.max(oneMinute, otherMinute)).toString();
    Ledger ledger = Samples.accepted(Samples.local(received));
    ClockRules rules = rules(term(unit, amount), AfterSupplement.PAUSE);
    StatutoryClock clock = new StatutoryClock(agency -> calendar);
    Instant before = clock.compute(rules, ledger.facts()).current();
    ledger.fact(FactKind.SUPPLEMENT_ASKED, asked).fact(FactKind.SUPPLEMENT_RECEIVED, answered);
    assertThat(clock.compute(rules, ledger.facts()).current()).isEqualTo(before);
  }

  @Property(tries = 500)
  void a_pause_never_makes_a_dossier_due_earlier(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll("dayUnits") Term.Unit unit,
      @ForAll CountingRule rule, @ForAll @IntRange(min = 1, max = 40) int amount,
          @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute,
      @ForAll @IntRange(max = 40_000) int from, @ForAll @IntRange(max = 40_000) int length) {
    Instant received = moment(minute);
    Stops stops = Stops.NONE.with(new Stop(received.plus(from, ChronoUnit.MINUTES),
        received.plus(from + length, ChronoUnit.MINUTES)));
    TermCount count = new TermCount(calendar);
    assertThat(count.due(term(unit, amount), rule, received, stops))
        .isAfterOrEqualTo(count.due(term(unit, amount), rule, received, Stops.NONE));
  }

  /** The slow way: walk day by day and ask of each whether it counts. */
  @Property(tries = 500)
  void the_tables_count_as_a_walk_day_by_day_does(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute, @ForAll @IntRange(max = 60_000) int from,
      @ForAll @IntRange(max = 60_000) int length) {
    Instant received = moment(minute);
    Stop stop = new Stop(received.plus(from, ChronoUnit.MINUTES), received.plus(from + length, ChronoUnit.MINUTES));
    TermCount count = new TermCount(calendar);
    Instant due = count.due(Term.workingDays(n), CountingRule.DAY_END, received, Stops.NONE.with(stop));
    assertThat(due).isEqualTo(walked(calendar, n, WorkingCalendar.date(received), stop));
    assertThat(calendar.workingDaysBetween(WorkingCalendar.date(received), WorkingCalendar.date(due).plusDays(1)))
        .isGreaterThanOrEqualTo(n);
  }

  /** The slow way: minute by minute. */
  @Property(tries = 100)
  void minutes_forward_and_back_agree_with_a_walk_minute_by_minute(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll @IntRange(min = 1, max = 3000) int minutes, @ForAll @IntRange(max = MINUTES_OF_2025 - 1) int minute) {
    Instant from = moment(minute);
    Instant cursor = from;
    long worked = 0;
    while (worked < minutes) {
      worked += works(calendar, cursor) ? 1 : 0;
      cursor = cursor.plus(1, ChronoUnit.MINUTES);
    }
    assertThat(calendar.plusMinutes(from, minutes)).isEqualTo(cursor);
    assertThat(calendar.minutesBetween(from, cursor)).isEqualTo(minutes);
    Instant back = calendar.minusMinutes(cursor, minutes);
    assertThat(calendar.minutesBetween(back, cursor)).isEqualTo(minutes);
    assertThat(works(calendar, back)).isTrue();
  }

  /** A dossier's dates do not depend on what was computed before: each prefix anew equals one clock that saw them all. */
  @Property(tries = 300)
  void recomputed_equals_cached(@ForAll("calendars") WorkingCalendar calendar, @ForAll long seed,
      @ForAll AfterSupplement after,
      @ForAll @IntRange(min = 1, max = 20) int amount) {
    Ledger ledger = randomLedger(new Random(seed));
    ClockRules rules = rules(Term.workingDays(amount), after);
    StatutoryClock kept = new StatutoryClock(agency -> calendar);
    for (int size = 2; size <= ledger.facts().size(); size++) {
      List<ClockFact> prefix = ledger.facts().subList(0, size);
      DueDates cached = kept.compute(rules, prefix);
      assertThat(new StatutoryClock(agency -> calendar).compute(rules, prefix)).isEqualTo(cached);
      assertThat(cached.current()).isAfterOrEqualTo(prefix.get(0).at());
      assertThat(kept.explain(rules, prefix)).isNotEmpty();
    }
  }

  @Property(tries = 300)
  void the_statutory_date_is_what_it_would_be_without_a_re_appointment(@ForAll("calendars") WorkingCalendar calendar,
      @ForAll long seed,
      @ForAll AfterSupplement after, @ForAll @IntRange(min = 2, max = 20) int amount) {
    List<ClockFact> facts = randomLedger(new Random(seed)).facts();
    List<ClockFact> without = facts.stream().filter(fact -> fact.kind() != FactKind.RE_APPOINTED).toList();
    StatutoryClock clock = new StatutoryClock(agency -> calendar);
    ClockRules rules = rules(Term.workingDays(amount), after);
    assertThat(clock.compute(rules, facts).statutory()).isEqualTo(clock.compute(rules, without).current());
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Arbitraries.longs().map(ClockPropertiesTest::calendar).dontShrink();
  }

  @Provide
  Arbitrary<Term.Unit> units() {
    return Arbitraries.of(Term.Unit.WORKING_DAYS, Term.Unit.DAYS, Term.Unit.WORKING_HOURS);
  }

  @Provide
  Arbitrary<Term.Unit> dayUnits() {
    return Arbitraries.of(Term.Unit.WORKING_DAYS, Term.Unit.DAYS);
  }

  @Provide
  Arbitrary<Term> terms() {
    Arbitrary<Term> counted = units()
        .flatMap(unit -> Arbitraries.integers().between(1, 60).map(amount -> term(unit, amount)));
    return Arbitraries.oneOf(counted, Arbitraries.just(Term.parse("same day")));
  }

  private static Instant walked(WorkingCalendar calendar, int n, LocalDate received, Stop stop) {
    LocalDate day = received;
    int counted = 0;
    while (counted < n) {
      day = day.plusDays(1);
      Instant begins = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
      Instant closes = calendar.closing(day);
      boolean stoppedAsItBegan = stop.from().isBefore(begins) && !stop.to().isBefore(begins);
      boolean endsToday = WorkingCalendar.date(stop.to()).equals(WorkingCalendar.date(stop.from()));
      boolean stoppedAtClosing = stop.from().isBefore(closes) && stop.to().isAfter(closes) && !endsToday;
      counted += calendar.isWorkingDay(day) && !stoppedAsItBegan && !stoppedAtClosing ? 1 : 0;
    }
    return calendar.closing(day);
  }

  private static boolean works(WorkingCalendar calendar, Instant minute) {
    LocalDateTime local = LocalDateTime.ofInstant(minute, WorkingCalendar.ZONE);
    int ofDay = local.getHour() * 60 + local.getMinute();
    return calendar.sessions(local.toLocalDate()).stream()
        .anyMatch(session -> session.working() && session.opens() <= ofDay && ofDay < session.closes());
  }

  private static Ledger randomLedger(Random random) {
    LocalDateTime at = LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(random.nextInt(MINUTES_OF_2025 / 2));
    Ledger ledger = Samples.accepted(at.toString());
    FactKind[] kinds = {FactKind.SUPPLEMENT_ASKED, FactKind.SUPPLEMENT_RECEIVED, FactKind.SUPPLEMENT_INCOMPLETE,
        FactKind.DUTY_ASKED,
        FactKind.DUTY_PAID, FactKind.RE_APPOINTED, FactKind.CASE_CHANGED, FactKind.BECAME_LATE};
    for (int i = random.nextInt(9); i > 0; i--) {
      at = at.plusMinutes(random.nextInt(6000));
      ledger.fact(kinds[random.nextInt(kinds.length)], at.toString(), "term", (1 + random.nextInt(9)) + " working days",
          "channel", String.valueOf(1 + random.nextInt(3)));
    }
    return ledger;
  }

  private static ClockRules rules(Term term, AfterSupplement after) {
    return new ClockRules(term, CountingRule.DAY_END, after, Term.workingDays(3), Channel.COUNTER, "A", "A");
  }

  private static Instant due(WorkingCalendar calendar, Term term, CountingRule rule, Instant received, Channel channel) {
    return new StatutoryClock(agency -> calendar).due(term, rule, received, channel, "A");
  }

  private static Term term(Term.Unit unit, int amount) {
    return new Term(unit, java.math.BigDecimal.valueOf(amount), null);
  }

  private static Instant moment(int minuteOf2025) {
    return LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(minuteOf2025).atZone(WorkingCalendar.ZONE).toInstant();
  }

  /** At least Monday works, so that no calendar is without end. */
  private static WorkingCalendar calendar(long seed) {
    Random random = new Random(seed);
    Map<DayOfWeek, List<Session>> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day == DayOfWeek.MONDAY || random.nextInt(7) < 5) {
        week.put(day, sessions(random, day == DayOfWeek.MONDAY));
      }
    }
    List<DayOff> off = new ArrayList<>();
    List<MakeUpDay> makeUp = new ArrayList<>();
    for (int i = random.nextInt(120); i > 0; i--) {
      LocalDate date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
      off.add(new DayOff(date, "nghỉ", "quyết định"));
      if (random.nextInt(4) == 0) {
        makeUp.add(new MakeUpDay(date.plusDays(random.nextInt(10)), date, "hoán đổi"));
      }
    }
    List<CalendarYear> years = new ArrayList<>();
    for (int year = 2024; year < 2035; year++) {
      years.add(new CalendarYear(year, true));
    }
    return new WorkingCalendar("A", List.of(new WeekHours(LocalDate.of(2024, 1, 1), week, "giờ")), off, makeUp, years);
  }

  private static List<Session> sessions(Random random, boolean working) {
    int opens = 60 * (5 + random.nextInt(4)) + random.nextInt(60);
    int noon = opens + 30 + random.nextInt(240);
    int afternoon = noon + 1 + random.nextInt(120);
    List<Session> sessions = new ArrayList<>();
    sessions.add(new Session(opens, noon, working || random.nextInt(4) > 0));
    if (random.nextInt(4) > 0) {
      sessions.add(new Session(afternoon, afternoon + 30 + random.nextInt(300), random.nextInt(5) > 0));
    }
    return sessions;
  }
}
