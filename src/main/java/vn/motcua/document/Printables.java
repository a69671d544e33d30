package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;

/** What an officer may print for a dossier and nobody has printed yet: receipts, also as they ended, the last hand-over, and the
 * control slip when more has happened. */
@Service
public class Printables {

  private final DossierAccess access;
  private final Letters letters;
  private final DocumentRegister register;
  private final Texts texts;

  Printables(DossierAccess access, Letters letters, DocumentRegister register, Texts texts) {
    this.access = access;
    this.letters = letters;
    this.register = register;
    this.texts = texts;
  }

  /**
   * A form that waits to be printed.
   *
   * @param number the number it will bear, or null when it gets one only then
   * @param cause what it is for; asks for it with {@code POST …/documents/<form>?cause=<cause>}
   */
  public record Printable(String form, String title, String number, String cause) {}

  /** Oldest first; nothing for whoever may only read the dossier. */
  @Transactional(readOnly = true)
  public List<Printable> of(Dossier dossier) {
    if (!mayPrint(dossier)) {
      return List.of();
    }
    List<IssuedDocument> issued = register.ofDossier(dossier.code());
    List<Printable> waiting = new ArrayList<>();
    for (String receipt : letters.kind(DocumentForm.FEE_RECEIPT).causes(dossier)) {
      add(waiting, dossier, issued, DocumentForm.FEE_RECEIPT, receipt);
    }
    List<String> handOvers = letters.kind(DocumentForm.HAND_OVER_SLIP).causes(dossier);
    if (!handOvers.isEmpty()) {
      add(waiting, dossier, issued, DocumentForm.HAND_OVER_SLIP, handOvers.get(handOvers.size() - 1));
    }
    for (String slip : letters.kind(DocumentForm.CONTROL_SLIP).causes(dossier)) {
      add(waiting, dossier, issued, DocumentForm.CONTROL_SLIP, slip);
    }
    return waiting;
  }

  private boolean mayPrint(Dossier dossier) {
    try {
      access.requireChange(dossier);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private void add(List<Printable> waiting, Dossier dossier, List<IssuedDocument> issued, DocumentForm form, String cause) {
    LetterKind kind = letters.kind(form);
    boolean there = issued.stream().filter(document -> document.form() == form && document.cause().equals(cause))
        .reduce((earlier, later) -> later).filter(newest -> kind.outdated(dossier, newest).isEmpty()).isPresent();
    if (!there) {
      waiting.add(new Printable(form.code(), texts.text("document.form." + form.code()),
          form.bearsNumberOfCause() ? cause : null, cause));
    }
  }
}
