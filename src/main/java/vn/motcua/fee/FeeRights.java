package vn.motcua.fee;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Officer;

/** Who may take, give back and look at fees. */
@Component
class FeeRights {

  private static final String CASHIER = "thu-phi";
  private static final Set<String> HEADS = Set.of("truong-mot-cua", "lanh-dao");
  private static final Set<String> PROVINCE_READERS = Set.of("kiem-soat", "giam-sat");

  private final CurrentOfficer current;

  FeeRights(CurrentOfficer current) {
    this.current = current;
  }

  /** A receipt names who took the money, so the program itself cannot issue one. */
  Officer cashierFor(Dossier dossier) {
    Officer officer = current.get();
    boolean handles = officer.agency() != null
        && (officer.agency().equals(dossier.receivingAgency()) || officer.agency().equals(dossier.competentAgency()));
    if (!handles || !officer.hasRole(CASHIER)) {
      throw Refusal.forbidden("fee.receipt.notCashierOfDossier", dossier.code());
    }
    return officer;
  }

  Officer cashierOf(String agency) {
    Officer officer = current.get();
    if (!officer.hasRole(CASHIER) || !Objects.equals(officer.agency(), agency)) {
      throw Refusal.forbidden("fee.receipt.notCashierOfAgency", agency);
    }
    return officer;
  }

  void requireReaderOf(String agency) {
    Officer officer = current.get();
    boolean own = Objects.equals(officer.agency(), agency)
        && (officer.hasRole(CASHIER) || officer.roles().stream().anyMatch(HEADS::contains));
    if (!own && !readsProvince(officer)) {
      throw Refusal.forbidden("fee.day.notAllowed", agency);
    }
  }

  void requireReaderOf(Dossier dossier) {
    Officer officer = current.get();
    boolean own = officer.agency() != null
        && (officer.agency().equals(dossier.receivingAgency()) || officer.agency().equals(dossier.competentAgency()));
    if (!own && !readsProvince(officer)) {
      throw Refusal.forbidden("fee.dossier.notAllowed", dossier.code());
    }
  }

  private static boolean readsProvince(Officer officer) {
    return officer.roles().stream().anyMatch(PROVINCE_READERS::contains);
  }
}
