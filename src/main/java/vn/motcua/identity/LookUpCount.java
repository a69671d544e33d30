package vn.motcua.identity;

import java.time.LocalDate;

/**
 * The look-ups of one officer on one day.
 *
 * @param agency the officer's agency then, or null
 * @param officerName null when nobody has that user id any more
 * @param lookUps persons looked up; matched, mismatch, notFound and unavailable add up to it
 * @param asked those of them whose data left for the register
 * @param rechecks what the program asked again on the officer's behalf that day, not in the other numbers
 */
record LookUpCount(
    LocalDate day, String agency, String officer, String officerName, long lookUps, long asked, long matched, long mismatch,
    long notFound, long unavailable, long rechecks) {

  LookUpCount named(String name) {
    return new LookUpCount(day, agency, officer, name, lookUps, asked, matched, mismatch, notFound, unavailable, rechecks);
  }
}
