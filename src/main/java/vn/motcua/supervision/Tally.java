package vn.motcua.supervision;

/** Sums of every measure. */
final class Tally {

  private final long[] sums = new long[Measure.values().length];

  long of(Measure measure) {
    return sums[measure.ordinal()];
  }

  void add(Measure measure, long number) {
    sums[measure.ordinal()] += number;
  }

  Tally plus(Tally other) {
    return combined(other, 1);
  }

  Tally minus(Tally other) {
    return combined(other, -1);
  }

  private Tally combined(Tally other, int sign) {
    Tally result = new Tally();
    for (int i = 0; i < sums.length; i++) {
      result.sums[i] = sums[i] + sign * other.sums[i];
    }
    return result;
  }
}
