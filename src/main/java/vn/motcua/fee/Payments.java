package vn.motcua.fee;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.fee.PaymentGateway.GatewayFailure;
import vn.motcua.fee.PaymentGateway.GatewayNotice;

/** Online payment from the order to the settled money. Nothing here holds a transaction while it talks to the gateway. */
@Service
class Payments {

  private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
  private static final int ATTEMPTS = 3;
  private static final int MOST_AT_ONCE = 50;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** So long after it was made an order can't be paid any more; the reconciliation of the day shows what comes later still. */
  private static final Duration LIFE = Duration.ofHours(24);

  private final PaymentOrders orders;
  private final PaymentSettlement settlement;
  private final PaymentLedger ledger;
  private final PaymentGateway gateway;
  private final Clock clock;

  Payments(PaymentOrders orders, PaymentSettlement settlement, PaymentLedger ledger, PaymentGateway gateway, Clock clock) {
    this.orders = orders;
    this.settlement = settlement;
    this.ledger = ledger;
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * An order for what is owed, with the address on which it is paid. Idempotent per dossier and amount.
   *
   * @throws Refusal as {@link PaymentOrders#open}, or when the gateway does not answer; then asking again goes on with the
   *     same order
   */
  PaymentOrder order(String dossierCode) {
    return atGateway(orders.open(dossierCode));
  }

  /** {@link #order} for the citizen. */
  PaymentOrder orderForCitizen(String dossierCode) {
    return atGateway(orders.openForCitizen(dossierCode));
  }

  private PaymentOrder atGateway(PaymentOrder order) {
    if (order.payUrl() != null) {
      return order;
    }
    try {
      return orders.keepPayUrl(order, gateway.create(order));
    } catch (GatewayFailure down) {
      LOG.warn("An online payment could not be ordered: {}", down.getMessage());
      throw Refusal.conflict("fee.payment.gatewayDown");
    }
  }

  /**
   * Takes in a notice, again when somebody else worked on the dossier at the same moment. When the diagrams can't go on, the
   * money is
   * written down without telling them.
   */
  PaymentSettlement.Result take(String provider, GatewayNotice notice, String heardBy) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return settlement.settle(provider, notice, heardBy, true);
      } catch (DataAccessException | ProcessEngineException | Refusal busy) {
        LOG.warn("Payment for order {}: attempt {} of {} failed: {}", notice.order(), attempt, ATTEMPTS, busy.toString());
      }
    }
    LOG.error("The diagrams can't take the payment of order {}; the money is recorded without them", notice.order());
    return settlement.settle(provider, notice, heardBy, false);
  }

  /** Asks the gateway about orders of which nothing was heard. Any number of nodes may do so at once. */
  void poll() {
    if (gateway.provider().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<PaymentOrder> due = ledger.duePolls(now, MOST_AT_ONCE);
    due.stream().filter(order -> ledger.claimPoll(order, now.plus(pause(order.polls())))).forEach(order -> poll(order, now));
  }

  private void poll(PaymentOrder order, Instant now) {
    try {
      GatewayNotice notice = gateway.status(order.number()).orElse(null);
      if (notice != null && notice.state() != PaymentGateway.State.PENDING) {
        take(order.provider(), notice, "poll");
      } else if (order.createdAt().plus(LIFE).isBefore(now)) {
        ledger.end(order.number(),
            order.state() == PaymentOrder.State.OPEN ? PaymentOrder.State.EXPIRED : order.state(), now);
      }
    } catch (RuntimeException failure) {
      LOG.warn("Order {} could not be asked about; the next time is in {}: {}", order.number(), pause(order.polls()),
          failure.toString());
    }
  }

  /** One minute, two, four … at most an hour. */
  static Duration pause(int polls) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(polls, 6));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
