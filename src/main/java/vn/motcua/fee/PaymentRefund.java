package vn.motcua.fee;

import java.time.Instant;

/**
 * Money to be given back through the gateway it came by.
 *
 * @param amount whole đồng, all of the payment
 */
record PaymentRefund(
    String number, String provider, String transaction, String agency, long amount, State state, String reason, Instant askedAt,
    String askedBy, Instant approvedAt, String approvedBy, Instant doneAt) {

  /** Asked by a cashier, approved by the head of the one-stop unit, done by the gateway. */
  enum State { ASKED, APPROVED, DONE }
}
