package vn.motcua.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.ClockAccount;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;

/**
 * All that the tab Hồ sơ shows of one dossier. Codes travel as codes; the page that shows them has the words.
 *
 * @param status 1 to 10, the national portal's codes
 * @param channel 1 counter, 2 online, 3 post
 * @param now the server's instant, against which the page counts the time left: a browser's own clock may be wrong
 * @param running false while nothing can become late: before acceptance, while stopped, and after the end
 * @param submitter null when the applicant came in person
 * @param entries what officers typed in task forms
 * @param clock why it is due when it is due, in words
 * @param facts the lines of the ledger as codes
 * @param mayChange true when the reader may also change the dossier
 */
record DossierView(
    String code, Named procedure, Named procedureCase, int status, int channel, Named receivingAgency,
    Named competentAgency, Instant receivedAt, Instant dueOriginal, Instant dueStatutory, Instant dueCurrent, boolean provisional, boolean late,
    boolean running, Instant now, Person applicant, Person submitter, List<Field> declaration, List<Field> entries,
    List<PaperView> papers, List<IdentityView> identities, ClockAccount clock, List<FactView> facts, FeeView fee,
    List<DocumentView> documents, boolean mayChange) {

  /** A thing with a code and a name; the name is the code when nobody knows a better one. */
  record Named(String code, String name) {}

  /**
   * One answer of a form.
   *
   * @param label what the form calls it
   * @param value text, number or boolean; a chosen option is its label
   */
  record Field(String key, String label, Object value) {}

  /**
   * A paper handed in.
   *
   * @param url where its scanned file is read and written, from the root of the application
   * @param fileName null while there is no file
   */
  record PaperView(int number, String name, PaperForm form, int count, String fileName, String fileType, String url) {}

  /** One line of the clock ledger. */
  record FactView(
      int sequence, FactKind kind, Instant at, Instant recordedAt, String actor, String reason, String legalBasis,
      Map<String, String> details) {}
}
