package vn.motcua.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRun;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.SegmentClock;
import vn.motcua.clock.Term;

/** Reads the agencies' shares of a term from the ledger. */
final class SegmentReader {

  private final SegmentClock segmentClock;
  private final ClockRun run;
  private final Instant until;

  /** @param until told of up to this instant, or to the dossier's end if that was before */
  SegmentReader(SegmentClock segmentClock, ClockRun run, Instant until) {
    this.segmentClock = segmentClock;
    this.run = run;
    this.until = run.end() != null && run.end().isBefore(until) ? run.end() : minute(until);
  }

  /** In the order in which they began. */
  List<SegmentTime> all() {
    List<SegmentTime> all = new ArrayList<>();
    Map<String, Integer> open = new LinkedHashMap<>();
    for (ClockFact fact : run.facts()) {
      String function = fact.detail("function");
      if (fact.kind() == FactKind.SEGMENT_STARTED) {
        int before = (int) all.stream().filter(each -> each.function().equals(function)).count();
        open.put(function, all.size());
        all.add(segment(fact, before + 1, null));
      } else if (fact.kind() == FactKind.SEGMENT_ENDED && open.containsKey(function)) {
        int place = open.remove(function);
        all.set(place, ended(all.get(place), minute(fact.at())));
      }
    }
    // What was still open when the dossier ended, ended with it.
    if (run.end() != null) {
      open.values().forEach(place -> all.set(place, ended(all.get(place), run.end())));
    }
    return all;
  }

  private SegmentTime segment(ClockFact started, int number, Instant end) {
    Instant from = minute(started.at());
    String agency = started.detail("agency");
    return new SegmentTime(started.detail("function"), agency, started.detail("name"), number, from,
        segmentClock.due(Term.parse(started.detail("term")), from, agency, run.stops()), end, minutes(from, until, agency));
  }

  private SegmentTime ended(SegmentTime open, Instant at) {
    return new SegmentTime(open.function(), open.agency(), open.name(), open.number(), open.from(), open.dueAt(), at,
        minutes(open.from(), at, open.agency()));
  }

  private long minutes(Instant from, Instant to, String agency) {
    return to.isBefore(from) ? 0 : segmentClock.minutes(from, to, agency, run.stops());
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }
}
