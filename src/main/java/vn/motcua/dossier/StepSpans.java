package vn.motcua.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.ClockRun;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.StepTime.Kind;

/**
 * Cuts a dossier's time at every instant at which something changed: each piece is the applicant's while the clock stands, else
 * that of every step open in it, else of the agency that has the dossier.
 */
final class StepSpans {

  private final ClockRules rules;
  private final ClockRun run;
  private final Calendars calendars;
  private final Instant begin;
  private final Instant end;
  private final List<ClockRun.Standstill> stops;
  private final List<Held> steps = new ArrayList<>();

  StepSpans(ClockRules rules, ClockRun run, Calendars calendars, Instant until) {
    this.rules = rules;
    this.run = run;
    this.calendars = calendars;
    Instant last = until.truncatedTo(ChronoUnit.MINUTES);
    this.end = run.end() != null && run.end().isBefore(last) ? run.end() : last;
    this.begin = first(FactKind.RECEIVED, end);
    this.stops = stops(run).stream().map(stop -> stop.to() == null ? new ClockRun.Standstill(stop.from(), end) : stop).toList();
    StepVisits.of(run.facts()).forEach(this::add);
  }

  /** An officer, or nobody, at a step. */
  private record Held(StepVisit visit, String officer, Instant from, Instant to) {

