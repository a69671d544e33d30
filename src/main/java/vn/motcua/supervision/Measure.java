package vn.motcua.supervision;

import java.util.Locale;

/**
 * What is counted of a dossier. An event counts one on the day it was written down; a stock counts one up and one down again,
 * so that the
 * sum over all days until one of them is what stood at its end.
 */
enum Measure {
  /** Accepted, by the channel it came through. */
  RECEIVED_COUNTER, RECEIVED_ONLINE, RECEIVED_POST,
  /** Finished on a day before that of the due date; on its day; when the fact that it became late stood. */
  EARLY, ON_TIME, LATE,
  /** Finished, and its term sets no due date: neither on time nor late. */
  UNMEASURED,
  /** Accepted and then refused, withdrawn or stopped; of each, what was late by then. */
  REFUSED, REFUSED_LATE, WITHDRAWN, WITHDRAWN_LATE, STOPPED, STOPPED_LATE,
  /** Refused, withdrawn or stopped, and its term sets no due date. */
  OTHER_UNMEASURED,
  /** Re-appointed in time and finished by that date, after the statutory one. */
  EXTENDED,
  /** Ended in time after the applicant had been asked for papers more than once. */
  ENDED_ASKED_TWICE,
  /** Refused, withdrawn or stopped before it was accepted. */
  NOT_ACCEPTED,
  /** Handed over to the applicant. */
  RETURNED,
  /** Lateness that was annulled. */
  ANNULLED,
  /** Lateness that was written down only after the end. */
  LATE_AFTERWARDS,
  /** An open dossier went from one officer to another: for sums by officer. */
  MOVED_IN, MOVED_OUT,
  /** First money asked or taken for it; first paid online. */
  DUTIES, PAID_ONLINE,
  /** Granted, where the procedure gives a document; of those, digitised; a paper replaced by data that was there already. */
  WITH_RESULT, DIGITISED, RE_USED,
  /** Accepted of a procedure that can be done wholly online; of those, online. */
  ELIGIBLE, ELIGIBLE_ONLINE,

  /** Accepted, not ended: exactly one of these five. */
  OPEN_IN_TERM, OPEN_OVERDUE, OPEN_PAPERS, OPEN_DUTY, OPEN_UNMEASURED,
  /** Open, not late, and asked for papers more than once. */
  OPEN_ASKED_TWICE,
  /** Finished and not yet handed over. */
  AWAITING_RETURN,
  /** Late, and letter 04 or the explanation report is still missing; open or ended. */
  LETTERS_OWED, REPORTS_OWED;

  /** In the table of sums. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
