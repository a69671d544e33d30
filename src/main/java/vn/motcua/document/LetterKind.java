package vn.motcua.document;

import java.util.List;
import java.util.Optional;
import vn.motcua.dossier.Dossier;

/** What one form is issued for, in whose name, and what it says. */
interface LetterKind {

  DocumentForm form();

  /**
   * What the form can be issued for now, oldest first: each is issued once. At most 80 characters each.
   *
   * @return empty when the dossier gives no cause for it
   */
  List<String> causes(Dossier dossier);

  /** What it can be shown for before it may be issued, oldest first: what waits for its signature. */
  default List<String> draftCauses(Dossier dossier) {
    return List.of();
  }

  /** The agency whose number it gets. */
  String agency(Dossier dossier, String cause);

  /** What the template is filled with. */
  Record data(Dossier dossier, String cause, DocumentRegister.Draft draft);

  /** Why the one that was issued is not true any more and must be issued anew; empty while it is true. */
  default Optional<String> outdated(Dossier dossier, IssuedDocument issued) {
    return Optional.empty();
  }

  /** Whether one that was issued for this cause is issued anew when typed data is put right. */
  default boolean followsCorrections(Dossier dossier, String cause) {
    return false;
  }

  /** The key of the sentence that says why there is nothing to issue; gets the dossier's code. */
  String missingKey();
}
