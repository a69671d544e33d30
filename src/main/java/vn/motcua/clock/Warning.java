package vn.motcua.clock;

import java.time.Instant;

/**
 * A moment before the due date at which the ledger has something to say (mốc nhắc).
 *
 * @param at to the minute
 */
public record Warning(Moment moment, Instant at) {

  /** What the moment is for. Several may fall on one instant. */
  public enum Moment {
    /** Half of the term in force, or of the new appointment, has run. */
    HALF,
    /** One working day before the apology deadline. */
    DAY,
    /** The officer is asked whether it will be in time (sắp đến hạn). */
    QUESTION,
    /** One working hour before the due date; the only one of a short term. */
    HOUR,
    /** An officer said of his own accord that it will not be in time. */
    FORESEEN
  }
}
