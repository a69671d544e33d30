package vn.motcua.sandbox;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.Refusal;

/** The clock in the hands of one who plays alone: it stands, and what falls due runs when he steps there. */
public interface HeldClock {

  /**
   * Plays while the clock stands; afterwards it runs on.
   *
   * @throws Refusal conflict, when somebody else is walking the clock
   */
  void hold(Runnable play);

  Instant now();

  /**
   * @param advance {@code 1 working day}, {@code 2 working hours}, {@code 3 days}, {@code 2 hours} or {@code 30 minutes}
   * @throws Refusal when the text is none of these, or reaches farther than 366 days
   */
  Instant after(String advance);

  /**
   * @param local an instant such as {@code 2026-10-15T17:00}, in Viet Nam's time
   * @throws Refusal when it can't be read, lies behind or is farther than 366 days
   */
  Instant named(String local);

  /** The first instant after now and not after {@code limit} at which something falls due. */
  Optional<Instant> nextDue(Instant limit);

  /** Steps to the instant, when it lies ahead, and runs what is due there; what falls due on the way is passed over. */
  void stepTo(Instant instant);
}
