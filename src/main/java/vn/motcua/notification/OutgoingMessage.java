package vn.motcua.notification;

import java.time.Instant;

/**
 * A row of the outbox.
 *
 * @param id also what the carrier knows it by
 * @param unit code of the one-stop unit that answers for it
 * @param address mail address or telephone number; null for paper and for the unit itself
 * @param attempts how often it was handed to the carrier
 * @param problem key of the sentence that says what hinders it, or null
 * @param reference what the carrier calls it, or the waybill; null before it is out
 */
record OutgoingMessage(
    String id, String documentId, LetterChannel channel, String dossierCode, String unit, String address, DeliveryState state,
    int attempts, String problem, String reference, Instant queuedAt, Instant stateAt) {

  boolean isSent() {
    return state == DeliveryState.SENT;
  }

  /** Keeps the address out of any log line. */
  @Override
  public String toString() {
    return "OutgoingMessage[" + id + " " + channel + " " + state + "]";
  }
}
