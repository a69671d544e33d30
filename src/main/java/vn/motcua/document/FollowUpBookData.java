package vn.motcua.document;

import java.util.List;

/**
 * Everything form 07 may print.
 *
 * @param period first and last day in words
 * @param count how many lines
 * @param printedAt when it was printed: what is said of open dossiers holds until then
 */
record FollowUpBookData(
    String superiorAgency, String issuingAgency, String unitName, String place, String date, String year, String period,
    String count, String printedAt, List<Line> lines) {

  FollowUpBookData {
    lines = List.copyOf(lines);
  }

  /**
   * A dossier.
   *
   * @param contact address and telephone; may be empty
   * @param dueAt null before acceptance
   * @param returnedAt null while nothing was handed over
   */
  record Line(
      String number, String code, String procedure, String papers, String applicant, String contact, String competentAgency,
      Moment receivedAt, Moment dueAt, Moment returnedAt, String status, String note) {}

  /** Hour and day, one above the other. */
  record Moment(String time, String day) {}
}
