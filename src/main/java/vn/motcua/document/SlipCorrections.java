package vn.motcua.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCorrected;
import vn.motcua.dossier.Dossiers;

/** What was printed from data that turned out wrong and still counts is issued anew, in the transaction of the correction. */
@Component
class SlipCorrections {

  private final Letters letters;
  private final Dossiers dossiers;
  private final DocumentRegister register;

  SlipCorrections(Letters letters, Dossiers dossiers, DocumentRegister register) {
    this.letters = letters;
    this.dossiers = dossiers;
    this.register = register;
  }

  @EventListener
  void corrected(DossierCorrected correction) {
    Dossier dossier = dossiers.get(correction.dossierCode());
    List<IssuedDocument> issued = register.ofDossier(correction.dossierCode());
    Set<String> replaced = issued.stream().map(IssuedDocument::replacesId).collect(Collectors.toSet());
    issued.stream().filter(document -> !replaced.contains(document.id()))
        .filter(document -> letters.kind(document.form()).followsCorrections(dossier, document.cause()))
        .forEach(document ->
            letters.reissue(document.form(), document.dossierCode(), document.cause(), correction.reason()));
  }
}
