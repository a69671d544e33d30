package vn.motcua.clock;

/** What a movement did to the dates. */
record Turn(Movement movement, Effect effect) {

  enum Effect {
    /** The full term runs again from the end of the stop. */
    RESTART,
    PAUSE,
    /** Asked after the agency's limit or after the due date: only pauses, and is marked so. */
    PAUSE_TOO_LATE,
    /** A new term, counted from the start in force. */
    NEW_TERM,
    /** A re-appointment approved before the due date passed. */
    APPOINTED_IN_TIME,
    APPOINTED_LATE,
    IGNORED
  }
}
