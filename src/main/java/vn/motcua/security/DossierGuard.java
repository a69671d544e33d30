package vn.motcua.security;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Transfers;

/**
 * Who may read a dossier: officers of the receiving and of the competent agency, procedure control and supervision. Who
 * may change it: officers of those agencies; of the competent one only from the transfer on, when another received it.
 * An administrator is neither.
 */
@Component
public class DossierGuard implements DossierAccess {

  private final CurrentOfficer current;
  private final Transfers transfers;

  DossierGuard(CurrentOfficer current, Transfers transfers) {
    this.current = current;
    this.transfers = transfers;
  }

  /** True for a member of the receiving or competent agency with a role there, or a province-wide reader. */
  public boolean mayRead(Officer officer, Dossier dossier) {
    return officer.hasRole(Role.KIEM_SOAT.code()) || officer.hasRole(Role.GIAM_SAT.code()) || mayChange(officer, dossier);
  }

  /** True for a member of the receiving or competent agency with a role there, and for the program itself. */
  public boolean mayChange(Officer officer, Dossier dossier) {
    if (officer == Officer.SYSTEM) {
      return true;
    }
    boolean ofDossier = officer.agency() != null
        && (officer.agency().equals(dossier.receivingAgency())
            || officer.agency().equals(dossier.competentAgency()) && transfers.hasArrived(dossier));
    return ofDossier && officer.roles().stream().anyMatch(Role::isOfAgency);
  }

  @Override
  public void requireRead(Dossier dossier) {
    if (!mayRead(current.get(), dossier)) {
      throw Refusal.forbidden("security.dossier.read", dossier.code());
    }
  }

  @Override
  public void requireChange(Dossier dossier) {
    if (!mayChange(current.get(), dossier)) {
      throw Refusal.forbidden("security.dossier.change", dossier.code());
    }
  }
}
