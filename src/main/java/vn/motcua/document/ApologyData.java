package vn.motcua.document;

/**
 * Everything form 04 may print.
 *
 * @param sign what stands behind the number
 * @param unit the one-stop unit that is addressed, with its agency
 * @param contact how to reach it; may be empty
 * @param extension whether the extension was granted before the due date
 * @param late whether the due date has passed and the dossier is open
 * @param ended how and when it ended, or null; neither {@code extension} nor {@code late} then
 * @param sentLate whether it goes out after the last day for it
 * @param oldDue the due date that is not kept
 * @param appointment null where there is none; in a draft the head has yet to decide
 * @param measure what is being done, or null
 */
record ApologyData(
    Letterhead head, DossierData dossier, String sign, String unit, String contact, boolean extension, boolean late, Ended ended,
    boolean sentLate, String oldDue, Appointment appointment, String causeClass, String reason, String measure, TimeTable time,
    Signing signing) {

  /** The one new appointment: how many working days more, and until when. */
  record Appointment(String days, String newDue) {}

  /**
   * The end of a dossier.
   *
   * @param how such as {@code được giải quyết xong}
   * @param after whether that was after the due date
   * @param over how much working time after it, or null when none
   * @param collectable whether a result waits at the one-stop unit
   */
  record Ended(String how, String at, boolean after, String over, boolean collectable) {}
}
