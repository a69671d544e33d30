package vn.motcua.sandbox;

import java.time.Instant;

/** The time source of one node: what its engine, and so everything else on it, believes to be now. */
interface EngineTime {

  void standStillAt(Instant instant);

  /** Real time plus {@code offsetMillis}, running. */
  void runWithOffset(long offsetMillis);
}
