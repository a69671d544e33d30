package vn.motcua.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.fee.PaymentGateway.GatewayFailure;
import vn.motcua.fee.PaymentGateway.Settled;

/** What came online on a day by our books, against what the gateway says. */
@Service
class Reconciliation {

  private final PaymentLedger payments;
  private final RefundLedger refunds;
  private final FeeRights rights;
  private final PaymentGateway gateway;

  Reconciliation(PaymentLedger payments, RefundLedger refunds, FeeRights rights, PaymentGateway gateway) {
    this.payments = payments;
    this.refunds = refunds;
    this.rights = rights;
    this.gateway = gateway;
  }

  /** How ours and theirs stand to each other. */
  enum Difference { NONE, MISSING_HERE, MISSING_THERE, AMOUNT_DIFFERS, REFUND_DIFFERS }

  /**
   * One payment, ours beside theirs; whole đồng.
   *
   * @param ours null when we have no such payment
   * @param theirs null when the gateway has none
   * @param outcome whether it counted, null when we have no such payment
   */
  record Line(String transaction, String order, String dossierCode, String agency, Long ours, Long theirs,
      Payment.Outcome outcome,
      Difference difference) {}

  /** A day; agency null for the whole province. */
  record Day(String provider, String agency, LocalDate date, List<Line> lines, long ours, long theirs, long differences) {}

  /**
   * @param agency null for the current officer's own, or for the whole province when he reads all of it
   * @throws Refusal when the officer may not read it, there is no gateway or it does not answer
   */
  Day of(LocalDate date, String agency) {
    String whose = rights.requireReaderOfPayments(agency);
    String provider = gateway.provider().orElseThrow(() -> Refusal.conflict("fee.payment.noGateway"));
    Map<String, Payment> ours = payments.ofDay(provider, date).stream()
        .collect(Collectors.toMap(Payment::transaction, Function.identity()));
    List<Line> lines = new ArrayList<>();
    for (Settled theirs : statement(date)) {
      lines.add(line(Optional.ofNullable(ours.remove(theirs.transaction())), theirs));
    }
    ours.values().forEach(payment -> lines.add(new Line(payment.transaction(), payment.order(), payment.dossierCode(),
        payment.agency(),
        payment.amount(), null, payment.outcome(), Difference.MISSING_THERE)));
    List<Line> shown = lines.stream().filter(line -> whose == null || Objects.equals(whose, line.agency())).toList();
    return new Day(provider, whose, date, shown, sum(shown, Line::ours), sum(shown, Line::theirs),
        shown.stream().filter(line -> line.difference() != Difference.NONE).count());
  }

  private List<Settled> statement(LocalDate date) {
    try {
      return gateway.settled(date);
    } catch (GatewayFailure down) {
      throw Refusal.conflict("fee.payment.gatewayDown");
    }
  }

  private Line line(Optional<Payment> ours, Settled theirs) {
    if (ours.isEmpty()) {
      return new Line(theirs.transaction(), theirs.order(), null, theirs.agency(), null, theirs.amount(), null,
          Difference.MISSING_HERE);
    }
    Payment payment = ours.get();
    String agency = payment.agency() == null ? theirs.agency() : payment.agency();
    return new Line(payment.transaction(), payment.order(), payment.dossierCode(), agency, payment.amount(), theirs.amount(),
        payment.outcome(), difference(payment, theirs));
  }

  private Difference difference(Payment ours, Settled theirs) {
    if (ours.amount() != theirs.amount()) {
      return Difference.AMOUNT_DIFFERS;
    }
    boolean refunded = refunds.of(ours).filter(refund -> refund.state() == PaymentRefund.State.DONE).isPresent();
    return refunded == theirs.refunded() ? Difference.NONE : Difference.REFUND_DIFFERS;
  }

  private static long sum(List<Line> lines, Function<Line, Long> amount) {
    return lines.stream().map(amount).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
  }
}
