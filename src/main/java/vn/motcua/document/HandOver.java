package vn.motcua.document;

import java.time.Instant;

/**
 * A dossier went from one desk or agency to another.
 *
 * @param sequence of the fact in the dossier's ledger
 * @param fromAgency code of the agency that gives
 * @param from agency and desk that give, in words
 * @param to agency and desk that receive, in words
 * @param giver user id of the officer who did the step before, or null
 * @param receiver user id of who took it, or null while nobody did; so is {@code receivedAt}
 */
record HandOver(
    int sequence, String fromAgency, String from, String to, Instant at, String giver, Instant receivedAt, String receiver) {

  String cause() {
    return String.valueOf(sequence);
  }

  boolean sameWay(HandOver other) {
    return from.equals(other.from) && to.equals(other.to);
  }
}
