package vn.motcua.dossier;

import java.time.Instant;

/**
 * One visit of a dossier to a step, as statistics keep it: whose step, how long it took of what it was given.
 *
 * @param sequence of the fact that offered the step; with the dossier's code it names the visit
 * @param diagram key of the diagram in which the step is drawn
 * @param agency whose working time was counted
 * @param endedAt when it was done; null while it is open
 * @param workedMinutes working time until it was done in which the clock did not stand; 0 while it is open
 * @param limitMinutes working time that it was given, or null
 * @param overAt of an open step with a limit: from when on it takes longer than it was given; null while the clock stands before
 * @param waiting of an open step: whether the clock stands
 */
record StepRecord(
    int sequence, String diagram, String task, String agency, Instant offeredAt, Instant endedAt, long workedMinutes,
    Long limitMinutes, Instant overAt, boolean waiting) {

  boolean isOpen() {
    return endedAt == null;
  }
}
