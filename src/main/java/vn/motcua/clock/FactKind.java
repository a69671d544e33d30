package vn.motcua.clock;

/** What can be written into the clock ledger (sổ cái đồng hồ). */
public enum FactKind {
  RECEIVED, ACCEPTED, SUPPLEMENT_ASKED, SUPPLEMENT_RECEIVED, SUPPLEMENT_INCOMPLETE, SUPPLEMENT_EXPIRED,
  SUPPLEMENT_EXTENDED, DUTY_ASKED, DUTY_PAID, CASE_CHANGED,
  RE_APPOINTED, TRANSFERRED, HANDED_OVER, CLAIMED, COMPLETED, WITHDRAWAL_ASKED, WITHDRAWAL_REFUSED, WITHDRAWAL_GRANTED,
  BECAME_LATE, LATE_ANNULLED, RE_ENTERED, CORRECTED, LETTER_ISSUED, REPORT_CONCLUDED, PAID, DIGITISED, RE_USED,
  FINISHED, RETURNED, REFUSED, STOPPED, RATED, ANSWER_LATE,
  /** A moment before the due date was reached (details: moment, due). */
  WARNED,
  /** The handling officer says whether it will be in time (details: answer). */
  DUE_SOON_ANSWERED,
  /** An officer says that it will not be in time (details: causeClass, days, officer). */
  LATE_FORESEEN,
  /** The head grants no new appointment (reason). */
  EXTENSION_REFUSED,
  /** A letter 04 waits for the head (details: waitingFor). */
  APOLOGY_DRAFTED,
  /** A named person owes an explanation from now on (details: officer, agency, task). */
  EXPLANATION_OWED,
  /** The explanation was handed to the head (details: causeClass, officer). */
  EXPLANATION_GIVEN,
  /** The head sent the explanation back (reason). */
  EXPLANATION_RETURNED,
  /** The new appointment has passed too (details: promised). */
  LATE_AGAIN,
  /** A task of a late dossier was left alone (details: task, to). */
  ESCALATED,
  /** A letter reached its addressee, or was handed to who carries it (details: document, channel). */
  LETTER_DELIVERED,
  /** A new calendar moved the dossier's dates (details: act, old, current). */
  CALENDAR_CHANGED,
  /** Another agency is asked for its opinion (details: function, agency, agencyName, term, dueAt). */
  CONSULTATION_ASKED,
  /** It answered, or was silent until its time was over (details: function, agency, agencyName, opinion). */
  CONSULTATION_ANSWERED,
  /** An agency's share of the term begins (details: function, agency, agencyName, name, term, dueAt). */
  SEGMENT_STARTED,
  /** It is done, or was taken away (details: function, agency, agencyName, name, dueAt, late). */
  SEGMENT_ENDED,
  /** A step went over to another version of its diagram (details: diagram, from, to, migration, approvedBy); no date moves. */
  MIGRATED,
  /** A supervisor repaired the running of it (details: kind, step, to, repair, approvedBy); no date moves. */
  REPAIRED
}
