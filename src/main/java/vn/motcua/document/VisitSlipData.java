package vn.motcua.document;

import java.util.List;

/**
 * Everything the combined slip of a visit may print.
 *
 * @param visitor who handed in
 * @param receiver name of the receiving officer, or null
 * @param count how many dossiers
 * @param fee the sum of the fees of all, or null when one of them is not known
 * @param resultPlace where all results are handed over, or null when they go different ways
 */
record VisitSlipData(
    Letterhead head, String visitor, String address, String phone, String personalNumber, String receiver, String count,
    String fee, String resultPlace, List<Row> dossiers) {

  VisitSlipData {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * A dossier of the visit.
   *
   * @param slipNumber number of its own slip 01, or null before it has one
   * @param applicant null when the visitor is the applicant
   * @param dueAt hour, minute and day, short, as in tables
   * @param resultPlace null when it is the same for all
   * @param slip what its own slip 01 says
   */
  record Row(
      String number, String slipNumber, String applicant, String receivedAt, String dueAt, String resultPlace, SlipData slip) {}
}
