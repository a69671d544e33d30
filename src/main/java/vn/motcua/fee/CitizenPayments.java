package vn.motcua.fee;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossier;

/** Online payment for the citizen's own page. Who may see that page, and so pay, is for the page to know. */
@Service
public class CitizenPayments {

  private final FeeService fees;
  private final PaymentLedger ledger;
  private final Payments payments;
  private final PaymentGateway gateway;

  CitizenPayments(FeeService fees, PaymentLedger ledger, Payments payments, PaymentGateway gateway) {
    this.fees = fees;
    this.ledger = ledger;
    this.payments = payments;
    this.gateway = gateway;
  }

  /**
   * What is still to pay.
   *
   * @param owed whole đồng, more than 0
   * @param payUrl page of the gateway on which just this is paid, or null when it was not ordered yet
   */
  public record Due(long owed, String payUrl) {}

  /** Empty when nothing is owed, there is no gateway, or the dossier was refused or stopped. */
  @Transactional(readOnly = true)
  public Optional<Due> due(Dossier dossier) {
    long owed = fees.account(dossier.code()).owed();
    if (owed == 0 || gateway.provider().isEmpty() || !PaymentOrders.isOpen(dossier)) {
      return Optional.empty();
    }
    String payUrl = ledger.openOrder(dossier.code()).filter(order -> order.amount() == owed).map(PaymentOrder::payUrl)
        .orElse(null);
    return Optional.of(new Due(owed, payUrl));
  }

  /**
   * Orders what is owed; asked again for the same amount it is the same order.
   *
   * @throws Refusal when nothing is owed any more, or the gateway does not answer
   */
  public void order(String dossierCode) {
    payments.orderForCitizen(dossierCode);
  }
}
