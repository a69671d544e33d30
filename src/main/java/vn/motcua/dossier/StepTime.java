package vn.motcua.dossier;

import java.time.Instant;

/**
 * A stretch of a dossier's time, and whose it was.
 *
 * @param agency code of the agency whose time it was, and whose hours were counted; of the one that waited, for the applicant's
 * @param task key of the step in its diagram; null when no step was open
 * @param name what the diagram calls the step, or null
 * @param officer user id of who had it, or null
 * @param visit 1 when the dossier was at that step for the first time, 2 when it had come back, …; 0 without a step
 * @param from to the minute
 * @param to to the minute, not before {@code from}
 * @param workingMinutes working time of the agency in between; 0 or more
 * @param limitMinutes working time that the step was given in all, or null
 * @param open whether it still lasted at {@code to}
 * @param inTerm whether the term in force was running: false before the clock started, and before it last started anew
 */
public record StepTime(
    Kind kind, String agency, String task, String name, String officer, int visit, Instant from, Instant to, long workingMinutes,
    Long limitMinutes, boolean open, boolean inTerm) {

  /** What the dossier was doing. */
  public enum Kind {
    /** An officer had it. */
    HELD,
    /** It had been handed over and nobody had taken it yet. */
    HAND_OVER,
    /** It was with an agency, and no step of it was open: on its way, or waiting for a job. */
    BETWEEN,
    /** The clock stood: papers or a payment were asked of the applicant. */
    APPLICANT
  }

  /** Whether an agency answers for it. */
  public boolean isAgencys() {
    return kind != Kind.APPLICANT;
  }
}
