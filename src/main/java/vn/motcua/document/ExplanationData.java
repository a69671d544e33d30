package vn.motcua.document;

/**
 * Everything an explanation report may print.
 *
 * @param sign what stands behind the number
 * @param to the head of the agency, in words
 * @param extension whether it explains an extension granted in time, not lateness
 * @param endedAt null while the dossier is open
 * @param over working time after the due date, or null
 * @param apology the letter 04, or null when none was issued yet
 * @param remedy what is done about it, or null
 * @param measures what the head ordered, or null
 */
record ExplanationData(
    Letterhead head, DossierData dossier, String sign, String to, boolean extension, String originalDue, String due,
    String endedAt, String over, Apology apology, String causeClass, String reason, String remedy, TimeTable time,
    String drafter, String draftedAt, String conclusion, String measures, String concludedAt, Signing signing) {

  /** Number with its sign, and day. */
  record Apology(String number, String date) {}
}
