package vn.motcua.document;

/**
 * The head of every form (Decree 30/2020/NĐ-CP, Appendix I).
 *
 * @param superiorAgency null when the agency has none
 * @param unitName the one-stop unit
 * @param unitContact address, telephone, mail of the unit; may be empty
 * @param date {@code ngày 05 tháng 3 năm 2026}
 * @param number the document's own number
 * @param replaces the document that this one replaces, or null
 */
record Letterhead(
    String superiorAgency, String issuingAgency, String unitName, String unitContact, String place, String date, String number,
    Replaced replaces) {

  /** Thay thế … số … ngày …. */
  record Replaced(String number, String date, String reason) {}
}
