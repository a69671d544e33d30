package vn.motcua.clock;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a dossier's clock ledger, as written. Lines are never changed; each carries the hash of the one before it.
 *
 * @param sequence 1, 2, 3 … within the dossier
 * @param at when it happened in law
 * @param recordedAt when it was written
 * @param hash SHA-256, in hexadecimal, over this line and the hash of the line before
 */
public record ClockFact(
    String dossierCode, int sequence, FactKind kind, Instant at, Instant recordedAt, String actor, String reason,
    String legalBasis, Map<String, String> details, String hash) {

  /** A detail by name, or null. */
  public String detail(String name) {
    return details.get(name);
  }
}
