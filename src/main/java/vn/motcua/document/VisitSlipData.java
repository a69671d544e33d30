package vn.motcua.document;

import java.util.List;

/**
 * Everything the combined slip of a visit may print.
 *
 * @param visitor who handed in
 * @param receiver name of the receiving officer, or null
 * @param count how many dossiers
 * @param fee the sum of the fees of all, or null when one of them is not known
 */
record VisitSlipData(
    Letterhead head, String visitor, String address, String phone, String personalNumber, String receiver, String count,
    String fee, List<Row> dossiers) {

  VisitSlipData {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * A dossier of the visit.
   *
   * @param slipNumber number of its own slip 01, or null before it has one
   * @param applicant null when the visitor is the applicant
   * @param slip what its own slip 01 says
   */
  record Row(String number, String slipNumber, String applicant, SlipData slip) {}
}
