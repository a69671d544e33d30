package vn.motcua.clock;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the ledger in words.
 *
 * @param what the kind in Vietnamese
 * @param actor user id as written, or {@code system}
 * @param approvedBy the second person, or null
 * @param reason free text, which may name persons: for officers only
 * @param legalBasis as written, or null
 * @param basis the same as people read it
 * @param note what else the line says that names nobody; null when nothing
 * @param corrects the line that this one puts right, or null
 * @param correctedBy the line that put this one right, or null
 * @param voided true when that line says it never happened
 */
public record FactLine(
    int sequence, FactKind kind, String what, Instant at, Instant recordedAt, String actor, String approvedBy, String reason,
    String legalBasis, String basis, String note, Integer corrects, Integer correctedBy, boolean voided,
    Map<String, String> details) {}
