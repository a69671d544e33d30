package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DelayCause;

/** What the late branches decided, for the letters that say so. The cause of each names one letter of its form. */
public interface LateLetters {

  /** Letters 04 that the head signed off, or that wait for it, oldest first. */
  List<Apology> apologies(String dossierCode);

  /** Explanations that the head accepted, or approved as the reason of an extension, oldest first. */
  List<Explained> explanations(String dossierCode);

  /** The notice that the new appointment has passed too, at most one. */
  List<Again> again(String dossierCode);

  /** What a letter 04 is for. */
  enum ApologyKind {
    /** It will be late: the one new appointment was approved before the due date. */
    EXTENSION,
    /** It is late and still open: carries the one new appointment. */
    LATE,
    /** It ended late, or ended before the head signed: states that date and carries no appointment. */
    ENDED
  }

  /**
   * A letter 04.
   *
   * @param cause at most 80 characters
   * @param reason what the applicant is told; the head's words where the head changed them
   * @param measure what is being done, or null
   * @param days working days of the new appointment, or null when it carries none
   * @param oldDue the due date that is not kept
   * @param newDue the new appointment, or null
   * @param endedAt when it was finished, refused or stopped, or null
   * @param sentLate whether the deadline of the apology had passed when the head signed off (gửi muộn)
   * @param signedBy user id of the head, or null while it is a draft
   * @param signedAt null while it is a draft
   */
  record Apology(
      String cause, ApologyKind kind, DelayCause causeClass, String reason, String measure, Integer days,
      Instant oldDue, Instant newDue, Instant endedAt, boolean sentLate, String draftedBy,
      Instant draftedAt, String signedBy, Instant signedAt) {}

  /**
   * An explanation report.
   *
   * @param extension whether it explains an extension that was granted in time, not lateness
   * @param conclusion the head's words
   * @param measures what the head ordered, or null
   */
  record Explained(
      String cause, boolean extension, DelayCause causeClass, String reason, String remedy,
      Instant due, String drafter, Instant draftedAt, String conclusion, String measures,
      String concludedBy, Instant concludedAt) {}

  /** The notice of being late again: without a date. */
  record Again(String cause, Instant promised, String signedBy, Instant signedAt) {}
}
