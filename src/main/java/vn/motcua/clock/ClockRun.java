package vn.motcua.clock;

import java.time.Instant;
import java.util.List;

/**
 * How a dossier's clock ran, to the minute: what its due date and what is told of its time both rest on.
 *
 * @param facts the ledger as it stands corrected
 * @param start since when the term in force runs: the last restart, or the first start; null before acceptance
 * @param stops when it stood, in order, not overlapping
 * @param end when the dossier is measured; null while it is open
 */
public record ClockRun(List<ClockFact> facts, Instant start, List<Standstill> stops, Instant end) {

  /**
   * A time in which the clock stood.
   *
   * @param to null while it still stands
   */
  public record Standstill(Instant from, Instant to) {}
}
