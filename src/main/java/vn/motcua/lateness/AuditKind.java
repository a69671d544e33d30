package vn.motcua.lateness;

/** What can be wrong with a dossier; each has its sentence and its cure in {@code messages/lateness.properties}. */
enum AuditKind {
  /** Became late; no letter 04 was issued and none waits. */
  LETTER_MISSING,
  /** A letter 04 waits, but for nobody by name or on nobody's list. */
  LETTER_STUCK,
  /** More than one letter 04, none of which replaces another. */
  LETTER_TWICE,
  /** Became late; no explanation was written and none is owed. */
  REPORT_MISSING,
  /** An explanation is owed, but by nobody by name or on nobody's list. */
  REPORT_STUCK,
  /** The head concluded, and the report was not issued. */
  REPORT_NOT_ISSUED,
  /** The due date has passed and nothing says so. */
  LATE_UNRECORDED,
  /** One of the three timers is missing, doubled, dead, or stands at another instant than the ledger says. */
  TIMER_WRONG,
  /** The row holds another date, or another answer to late, than its facts. */
  DATES_WRONG,
  /** The dates of the facts can't be computed. */
  DATES_UNKNOWN,
  /** Open in the row and ended in the ledger, or the other way round. */
  STATUS_WRONG,
  /** Open, and on nobody's list, and not waiting for the applicant. */
  IN_NO_LIST,
  /** A line of the ledger is missing or was changed. */
  CHAIN_BROKEN,
  /** An automatic step failed for good and nobody has looked at it. */
  INCIDENT_UNSEEN
}
