package vn.motcua.fee;

import java.time.Instant;

/**
 * Money that came through a gateway.
 *
 * @param dossierCode null when nobody ordered it
 * @param amount whole đồng
 * @param heardBy {@code callback} or {@code poll}
 * @param reason why it does not count, or null
 * @param receiptNumber the receipt it got, or null
 */
record Payment(
    String provider, String transaction, String order, String dossierCode, String agency, long amount, Instant paidAt,
    Instant recordedAt, String heardBy, Outcome outcome, Reason reason, String receiptNumber) {

  /** COUNTED paid the fee; TO_REFUND came when nothing of that amount was to pay. */
  enum Outcome { COUNTED, TO_REFUND }

  /** Why money does not count. */
  enum Reason { UNKNOWN_ORDER, WRONG_AMOUNT, DOSSIER_CLOSED, ALREADY_PAID, ORDER_CANCELLED }
}
