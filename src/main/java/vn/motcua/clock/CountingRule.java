package vn.motcua.clock;

/**
 * How a term in days is turned into an instant: to the closing of the last counted day, or by working hours capped by
 * it.
 */
public enum CountingRule { DAY_END, HOUR_CARRY }
