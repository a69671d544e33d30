package vn.motcua.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a dossier costs, as calculated once.
 *
 * @param number 1, 2, 3 … within the dossier; the highest counts
 * @param decision the decision table that was asked
 * @param tariff which of its dated tariffs was in force on the day of reception
 * @param receptionDay the Vietnamese calendar day of reception
 * @param pages pages of the original, or null where the procedure does not ask
 * @param copies or null where the procedure does not ask
 * @param total whole đồng
 */
public record Fee(
    String dossierCode, int number, String decision, String tariff, LocalDate receptionDay, Integer pages, Integer copies,
    List<FeeLine> lines, long total, Instant calculatedAt, String calculatedBy) {}
