package vn.motcua.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What many dossiers add to the sums, before it is written. */
final class Sums {

  private static final Comparator<SumKey> ORDER = Comparator.comparing(SumKey::scope).thenComparing(SumKey::span)
      .thenComparing(SumKey::agency).thenComparing(SumKey::procedure).thenComparing(SumKey::officer).thenComparing(SumKey::day);
  private static final int MEASURES = Measure.values().length;

  private final Map<SumKey, int[]> rows = new TreeMap<>(ORDER);

  void add(String agency, String procedure, List<Delta> deltas) {
    for (Delta delta : deltas) {
      boolean moved = delta.measure() == Measure.MOVED_IN || delta.measure() == Measure.MOVED_OUT;
      for (SumKey.Scope scope : SumKey.Scope.values()) {
        if (!moved || scope == SumKey.Scope.AGENCY_OFFICER) {
          for (SumKey.Span span : SumKey.Span.values()) {
            rows.computeIfAbsent(SumKey.of(scope, span, agency, procedure, delta), any -> new int[MEASURES])
                [delta.measure().ordinal()] += delta.number();
          }
        }
      }
    }
  }

  int size() {
    return rows.size();
  }

  /** In the order of the table, so that two who write never wait for each other. */
  Map<SumKey, int[]> rows() {
    return rows;
  }
}
