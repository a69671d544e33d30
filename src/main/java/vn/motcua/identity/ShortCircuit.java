package vn.motcua.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers, in this node, that the register does not answer, so that not every reception waits to learn it. After some failures in a
 * row nobody asks for a while; when that is over one asks, and only its answer lets the others ask again.
 *
 * <p>Own code, because that is all there is to it: one counter and one instant. A circuit breaker library (Resilience4j) brings sliding
 * windows, registries, events and thread pools that nobody here would configure, three more jars to keep patched, and it would still
 * have to be told what counts as an answer.
 */
final class ShortCircuit {

  private final Clock clock;
  private final int failuresUntilOpen;
  private final Duration openFor;
  private int failures;
  private Instant openUntil;

  /**
   * @param failuresUntilOpen at least 1
   * @param openFor for how long nobody asks
   */
  ShortCircuit(Clock clock, int failuresUntilOpen, Duration openFor) {
    this.clock = clock;
    this.failuresUntilOpen = failuresUntilOpen;
    this.openFor = openFor;
  }

  /** Whether to ask now. While it is open, one caller in each span is told yes; should it never report back, the next span has another. */
  synchronized boolean lets() {
    if (openUntil == null) {
      return true;
    }
    if (clock.instant().isBefore(openUntil)) {
      return false;
    }
    openUntil = clock.instant().plus(openFor);
    return true;
  }

  synchronized void answered() {
    failures = 0;
    openUntil = null;
  }

  /** @param pause for how long the register asked not to be asked, or null when it did not say; then it opens at once */
  synchronized void failed(Duration pause) {
    failures++;
    if (pause != null) {
      openUntil = clock.instant().plus(pause);
    } else if (failures >= failuresUntilOpen) {
      openUntil = clock.instant().plus(openFor);
    }
  }
}
