package vn.motcua.document;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/** The documents that the officer who acts in this thread may open. */
@Component
public class ReadableDocuments {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final DocumentRegister register;

  ReadableDocuments(Dossiers dossiers, DossierAccess access, DocumentRegister register) {
    this.dossiers = dossiers;
    this.access = access;
    this.register = register;
  }

  /** @throws Refusal when the dossier has no such document, or the reader may not read every dossier that it names */
  IssuedDocument get(String code, String id) {
    access.requireRead(dossiers.get(code));
    IssuedDocument document = register.find(id).filter(found -> register.dossiersOf(found).contains(code))
        .orElseThrow(() -> Refusal.notFound("document.content.notFound", id));
    // A slip for a stack tells of every dossier in it.
    register.dossiersOf(document).forEach(named -> access.requireRead(dossiers.get(named)));
    return document;
  }

  /** Its bytes. @throws Refusal as {@link #get} does */
  public byte[] content(String code, String id) {
    return register.content(get(code, id).id());
  }
}
