package vn.motcua.document;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCorrected;

/** A slip that was printed from data that turned out wrong is issued anew, in the transaction of the correction. */
@Component
class SlipCorrections {

  private final ReceptionSlips slips;
  private final DocumentRegister register;

  SlipCorrections(ReceptionSlips slips, DocumentRegister register) {
    this.slips = slips;
    this.register = register;
  }

  @EventListener
  void corrected(DossierCorrected correction) {
    boolean issued = register.ofDossier(correction.dossierCode()).stream()
        .anyMatch(document -> document.form() == DocumentForm.RECEPTION_SLIP);
    if (issued) {
      slips.reissue(correction.dossierCode(), correction.reason());
    }
  }
}
