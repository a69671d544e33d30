package vn.motcua.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts failed log-ins by address, in front of the engine's own count by officer, so that a stranger cannot lock a known
 * officer out. Holds at most {@value #ADDRESSES} addresses, the least recently seen goes first. Times are seconds of a
 * clock that only moves on (never the sandbox clock).
 */
class FailedLogins {

  static final int ALLOWED = 20;
  static final long WINDOW_SECONDS = 300;
  private static final int ADDRESSES = 10_000;

  private final LongSupplier seconds;
  private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > ADDRESSES;
    }
  };

  private record Count(int failures, long since) {}

  FailedLogins(LongSupplier seconds) {
    this.seconds = seconds;
  }

  /** @return seconds to wait, 0 when a log-in may be tried */
  synchronized long wait(String address) {
    Count count = counts.get(network(address));
    if (count == null || count.failures() < ALLOWED) {
      return 0;
    }
    return Math.max(0, count.since() + WINDOW_SECONDS - seconds.getAsLong());
  }

  synchronized void failed(String address) {
    long now = seconds.getAsLong();
    counts.merge(network(address), new Count(1, now), (old, one) ->
        now - old.since() >= WINDOW_SECONDS ? one : new Count(old.failures() + 1, old.since()));
  }

  /** One household or office holds a whole /64 of IPv6 addresses. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    String[] parts = address.split(":", -1);
    return String.join(":", Arrays.copyOf(parts, Math.min(4, parts.length)));
  }
}
