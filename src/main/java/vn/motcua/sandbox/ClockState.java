package vn.motcua.sandbox;

import java.time.Instant;

/**
 * The one row that says what time it is in the sandbox.
 *
 * @param offsetMillis what to add to real time while the clock runs
 * @param frozenAt where the clock stands while it is walked forward, or null while it runs
 * @param stoodAt a sandbox instant already shown to somebody: the clock is never again before it
 * @param seeded false until the first dossiers were played
 * @param version grows with every change
 */
record ClockState(long offsetMillis, Instant frozenAt, Instant stoodAt, boolean seeded, long version) {

  /** A clock that runs on from {@code now}. */
  static ClockState running(Instant now, Instant realNow, boolean seeded, long version) {
    return new ClockState(now.toEpochMilli() - realNow.toEpochMilli(), null, now, seeded, version);
  }

  boolean frozen() {
    return frozenAt != null;
  }

  Instant at(Instant realNow) {
    if (frozen()) {
      return frozenAt;
    }
    Instant now = Instant.ofEpochMilli(realNow.toEpochMilli() + offsetMillis);
    return now.isBefore(stoodAt) ? stoodAt : now;
  }

  ClockState frozenAt(Instant instant) {
    return new ClockState(offsetMillis, instant, instant, seeded, version + 1);
  }

  ClockState runningOn(Instant instant, Instant realNow) {
    return running(instant, realNow, seeded, version + 1);
  }

  ClockState afterSeeding() {
    return new ClockState(offsetMillis, frozenAt, stoodAt, true, version + 1);
  }
}
