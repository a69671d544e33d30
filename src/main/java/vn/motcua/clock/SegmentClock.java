package vn.motcua.clock;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;

/**
 * The share of a term that an agency has to itself: counted by its own calendar from its own start, as a term is
 * ({@code DAY_END}), over the stops of the dossier's clock. It moves no date of the dossier.
 */
@Component
public class SegmentClock {

  private final Calendars calendars;

  public SegmentClock(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * Its last minute. While the clock stands, as it was before it stopped.
   *
   * @param from when it began
   * @param stops of the dossier's clock, in order
   */
  public Instant due(Term term, Instant from, String agency, List<ClockRun.Standstill> stops) {
    return new TermCount(calendars.of(agency)).due(term, CountingRule.DAY_END, from, after(from, stops).closedOnly());
  }

  /** Working minutes of the agency in which the clock ran. */
  public long minutes(Instant from, Instant to, String agency, List<ClockRun.Standstill> stops) {
    List<ClockRun.Standstill> before = stops.stream().filter(stop -> stop.from().isBefore(to)).toList();
    return new TermCount(calendars.of(agency)).minutesRun(from, to, after(from, before));
  }

  private static Stops after(Instant from, List<ClockRun.Standstill> stops) {
    Stops all = Stops.NONE;
    for (ClockRun.Standstill stop : stops) {
      if (stop.to() == null || stop.to().isAfter(from)) {
        all = all.with(new Stop(stop.from().isBefore(from) ? from : stop.from(), stop.to()));
      }
    }
    return all;
  }
}
