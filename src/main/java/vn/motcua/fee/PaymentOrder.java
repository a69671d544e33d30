package vn.motcua.fee;

import java.time.Instant;

/**
 * What a gateway was asked to collect.
 *
 * @param amount whole đồng
 * @param payUrl page on which it is paid, or null until the gateway gave it
 * @param endReason why it can't be paid any more, or null
 * @param polls how often the gateway was asked what became of it
 */
record PaymentOrder(
    String number, String dossierCode, String agency, String provider, long amount, State state, String payUrl, Instant createdAt,
    String createdBy, String endReason, int polls) {

  /** OPEN may be paid. Money can still come for the others, and is then recorded all the same. */
  enum State { OPEN, PAID, FAILED, EXPIRED, CANCELLED }
}
