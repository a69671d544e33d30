package vn.motcua.clock;

import java.util.List;

/**
 * How a dossier counts in the reports; at most one of the three.
 *
 * @param late became late and that was not annulled, or its due date has passed
 * @param extended re-appointed in time and ended after the statutory date, but not after the promised one
 * @param onTime ended and neither of the two
 */
public record Timeliness(boolean late, boolean extended, boolean onTime) {

  /** Whether the fact that the dossier became late stands: the newest of became-late and late-annulled decides. */
  public static boolean becameLate(List<ClockFact> facts) {
    boolean late = false;
    for (ClockFact fact : facts) {
      late = fact.kind() == FactKind.BECAME_LATE || (late && fact.kind() != FactKind.LATE_ANNULLED);
    }
    return late;
  }
}
