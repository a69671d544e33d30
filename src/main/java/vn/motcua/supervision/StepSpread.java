package vn.motcua.supervision;

import java.util.Map;
import java.util.TreeMap;

/** How often a step took how long: added up from rows and from sums of months alike. */
final class StepSpread {

  private final TreeMap<Integer, Long> byMinutes = new TreeMap<>();
  private long visits;
  private long limited;
  private long over;

  void add(int workedMinutes, long visitsMore, long limitedMore, long overMore) {
    byMinutes.merge(workedMinutes, visitsMore, Long::sum);
    visits += visitsMore;
    limited += limitedMore;
    over += overMore;
  }

  long visits() {
    return visits;
  }

  long limited() {
    return limited;
  }

  long over() {
    return over;
  }

  /**
   * The nearest rank: the shortest time that so many of a hundred did not exceed.
   *
   * @return null when there is nothing
   */
  Integer percentile(int hundredths) {
    long rank = (visits * hundredths + 99) / 100;
    long passed = 0;
    for (Map.Entry<Integer, Long> each : byMinutes.entrySet()) {
      passed += each.getValue();
      if (passed >= rank) {
        return each.getKey();
      }
    }
    return null;
  }
}
