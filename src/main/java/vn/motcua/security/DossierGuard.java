package vn.motcua.security;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.InvolvedAgencies;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Transfers;
import vn.motcua.procedure.Role;

/**
 * Who may read a dossier: officers of the receiving and of the competent agency, those of an agency that is asked for its
 * opinion while it is asked, procedure control and supervision. Who may change it: officers of the first two, of the
 * competent one only from the transfer on when another received it; and those of an agency while its share of the term runs.
 * An administrator is neither.
 */
@Component
public class DossierGuard implements DossierAccess {

  private final CurrentOfficer current;
  private final Transfers transfers;
  private final InvolvedAgencies involved;

  DossierGuard(CurrentOfficer current, Transfers transfers, InvolvedAgencies involved) {
    this.current = current;
    this.transfers = transfers;
    this.involved = involved;
  }

  /** True for a member of the receiving, competent or consulted agency with a role there, or a province-wide reader. */
  public boolean mayRead(Officer officer, Dossier dossier) {
    return officer.hasRole(Role.KIEM_SOAT.code()) || officer.hasRole(Role.GIAM_SAT.code()) || mayChange(officer, dossier)
        || holdsRole(officer) && involved.isConsulted(dossier, officer.agency());
  }

  /** True for a member of the receiving or competent agency with a role there, and for the program itself. */
  public boolean mayChange(Officer officer, Dossier dossier) {
    if (officer == Officer.SYSTEM) {
      return true;
    }
    return holdsRole(officer)
        && (officer.agency().equals(dossier.receivingAgency())
            || officer.agency().equals(dossier.competentAgency()) && transfers.hasArrived(dossier)
            || involved.isWorking(dossier, officer.agency()));
  }

  private static boolean holdsRole(Officer officer) {
    return officer.agency() != null && officer.roles().stream().anyMatch(Role::isOfAgency);
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
