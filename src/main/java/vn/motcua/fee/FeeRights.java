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
  private static final String HEAD_OF_DESK = "truong-mot-cua";
  private static final Set<String> HEADS = Set.of(HEAD_OF_DESK, "lanh-dao");
  private static final Set<String> DESK = Set.of("tiep-nhan", CASHIER, HEAD_OF_DESK, "tra-ket-qua");
  private static final Set<String> PROVINCE_READERS = Set.of("kiem-soat", "giam-sat");

  private final CurrentOfficer current;

  FeeRights(CurrentOfficer current) {
    this.current = current;
  }

  /** A receipt names who took the money, so the program itself cannot issue one. */
  Officer cashierFor(Dossier dossier) {
    Officer officer = current.get();
    if (!isOf(officer, dossier) || !officer.hasRole(CASHIER)) {
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

  /** Who may have a citizen pay online: the desk of an agency of the dossier. */
  Officer deskOf(Dossier dossier) {
    Officer officer = current.get();
    if (!isOf(officer, dossier) || officer.roles().stream().noneMatch(DESK::contains)) {
      throw Refusal.forbidden("fee.payment.notDesk", dossier.code());
    }
    return officer;
  }

  /** Money that nobody ordered belongs to no agency: any cashier may ask for its return. */
  Officer cashierOfPayment(Payment payment) {
    Officer officer = current.get();
    if (!officer.hasRole(CASHIER) || (payment.agency() != null && !payment.agency().equals(officer.agency()))) {
      throw Refusal.forbidden("fee.refund.notCashier");
    }
    return officer;
  }

  Officer headOfPayment(String agency) {
    Officer officer = current.get();
    if (!officer.hasRole(HEAD_OF_DESK) || (agency != null && !agency.equals(officer.agency()))) {
      throw Refusal.forbidden("fee.refund.notHead");
    }
    return officer;
  }

  /**
   * @param agency null for the officer's own
   * @return whose payments are read; null for the whole province
   */
  String requireReaderOfPayments(String agency) {
    Officer officer = current.get();
    String whose = agency == null && !readsProvince(officer) ? officer.agency() : agency;
    if (whose != null || !readsProvince(officer)) {
      requireReaderOf(whose);
    }
    return whose;
  }

  void requireReaderOf(String agency) {
    Officer officer = current.get();
    boolean own = agency != null && Objects.equals(officer.agency(), agency)
        && (officer.hasRole(CASHIER) || officer.roles().stream().anyMatch(HEADS::contains));
    if (!own && !readsProvince(officer)) {
      throw Refusal.forbidden("fee.day.notAllowed", agency);
    }
  }

  void requireReaderOf(Dossier dossier) {
    Officer officer = current.get();
    if (!isOf(officer, dossier) && !readsProvince(officer)) {
      throw Refusal.forbidden("fee.dossier.notAllowed", dossier.code());
    }
  }

  private static boolean isOf(Officer officer, Dossier dossier) {
    return officer.agency() != null
        && (officer.agency().equals(dossier.receivingAgency()) || officer.agency().equals(dossier.competentAgency()));
  }

  private static boolean readsProvince(Officer officer) {
    return officer.roles().stream().anyMatch(PROVINCE_READERS::contains);
  }
}
