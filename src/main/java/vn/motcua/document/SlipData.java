package vn.motcua.document;

import java.util.List;

/**
 * Everything form 01 may print, already in words: the names here are the fields a template may name, and no other.
 *
 * @param paperNumber number in the book on paper of what was typed in from there, or null
 * @param competentAgency name of the agency that decides when it is another than the receiving one, or null
 * @param book place in the follow-up book, or null
 * @param provisional whether a counted year has no announced calendar yet
 * @param fee null when not known
 * @param receiver name of the receiving officer, or null
 * @param qrCode a {@link QrCode#reference}
 */
record SlipData(
    Letterhead head, DossierData dossier, String paperNumber, String competentAgency, Book book, List<PaperLine> papers,
    String sets, String term, String dueAt, boolean provisional, String resultPlace, String fee, String receiver,
    String qrCode) {

  SlipData {
    papers = List.copyOf(papers);
  }

  /** Quyển số, số thứ tự. */
  record Book(String volume, String serial) {}

  /** A row of the table of papers; a count of none is empty. */
  record PaperLine(String number, String name, String originals, String certifiedCopies, String photocopies) {}
}
