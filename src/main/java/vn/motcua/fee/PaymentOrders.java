package vn.motcua.fee;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** The orders of a dossier: one that may be paid at a time, for exactly what is owed. */
@Service
class PaymentOrders {

  /** In the place of an officer's id, when the citizen orders it. */
  private static final String CITIZEN = "citizen";

  private static final Duration FIRST_POLL = Duration.ofMinutes(1);

  private final Dossiers dossiers;
  private final FeeLedger fees;
  private final ReceiptLedger receipts;
  private final PaymentLedger payments;
  private final FeeRights rights;
  private final PaymentGateway gateway;
  private final Clock clock;

  PaymentOrders(Dossiers dossiers, FeeLedger fees, ReceiptLedger receipts, PaymentLedger payments, FeeRights rights,
      PaymentGateway gateway, Clock clock) {
    this.dossiers = dossiers;
    this.fees = fees;
    this.receipts = receipts;
    this.payments = payments;
    this.rights = rights;
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * The order by which what is owed now can be paid. Asked again for the same amount it is the same order; an order for
   * another amount
   * can't be paid any more.
   *
   * @throws Refusal when there is no gateway, nothing is owed, the dossier was refused or stopped, or the officer works elsewhere
   */
  @Transactional
  public PaymentOrder open(String dossierCode) {
    return open(dossierCode, dossier -> rights.deskOf(dossier).id());
  }

  /** {@link #open} for the citizen, whom the caller knows by the key of the dossier's page. */
  @Transactional
  public PaymentOrder openForCitizen(String dossierCode) {
    return open(dossierCode, dossier -> CITIZEN);
  }

  private PaymentOrder open(String dossierCode, Function<Dossier, String> asker) {
    String provider = gateway.provider().orElseThrow(() -> Refusal.conflict("fee.payment.noGateway"));
    fees.lock(dossierCode);
    Dossier dossier = dossiers.get(dossierCode);
    String askedBy = asker.apply(dossier);
    requireOpen(dossier);
    long owed = fees.find(dossierCode).map(Fee::total).orElse(0L) - receipts.paid(dossierCode);
    if (owed <= 0) {
      throw Refusal.conflict("fee.payment.nothingOwed", dossierCode);
    }
    Optional<PaymentOrder> open = payments.openOrder(dossierCode);
    if (open.isPresent() && open.get().amount() == owed) {
      return open.get();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    payments.cancelOpen(dossierCode, "fee-changed", now);
    PaymentOrder order = new PaymentOrder(UUID.randomUUID().toString().replace("-", ""), dossierCode, dossier.receivingAgency(),
        provider, owed, PaymentOrder.State.OPEN, null, now, askedBy, null, 0);
    payments.add(order, now.plus(FIRST_POLL));
    return order;
  }

  @Transactional
  public PaymentOrder keepPayUrl(PaymentOrder order, String payUrl) {
    payments.keepPayUrl(order.number(), payUrl);
    return payments.order(order.number()).orElseThrow();
  }

  /** The orders of a dossier, oldest first. */
  List<PaymentOrder> of(String dossierCode) {
    return payments.orders(dossierCode);
  }

  /** The money that came for a dossier, oldest first. */
  List<Payment> paymentsOf(String dossierCode) {
    return payments.payments(dossierCode);
  }

  static boolean isOpen(Dossier dossier) {
    return dossier.status() != DossierStatus.REFUSED && dossier.status() != DossierStatus.STOPPED;
  }

  private static void requireOpen(Dossier dossier) {
    if (!isOpen(dossier)) {
      throw Refusal.conflict("fee.payment.closed", dossier.code());
    }
  }
}
