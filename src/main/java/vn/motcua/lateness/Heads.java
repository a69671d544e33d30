package vn.motcua.lateness;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Officer;

/** Who may decide on lateness: the head of the agency that decides the dossier, whoever else a task was offered to. */
@Component
class Heads {

  private static final String HEAD = "lanh-dao";

  private final CurrentOfficer currentOfficer;

  Heads(CurrentOfficer currentOfficer) {
    this.currentOfficer = currentOfficer;
  }

  /** @throws Refusal forbidden, for anybody else */
  Officer require(Dossier dossier) {
    Officer officer = currentOfficer.get();
    if (!officer.hasRole(HEAD) || !dossier.competentAgency().equals(officer.agency())) {
      throw Refusal.forbidden("lateness.head", officer.id(), dossier.competentAgency());
    }
    return officer;
  }
}
