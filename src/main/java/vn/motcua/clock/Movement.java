package vn.motcua.clock;

import java.time.Instant;

/**
 * What facts did to a running clock, in the order in which they were written.
 *
 * @param until end of a stop; null while it lasts, and for what is no stop
 * @param term the new term of a changed case, or the working days of a re-appointment; else null
 */
record Movement(Kind kind, Instant at, Instant until, Term term) {

  enum Kind { SUPPLEMENT, DUTY, CASE, RE_APPOINTMENT }

  Stop stop() {
    return new Stop(at, until);
  }

  /** A paper that arrives in law before it was asked for ends the stop where it began. */
  Movement endedAt(Instant end) {
    return new Movement(kind, at, end == null || end.isAfter(at) ? end : at, term);
  }
}
