package vn.motcua.fee;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a dossier's online payment stands, for screens. */
@Service
public class OnlineOverviews {

  private final PaymentLedger payments;
  private final RefundLedger refunds;
  private final PaymentGateway gateway;

  OnlineOverviews(PaymentLedger payments, RefundLedger refunds, PaymentGateway gateway) {
    this.payments = payments;
    this.refunds = refunds;
    this.gateway = gateway;
  }

  @Transactional(readOnly = true)
  public OnlineOverview of(String dossierCode) {
    String payUrl = payments.openOrder(dossierCode).map(PaymentOrder::payUrl).orElse(null);
    long toRefund = payments.payments(dossierCode).stream().filter(payment -> payment.outcome() == Payment.Outcome.TO_REFUND)
        .filter(payment -> refunds.of(payment).filter(refund -> refund.state() == PaymentRefund.State.DONE).isEmpty())
        .mapToLong(Payment::amount).sum();
    return new OnlineOverview(gateway.provider().isPresent(), payUrl, toRefund);
  }
}
