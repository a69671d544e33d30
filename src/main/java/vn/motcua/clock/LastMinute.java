package vn.motcua.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The last minute of a limit belongs, to its end, to whoever is bound by it. */
public final class LastMinute {

  private LastMinute() {}

  /** First instant at which a limit has passed: the minute after its own; null for no limit. */
  public static Instant over(Instant limit) {
    return limit == null ? null : limit.plus(1, ChronoUnit.MINUTES);
  }
}
