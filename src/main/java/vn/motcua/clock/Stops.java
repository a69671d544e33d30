package vn.motcua.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stops of a dossier in order of time, overlapping ones joined: while one of two papers is awaited, the clock
 * stands.
 */
final class Stops {

  static final Stops NONE = new Stops(List.of());

  private final List<Stop> stops;

  private Stops(List<Stop> stops) {
    this.stops = stops;
  }

  Stops with(Stop added) {
    List<Stop> all = new ArrayList<>(stops);
    all.add(added);
    all.sort(Comparator.comparing(Stop::from));
    List<Stop> joined = new ArrayList<>(all.size());
    for (Stop stop : all) {
      Stop last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && (last.open() || !last.to().isBefore(stop.from()))) {
        joined.set(joined.size() - 1, new Stop(last.from(), later(last.to(), stop.to())));
      } else {
        joined.add(stop);
      }
    }
    return new Stops(joined);
  }

  List<Stop> inOrder() {
    return stops;
  }

  /** The stop that still lasts, or null. */
  Stop open() {
    Stop last = stops.isEmpty() ? null : stops.get(stops.size() - 1);
    return last != null && last.open() ? last : null;
  }

  /** As if the stop that still lasts had not been asked for. */
  Stops closedOnly() {
    return open() == null ? this : new Stops(stops.subList(0, stops.size() - 1));
  }

  private static Instant later(Instant one, Instant two) {
    if (one == null || two == null) {
      return null;
    }
    return one.isAfter(two) ? one : two;
  }
}
