package vn.motcua.fee;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Refusal;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.fee.PaymentGateway.GatewayFailure;

/**
 * Giving online money back: a cashier asks with a reason, the head of the one-stop unit approves, the gateway pays. It pays
 * once, however
 * often it is asked and whichever node asks.
 */
@Service
class Refunds {

  private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int MOST_AT_ONCE = 50;

  private final PaymentLedger payments;
  private final RefundLedger refunds;
  private final FeeLedger fees;
  private final OnlineReceipts receipts;
  private final FeeRights rights;
  private final Officers officers;
  private final PaymentGateway gateway;
  private final TransactionOperations transaction;
  private final Clock clock;

  Refunds(PaymentLedger payments, RefundLedger refunds, FeeLedger fees, OnlineReceipts receipts, FeeRights rights,
      Officers officers,
      PaymentGateway gateway, TransactionOperations transaction, Clock clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.fees = fees;
    this.receipts = receipts;
    this.rights = rights;
    this.officers = officers;
    this.gateway = gateway;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @throws Refusal when there is no such payment, it has a refund, the reason is missing or the officer is no cashier of its
   * agency
   */
  PaymentRefund ask(String transactionId, String reason) {
    return transaction.execute(status -> {
      Payment payment = gateway.provider().flatMap(provider -> payments.payment(provider, transactionId))
          .orElseThrow(() -> Refusal.notFound("fee.payment.unknown", transactionId));
      Officer cashier = rights.cashierOfPayment(payment);
      String why = ReceiptService.requireReason(reason);
      if (payment.dossierCode() != null) {
        fees.lock(payment.dossierCode());
      }
      if (refunds.of(payment).isPresent()) {
        throw Refusal.conflict("fee.refund.exists", transactionId);
      }
      PaymentRefund refund = new PaymentRefund(UUID.randomUUID().toString().replace("-", ""), payment.provider(), transactionId,
          payment.agency(), payment.amount(), PaymentRefund.State.ASKED, why, now(), cashier.id(), null, null, null);
      refunds.add(refund);
      return refund;
    });
  }

  /** @throws Refusal when it does not wait for approval, or the officer is not the head, or is who asked */
  PaymentRefund approve(String number) {
    transaction.executeWithoutResult(status -> {
      PaymentRefund refund = find(number);
      Officer head = rights.headOfPayment(refund.agency());
      if (head.id().equals(refund.askedBy())) {
        throw Refusal.forbidden("fee.refund.sameOfficer");
      }
      if (!refunds.approve(number, head.id(), now())) {
        throw Refusal.conflict("fee.refund.notWaiting", number);
      }
    });
    doDue();
    return find(number);
  }

  /** Has the gateway pay what was approved, and what it could not pay before. */
  void doDue() {
    if (gateway.provider().isEmpty()) {
      return;
    }
    Instant now = now();
    refunds.due(now, MOST_AT_ONCE).stream().filter(refund -> refunds.claim(refund.number(), now, now.plus(AGAIN)))
        .forEach(this::pay);
  }

  /** Payments of an agency that do not count and were not given back; all of them for who reads the whole province. */
  List<Payment> waiting(String agency) {
    rights.requireReaderOfPayments(agency);
    return payments.toRefund().stream().filter(payment -> agency == null || Objects.equals(agency, payment.agency())).toList();
  }

  private void pay(PaymentRefund refund) {
    try {
      gateway.refund(refund);
      transaction.executeWithoutResult(status -> done(refund));
    } catch (GatewayFailure down) {
      LOG.warn("Refund {} was not done; it is tried again in {}: {}", refund.number(), AGAIN, down.getMessage());
    }
  }

  private void done(PaymentRefund refund) {
    Payment payment = payments.payment(refund.provider(), refund.transaction()).orElseThrow();
    if (payment.dossierCode() != null) {
      fees.lock(payment.dossierCode());
    }
    if (refunds.done(refund.number(), now()) && payment.receiptNumber() != null) {
      Officer approver = officers.find(refund.approvedBy()).orElse(Officer.SYSTEM);
      receipts.refunded(payment.receiptNumber(), approver, now(), refund.reason());
    }
  }

  private PaymentRefund find(String number) {
    return refunds.find(number).orElseThrow(() -> Refusal.notFound("fee.refund.unknown", number));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
