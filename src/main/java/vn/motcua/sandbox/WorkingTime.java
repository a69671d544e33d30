package vn.motcua.sandbox;

import java.time.Instant;
import vn.motcua.clock.Term;

/** Adds working time by the calendar of the sandbox's province. */
public interface WorkingTime {

  /**
   * @param term in working days (8 working hours each) or working hours
   * @return the instant at which that much working time has passed since {@code from}
   */
  Instant plus(Instant from, Term term);
}
