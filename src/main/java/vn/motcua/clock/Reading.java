package vn.motcua.clock;

import java.time.Instant;
import java.util.List;

/**
 * What the facts of a dossier say to the clock, all instants to the minute.
 *
 * @param received when it was handed in
 * @param accepted when it was accepted; null while the clock has not started
 * @param start when the term first began to run; null with {@code accepted}
 * @param startedByPaper true when the last missing paper started the clock, not the reception
 * @param movements stops, changes and re-appointments after acceptance
 * @param end when the dossier is measured: finished, refused, stopped, or the withdrawal asked; null while it is open
 * @param late what is already said of warnings and lateness
 */
record Reading(
    Instant received, Instant accepted, Instant start, boolean startedByPaper, List<Movement> movements, Instant end,
    LateFacts late) {

  /** True while the fact became-late stands and is not annulled. */
  boolean becameLate() {
    return late.since() != null;
  }

  boolean hasReAppointment() {
    for (Movement movement : movements) {
      if (movement.kind() == Movement.Kind.RE_APPOINTMENT) {
        return true;
      }
    }
    return false;
  }
}
