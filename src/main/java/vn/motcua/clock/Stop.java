package vn.motcua.clock;

import java.time.Instant;

/**
 * A time in which the clock stands, to the minute.
 *
 * @param to when it ran again, never before {@code from}; null while it still stands
 */
record Stop(Instant from, Instant to) {

  boolean open() {
    return to == null;
  }
}
