package vn.motcua.document;

import java.util.List;

/**
 * Everything a hand-over slip may print.
 *
 * @param from agency and desk that give
 * @param to agency and desk that receive
 * @param giver name of who gave, or null
 * @param receiver name of who took the dossiers over, or null: left for the pen
 * @param count how many dossiers
 */
record HandOverData(
    Letterhead head, String from, String to, String giver, String receiver, String count, List<Row> dossiers) {

  HandOverData {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * A dossier of the stack.
   *
   * @param receivedAt null while nobody took it over
   */
  record Row(
      String number, String code, String procedure, String applicant, List<PaperLine> papers, String dueAt, String handedOverAt,
      String receivedAt) {

    Row {
      papers = List.copyOf(papers);
    }
  }

  /** A paper with its form and count, in words. */
  record PaperLine(String name, String form, String count) {}
}
