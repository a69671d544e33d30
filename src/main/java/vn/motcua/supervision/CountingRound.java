package vn.motcua.supervision;

import org.springframework.stereotype.Component;
import vn.motcua.lateness.RegularWork;

/** Counts every minute what was written down since. */
@Component
class CountingRound implements RegularWork {

  private static final int AT_ONCE = 20_000;

  private final Counts counts;

  CountingRound(Counts counts) {
    this.counts = counts;
  }

  @Override
  public boolean round() {
    boolean did = false;
    while (counts.go(AT_ONCE)) {
      did = true;
    }
    return did;
  }
}
