package vn.motcua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Timeliness;
import vn.motcua.dossier.Dossier;

/**
 * The rules of counting, as a function of a dossier's facts. A fact counts on the day it was written down, so what is added
 * later never
 * changes what an earlier day said: last month's report is the same next year. How a dossier ended is judged by the facts of that
 * moment; lateness that is annulled or found afterwards is counted apart, on its own day.
 */
final class Counting {

  private final StatutoryClock clock;

  Counting(StatutoryClock clock) {
    this.clock = clock;
  }

  /**
   * What of the dossier's procedure matters for the index.
   *
   * @param whollyOnline can be done online from end to end
   * @param givesDocument its result is a document with a code of its own
   */
  record Kind(boolean whollyOnline, boolean givesDocument) {}

  /**
   * @param facts all of them, in order
   * @param counted how many of them were counted already; only what comes after is answered
   */
  List<Delta> deltas(Dossier dossier, Kind kind, List<ClockFact> facts, int counted) {
    Course course = new Course(dossier, kind);
    int from = 0;
    while (from < facts.size()) {
      int until = from + 1;
      while (until < facts.size() && facts.get(until).recordedAt().equals(facts.get(from).recordedAt())) {
        until++;
      }
      course.go(facts, from, until, until > counted);
      from = until;
    }
    return course.deltas;
  }

  /** How it ended, in measures. */
  private Set<Measure> ending(Dossier dossier, List<ClockFact> facts, DossierState state) {
    if (!state.isAccepted()) {
      return EnumSet.of(Measure.NOT_ACCEPTED);
    }
    LocalDate due = day(clock.compute(dossier.rules(), facts).current());
    Set<Measure> measures = state.end().kind() == FactKind.FINISHED ? finished(state, due) : otherwise(state, due);
    if (state.wasAskedTwice() && !state.isLate() && due != null) {
      measures.add(Measure.ENDED_ASKED_TWICE);
    }
    Timeliness timeliness = clock.timeliness(dossier.rules(), facts, state.end().at());
    if (state.end().kind() == FactKind.FINISHED && timeliness.extended()) {
      measures.add(Measure.EXTENDED);
    }
    return measures;
  }

  private static Set<Measure> finished(DossierState state, LocalDate due) {
    if (state.isLate()) {
      return EnumSet.of(Measure.LATE);
    }
    if (due == null) {
      return EnumSet.of(Measure.UNMEASURED);
    }
    return EnumSet.of(day(state.end().at()).isBefore(due) ? Measure.EARLY : Measure.ON_TIME);
  }

  private static Set<Measure> otherwise(DossierState state, LocalDate due) {
    Set<Measure> measures = switch (state.end().kind()) {
      case REFUSED -> pair(state, Measure.REFUSED, Measure.REFUSED_LATE);
      case WITHDRAWAL_GRANTED -> pair(state, Measure.WITHDRAWN, Measure.WITHDRAWN_LATE);
      default -> pair(state, Measure.STOPPED, Measure.STOPPED_LATE);
    };
    if (due == null && !state.isLate()) {
      measures.add(Measure.OTHER_UNMEASURED);
    }
    return measures;
  }

  private static Set<Measure> pair(DossierState state, Measure all, Measure late) {
    return state.isLate() ? EnumSet.of(all, late) : EnumSet.of(all);
  }

  private static LocalDate day(Instant at) {
    return at == null ? null : WorkingCalendar.date(at);
  }

  /** One dossier on its way, from one transaction to the next. */
  private final class Course {

    private final Dossier dossier;
    private final Kind kind;
    private final List<Delta> deltas = new ArrayList<>();
    private DossierState before;
    private Set<Measure> ended = Set.of();

    private Course(Dossier dossier, Kind kind) {
      this.dossier = dossier;
      this.kind = kind;
      this.before = DossierState.of(dossier, List.of());
    }

    private void go(List<ClockFact> facts, int from, int until, boolean isNew) {
      List<ClockFact> known = facts.subList(0, until);
      DossierState after = DossierState.of(dossier, known);
      LocalDate day = day(facts.get(from).recordedAt());
      Set<Measure> endedBefore = ended;
      if (after.end() == null) {
        ended = Set.of();
      } else if (before.end() == null) {
        ended = ending(dossier, known, after);
      }
      if (isNew) {
        stocks(day, after);
        events(day, after, once(before), once(after));
        events(day, after, endedBefore, ended);
        lateness(day, facts.subList(from, until), after);
      }
      before = after;
    }

    private void stocks(LocalDate day, DossierState after) {
      boolean same = before.officer().equals(after.officer());
      Set<Measure> were = before.stocks();
      Set<Measure> are = after.stocks();
      were.stream().filter(each -> !same || !are.contains(each)).forEach(each -> add(day, before.officer(), each, -1));
      are.stream().filter(each -> !same || !were.contains(each)).forEach(each -> add(day, after.officer(), each, 1));
      // Ended by another hand than the one it was with: it went over first.
      if (!same && before.isOpen()) {
        add(day, before.officer(), Measure.MOVED_OUT, 1);
        add(day, after.officer(), Measure.MOVED_IN, 1);
      }
    }

    /** A correction may undo what was counted: then it is taken back on its own day. */
    private void events(LocalDate day, DossierState after, Set<Measure> were, Set<Measure> are) {
      Set<Measure> all = new HashSet<>(were);
      all.addAll(are);
      for (Measure each : all) {
        int change = (are.contains(each) ? 1 : 0) - (were.contains(each) ? 1 : 0);
        if (change != 0) {
          add(day, after.officer(), each, change);
        }
      }
    }

    private void lateness(LocalDate day, List<ClockFact> news, DossierState after) {
      for (ClockFact fact : news) {
        if (fact.kind() == FactKind.LATE_ANNULLED) {
          add(day, after.officer(), Measure.ANNULLED, 1);
        } else if (fact.kind() == FactKind.BECAME_LATE && before.end() != null) {
          add(day, after.officer(), Measure.LATE_AFTERWARDS, 1);
        }
      }
    }

    /** What happens to a dossier once at most. */
    private Set<Measure> once(DossierState state) {
      Set<Measure> once = EnumSet.noneOf(Measure.class);
      if (!state.isAccepted()) {
        return once;
      }
      once.add(received());
      if (kind.whollyOnline()) {
        once.add(Measure.ELIGIBLE);
      }
      if (kind.whollyOnline() && dossier.channel() == Channel.ONLINE) {
        once.add(Measure.ELIGIBLE_ONLINE);
      }
      addIf(once, state.hadDuty(), Measure.DUTIES);
      addIf(once, state.isPaidOnline(), Measure.PAID_ONLINE);
      addIf(once, state.isGranted() && kind.givesDocument(), Measure.WITH_RESULT);
      addIf(once, state.happened(FactKind.DIGITISED) && kind.givesDocument(), Measure.DIGITISED);
      addIf(once, state.happened(FactKind.RE_USED), Measure.RE_USED);
      addIf(once, state.happened(FactKind.RETURNED), Measure.RETURNED);
      return once;
    }

    private void addIf(Set<Measure> measures, boolean condition, Measure measure) {
      if (condition) {
        measures.add(measure);
      }
    }

    private Measure received() {
      return switch (dossier.channel()) {
        case COUNTER -> Measure.RECEIVED_COUNTER;
        case ONLINE -> Measure.RECEIVED_ONLINE;
        default -> Measure.RECEIVED_POST;
      };
    }

    private void add(LocalDate day, String officer, Measure measure, int number) {
      deltas.add(new Delta(day, officer, measure, number));
    }
  }
}
