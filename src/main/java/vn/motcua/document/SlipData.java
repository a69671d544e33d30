package vn.motcua.document;

import java.util.List;

/**
 * Everything form 01 may print, already in words: the names here are the fields a template may name, and no other.
 *
 * @param superiorAgency null when the agency has none
 * @param number the slip's own number in its register
 * @param replaces the slip this one replaces, or null
 * @param book place in the follow-up book, or null
 * @param submitter null when the applicant came in person
 * @param caseName null when the procedure has one case only
 * @param provisional whether a counted year has no announced calendar yet
 * @param fee null when not known
 * @param receiver name of the receiving officer, or null
 * @param qrCode a PNG image as a data address
 */
record SlipData(
    String superiorAgency, String issuingAgency, String unitName, String unitContact, String place, String date, String number,
    Replaced replaces, Book book, String dossierCode, String applicant, String submitter, String address, String phone,
    String email, String personalNumber, String procedureCode, String procedureName, String caseName, List<PaperLine> papers,
    String sets, String term, String receivedAt, String dueAt, boolean provisional, String resultPlace, String fee,
    String receiver, String signedSubmitter, String qrCode) {

  SlipData {
    papers = List.copyOf(papers);
  }

  /** The slip that this one replaces (thay thế giấy số … ngày …). */
  record Replaced(String number, String date, String reason) {}

  /** Quyển số, số thứ tự. */
  record Book(String volume, String serial) {}

  /** A row of the table of papers; a count of none is empty. */
  record PaperLine(String number, String name, String originals, String certifiedCopies, String photocopies) {}
}
