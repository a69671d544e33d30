package vn.motcua.identity;

import java.time.Duration;

/**
 * How long a look-up waits before it is asked again: each time twice as long, up to the longest.
 *
 * @param first before the first attempt; more than nothing
 * @param longest the most there is, however often it was asked in vain
 */
record RecheckPauses(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  RecheckPauses {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("The first pause is positive and not longer than the longest");
    }
  }

  /** @param attempts how many were in vain so far */
  Duration after(int attempts) {
    Duration doubled = first.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
