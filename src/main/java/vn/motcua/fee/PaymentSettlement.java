package vn.motcua.fee;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.fee.PaymentGateway.GatewayNotice;

/**
 * Takes in what a gateway says of an order, once. Money that came is written down whatever became of the dossier; it pays the
 * fee only when
 * just that amount is still owed, else it is put on the list to refund.
 */
@Service
class PaymentSettlement {

  /** Name of the message that diagrams wait for. */
  static final String FEE_PAID = "fee-paid";

  private final Dossiers dossiers;
  private final FeeLedger fees;
  private final ReceiptLedger receipts;
  private final OnlineReceipts online;
  private final PaymentLedger payments;
  private final DossierMessages messages;
  private final Clock clock;

  PaymentSettlement(Dossiers dossiers, FeeLedger fees, ReceiptLedger receipts, OnlineReceipts online, PaymentLedger payments,
      DossierMessages messages, Clock clock) {
    this.dossiers = dossiers;
    this.fees = fees;
    this.receipts = receipts;
    this.online = online;
    this.payments = payments;
    this.messages = messages;
    this.clock = clock;
  }

  /** What became of a notice. */
  enum Result { COUNTED, TO_REFUND, KNOWN, NOTED }

  /**
   * @param heardBy {@code callback} or {@code poll}
   * @param tellDiagrams false to leave the diagrams alone: the money is safe, and who waits for it goes on by hand
   */
  @Transactional
  public Result settle(String provider, GatewayNotice notice, String heardBy, boolean tellDiagrams) {
    Optional<PaymentOrder> ordered = payments.order(notice.order()).filter(order -> order.provider().equals(provider));
    ordered.ifPresent(order -> fees.lock(order.dossierCode()));
    // Read again: whoever held the account before may have ended the order.
    Optional<PaymentOrder> order = ordered.flatMap(locked -> payments.order(locked.number()));
    if (notice.state() != PaymentGateway.State.PAID) {
      order.filter(open -> notice.state() == PaymentGateway.State.FAILED).ifPresent(this::fail);
      return Result.NOTED;
    }
    if (payments.payment(provider, notice.transaction()).isPresent()) {
      return Result.KNOWN;
    }
    Payment.Reason reason = order.isEmpty() ? Payment.Reason.UNKNOWN_ORDER : reasonAgainst(order.get(), notice);
    return reason == null ? count(order.orElseThrow(), notice, heardBy, tellDiagrams)
        : toRefund(provider, order, notice, heardBy, reason);
  }

  /** Null when the money counts. */
  private Payment.Reason reasonAgainst(PaymentOrder order, GatewayNotice notice) {
    String code = order.dossierCode();
    if (notice.amount() != order.amount()) {
      return Payment.Reason.WRONG_AMOUNT;
    }
    if (!PaymentOrders.isOpen(dossiers.get(code))) {
      return Payment.Reason.DOSSIER_CLOSED;
    }
    if (owed(code) < notice.amount()) {
      return Payment.Reason.ALREADY_PAID;
    }
    return order.state() == PaymentOrder.State.CANCELLED ? Payment.Reason.ORDER_CANCELLED : null;
  }

  private Result count(PaymentOrder order, GatewayNotice notice, String heardBy, boolean tellDiagrams) {
    Fee fee = fees.find(order.dossierCode()).orElseThrow();
    Receipt receipt = online.write(fee, order, now());
    record(order.provider(), Optional.of(order), notice, heardBy, null, receipt.number());
    if (tellDiagrams && owed(order.dossierCode()) == 0) {
      messages.send(order.dossierCode(), FEE_PAID);
    }
    return Result.COUNTED;
  }

  private Result toRefund(String provider, Optional<PaymentOrder> order, GatewayNotice notice, String heardBy,
      Payment.Reason reason) {
    record(provider, order, notice, heardBy, reason, null);
    return Result.TO_REFUND;
  }

  private void record(String provider, Optional<PaymentOrder> order, GatewayNotice notice, String heardBy, Payment.Reason reason,
      String receipt) {
    Payment.Outcome outcome = reason == null ? Payment.Outcome.COUNTED : Payment.Outcome.TO_REFUND;
    payments.add(new Payment(provider, notice.transaction(), notice.order(), order.map(PaymentOrder::dossierCode).orElse(null),
        order.map(PaymentOrder::agency).orElse(null), notice.amount(), notice.paidAt().truncatedTo(ChronoUnit.MILLIS), now(),
        heardBy,
        outcome, reason, receipt));
    order.ifPresent(paid -> payments.end(paid.number(), PaymentOrder.State.PAID, now()));
  }

  private void fail(PaymentOrder order) {
    if (order.state() == PaymentOrder.State.OPEN) {
      payments.end(order.number(), PaymentOrder.State.FAILED, now());
    } else {
      payments.stopPolling(order.number());
    }
  }

  private long owed(String code) {
    return fees.find(code).map(Fee::total).orElse(0L) - receipts.paid(code);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
