package vn.motcua.lateness;

import java.util.Set;
import vn.motcua.clock.Warning.Moment;

/** How far up a task stands in the lists. The engine gives every task 50. */
final class Priorities {

  static final int ESCALATED = 100;

  private static final int HALF = 60;
  private static final int DAY = 70;
  private static final int HOUR = 80;

  private Priorities() {}

  /** What open tasks are raised to when these moments before the due date were reached. */
  static int of(Set<Moment> moments) {
    if (moments.contains(Moment.HOUR)) {
      return HOUR;
    }
    return moments.equals(Set.of(Moment.HALF)) ? HALF : DAY;
  }
}
