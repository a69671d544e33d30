package vn.motcua.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one seam to whoever collects money online. Every call may be repeated: the gateway answers the same order or refund
 * number with the
 * same order or refund. Amounts are whole đồng; no person is named to it.
 */
interface PaymentGateway {

  /** Name in the callback's path and in our books; empty when the installation has no gateway. */
  Optional<String> provider();

  /**
   * @return address of the page on which the order is paid
   * @throws GatewayFailure when it can't be reached or refuses
   */
  String create(PaymentOrder order);

  /** What became of an order; empty when the gateway does not know it. */
  Optional<GatewayNotice> status(String orderNumber);

  /** Gives a payment back. */
  void refund(PaymentRefund refund);

  /** Every payment of a Vietnamese calendar day. */
  List<Settled> settled(LocalDate day);

  /** What the gateway says of an order. */
  enum State { PENDING, PAID, FAILED }

  /**
   * What the gateway says about an order, asked or of its own accord.
   *
   * @param transaction the gateway's own number of the payment; null unless it was paid
   * @param paidAt null unless it was paid
   */
  record GatewayNotice(String order, State state, String transaction, long amount, Instant paidAt) {}

  /** A line of the gateway's statement. */
  record Settled(String order, String transaction, String agency, long amount, boolean refunded) {}

  /** The gateway can't be reached, or answered what can't be believed; ask again later. */
  class GatewayFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayFailure(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