    boolean covers(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  TimeSpent timeSpent() {
    List<StepTime> pieces = new ArrayList<>();
    long once = 0;
    long parallel = 0;
    List<Instant> cuts = List.copyOf(cuts());
    for (int piece = 0; piece + 1 < cuts.size(); piece++) {
      List<StepTime> beside = of(cuts.get(piece), cuts.get(piece + 1));
      if (beside.get(0).isAgencys() && beside.get(0).inTerm()) {
        long passed = beside.stream().mapToLong(StepTime::workingMinutes).max().orElse(0);
        once += passed;
        parallel += sum(beside) - passed;
      }
      pieces.addAll(beside);
    }
    pieces.addAll(momentary());
    List<StepTime> rows = joined(pieces);
    long applicant = sum(rows.stream().filter(row -> row.inTerm() && !row.isAgencys()).toList());
    long before = sum(rows.stream().filter(row -> !row.inTerm()).toList());
    return new TimeSpent(rows, once, parallel, applicant, before);
  }

  private List<StepTime> of(Instant from, Instant to) {
    if (isStopped(from)) {
      return List.of(time(Kind.APPLICANT, rules.competentAgency(), null, null, from, to));
    }
    List<StepTime> open = steps.stream().filter(held -> held.covers(from)).map(held -> time(held, from, to)).toList();
    return open.isEmpty() ? List.of(time(Kind.BETWEEN, holder(from), null, null, from, to)) : open;
  }

  /** Who did a step within the minute in which it was offered took no time and still did it. */
  private List<StepTime> momentary() {
    return steps.stream().filter(held -> held.officer() != null && held.from().equals(held.to()))
        .filter(held -> !held.from().isBefore(begin) && !held.from().isAfter(end) && !isStopped(held.from()))
        .map(held -> time(held, held.from(), held.to())).toList();
  }

  private StepTime time(Held held, Instant from, Instant to) {
    String agency = held.visit().agency() == null ? holder(held.from()) : held.visit().agency();
    return time(held.officer() == null ? Kind.HAND_OVER : Kind.HELD, agency, held.visit(), held.officer(), from, to);
  }

  private StepTime time(Kind kind, String agency, StepVisit visit, String officer, Instant from, Instant to) {
    long minutes = calendars.of(agency).minutesBetween(from, to);
    boolean inTerm = run.start() != null && !from.isBefore(run.start());
    boolean open = run.end() == null && to.equals(end) && (visit == null || visit.isOpen());
    return visit == null ? new StepTime(kind, agency, null, null, null, 0, from, to, minutes, null, open, inTerm)
        : new StepTime(kind, agency, visit.task(), visit.name(), officer, visit.number(), from, to, minutes, limit(visit),
            open && Objects.equals(officer, visit.officer()), inTerm);
  }

  private Long limit(StepVisit visit) {
    return limit(visit, rules, calendars);
  }

  /** Limits are given in the working time of the agency that decides; those of a third agency in its own. */
  static Long limit(StepVisit visit, ClockRules rules, Calendars calendars) {
    boolean ofThird = visit.agency() != null && !visit.agency().equals(rules.receivingAgency());
    String agency = ofThird ? visit.agency() : rules.competentAgency();
    return visit.dueAt() == null ? null : calendars.of(agency).minutesBetween(visit.from(), visit.dueAt());
  }

  /** Pieces of the same thing that follow each other are one row; what nobody did and took no working time is none. */
  private static List<StepTime> joined(List<StepTime> pieces) {
    List<StepTime> rows = new ArrayList<>();
    for (StepTime piece : pieces) {
      int before = last(rows, piece);
      if (before < 0) {
        rows.add(piece);
      } else {
        rows.set(before, join(rows.get(before), piece));
      }
    }
    rows.removeIf(row -> row.workingMinutes() == 0 && (row.kind() == Kind.BETWEEN || row.kind() == Kind.HAND_OVER));
    rows.sort(Comparator.comparing(StepTime::from).thenComparing(StepTime::to));
    return rows;
  }

  private static int last(List<StepTime> rows, StepTime piece) {
    for (int row = rows.size() - 1; row >= 0; row--) {
      if (rows.get(row).to().equals(piece.from()) && isOneThing(rows.get(row), piece)) {
        return row;
      }
    }
    return -1;
  }

  private static boolean isOneThing(StepTime one, StepTime next) {
    return one.kind() == next.kind() && one.agency().equals(next.agency()) && Objects.equals(one.task(), next.task())
        && one.visit() == next.visit() && Objects.equals(one.officer(), next.officer()) && one.inTerm() == next.inTerm();
  }

  private static StepTime join(StepTime one, StepTime next) {
    return new StepTime(one.kind(), one.agency(), one.task(), one.name(), one.officer(), one.visit(), one.from(), next.to(),
        one.workingMinutes() + next.workingMinutes(), one.limitMinutes(), next.open(), one.inTerm());
  }

  private Collection<Instant> cuts() {
    TreeSet<Instant> cuts = new TreeSet<>();
    cuts.add(begin);
    cuts.add(end);
    if (run.start() != null) {
      cuts.add(run.start());
    }
    steps.forEach(held -> {
      cuts.add(held.from());
      cuts.add(held.to());
    });
    stops.forEach(stop -> {
      cuts.add(stop.from());
      cuts.add(stop.to());
    });
    run.facts().stream().filter(StepSpans::isTransfer).forEach(fact -> cuts.add(minute(fact)));
    cuts.removeIf(cut -> cut.isBefore(begin) || cut.isAfter(end));
    return cuts;
  }

  private void add(StepVisit visit) {
    List<StepVisit.Holding> holdings = visit.holdings();
    for (int each = 0; each < holdings.size(); each++) {
      Instant next = each + 1 < holdings.size() ? holdings.get(each + 1).from() : visit.end();
      steps.add(new Held(visit, holdings.get(each).officer(), holdings.get(each).from(), next == null ? end : next));
    }
  }

  /** The clock's own stops, and before it started what was asked for at the desk until it came; {@code to} is null of what lasts. */
  static List<ClockRun.Standstill> stops(ClockRun run) {
    List<ClockRun.Standstill> all = new ArrayList<>();
    Instant asked = null;
    for (ClockFact fact : run.facts()) {
      if (run.start() != null && !minute(fact).isBefore(run.start())) {
        break;
      }
      if (fact.kind() == FactKind.SUPPLEMENT_ASKED && asked == null) {
        asked = minute(fact);
      } else if (fact.kind() == FactKind.SUPPLEMENT_RECEIVED && asked != null) {
        all.add(new ClockRun.Standstill(asked, minute(fact)));
        asked = null;
      } else if (fact.kind() == FactKind.SUPPLEMENT_INCOMPLETE && asked == null && !all.isEmpty()) {
        // What came was not all: it never ended.
        asked = all.remove(all.size() - 1).from();
      }
    }
    if (asked != null) {
      all.add(new ClockRun.Standstill(asked, run.start()));
    }
    all.addAll(run.stops());
    return all;
  }

  private boolean isStopped(Instant at) {
    return stops.stream().anyMatch(stop -> !at.isBefore(stop.from()) && at.isBefore(stop.to()));
  }

  private String holder(Instant at) {
    return holder(rules, run, at);
  }

  /** The agency that has the dossier while no step is open. */
  static String holder(ClockRules rules, ClockRun run, Instant at) {
    return run.facts().stream().filter(fact -> isTransfer(fact) && !minute(fact).isAfter(at))
        .map(fact -> fact.detail("to")).reduce((earlier, later) -> later).orElse(rules.receivingAgency());
  }

  private Instant first(FactKind kind, Instant otherwise) {
    return run.facts().stream().filter(fact -> fact.kind() == kind).map(StepSpans::minute)
        .filter(at -> at.isBefore(otherwise)).findFirst().orElse(otherwise);
  }

  private static boolean isTransfer(ClockFact fact) {
    return fact.kind() == FactKind.TRANSFERRED && fact.detail("to") != null;
  }

  private static Instant minute(ClockFact fact) {
    return fact.at().truncatedTo(ChronoUnit.MINUTES);
  }

  private static long sum(List<StepTime> rows) {
    return rows.stream().mapToLong(StepTime::workingMinutes).sum();
  }
}
