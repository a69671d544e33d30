package vn.motcua.sandbox.gateway;

import java.time.Instant;

/**
 * An order as the gateway keeps it.
 *
 * @param id the gateway's own number, in the address of the page
 * @param state PENDING, PAID or FAILED
 * @param transaction number of the payment, or null
 */
record GatewayOrder(
    String id, String number, long amount, String agency, String description, String returnUrl, String state, String transaction,
    Instant paidAt, boolean refunded) {

  GatewayOrder paid(String by, Instant at) {
    return new GatewayOrder(id, number, amount, agency, description, returnUrl, "PAID", by, at, refunded);
  }

  GatewayOrder failed() {
    return new GatewayOrder(id, number, amount, agency, description, returnUrl, "FAILED", null, null, false);
  }

  GatewayOrder givenBack() {
    return new GatewayOrder(id, number, amount, agency, description, returnUrl, state, transaction, paidAt, true);
  }
}
