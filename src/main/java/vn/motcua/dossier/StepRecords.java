package vn.motcua.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.ClockRun;
import vn.motcua.clock.FactKind;

/**
 * Reads from a dossier's facts what statistics keep of its steps: those that were done and those that are open. Steps taken away
 * undone are neither.
 */
final class StepRecords {

  /** After these nobody works on the dossier any more; the engine tells nothing of the tasks it then takes away. */
  private static final Set<FactKind> OVER = Set.of(FactKind.RETURNED, FactKind.WITHDRAWAL_GRANTED, FactKind.STOPPED);

  private final ClockRules rules;
  private final ClockRun run;
  private final Calendars calendars;
  private final List<ClockRun.Standstill> stops;

  private StepRecords(ClockRules rules, ClockRun run, Calendars calendars) {
    this.rules = rules;
    this.run = run;
    this.calendars = calendars;
    this.stops = StepSpans.stops(run);
  }

  /**
   * By the sequence of the fact that offered the step. It depends on the facts alone, not on when it is asked.
   *
   * @throws vn.motcua.Refusal when an agency has no calendar
   */
  static Map<Integer, StepRecord> of(ClockRules rules, ClockRun run, Calendars calendars) {
    StepRecords records = new StepRecords(rules, run, calendars);
    boolean over = run.facts().stream().anyMatch(StepRecords::endsTheWork);
    Map<Integer, StepRecord> all = new LinkedHashMap<>();
    StepVisits.of(run.facts()).stream().filter(visit -> visit.diagram() != null)
        .filter(visit -> visit.isOpen() ? !over : visit.isDone())
        .forEach(visit -> all.put(visit.sequence(), records.record(visit)));
    return all;
  }

  private static boolean endsTheWork(ClockFact fact) {
    return OVER.contains(fact.kind()) || fact.kind() == FactKind.REFUSED && "desk".equals(fact.detail("stage"));
  }

  private StepRecord record(StepVisit visit) {
    String agency = visit.agency() == null ? StepSpans.holder(rules, run, visit.from()) : visit.agency();
    WorkingCalendar calendar = calendars.of(agency);
    Long limit = StepSpans.limit(visit, rules, calendars);
    List<Stretch> stretches = stretches(visit.from(), visit.end());
    if (!visit.isOpen()) {
      long worked = stretches.stream().mapToLong(each -> calendar.minutesBetween(each.from(), each.to())).sum();
      return new StepRecord(visit.sequence(), visit.diagram(), visit.task(), agency, visit.from(), visit.end(), worked, limit, null,
          false);
    }
    boolean waiting = stretches.isEmpty() || stretches.get(stretches.size() - 1).to() != null;
    return new StepRecord(visit.sequence(), visit.diagram(), visit.task(), agency, visit.from(), null, 0, limit,
        limit == null ? null : passed(calendar, stretches, limit + 1), waiting);
  }

  /** A time in which the clock did not stand; {@code to} is null of what lasts. */
  private record Stretch(Instant from, Instant to) {}

  private List<Stretch> stretches(Instant from, Instant to) {
    List<Stretch> all = new ArrayList<>();
    Instant at = from;
    for (ClockRun.Standstill stop : stops) {
      if (to != null && !stop.from().isBefore(to)) {
        break;
      }
      if (stop.from().isAfter(at)) {
        all.add(new Stretch(at, stop.from()));
      }
      if (stop.to() == null) {
        return all;
      }
      at = stop.to().isAfter(at) ? stop.to() : at;
    }
    if (to == null || at.isBefore(to)) {
      all.add(new Stretch(at, to));
    }
    return all;
  }

  private static Instant passed(WorkingCalendar calendar, List<Stretch> stretches, long minutes) {
    long left = minutes;
    for (Stretch stretch : stretches) {
      long here = stretch.to() == null ? Long.MAX_VALUE : calendar.minutesBetween(stretch.from(), stretch.to());
      if (here >= left) {
        return calendar.plusMinutes(stretch.from(), left).truncatedTo(ChronoUnit.MINUTES);
      }
      left -= here;
    }
    return null;
  }
}
