package vn.motcua.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a dossier costs, as calculated once.
 *
 * @param number 1, 2, 3 … within the dossier; the highest counts
 * @param decision the decision table that was asked
 * @param tariff which of its dated tariffs was in force on the day of reception
 * @param receptionDay the Vietnamese calendar day of reception
 * @param inputs what the table read, by name; values may be null. Personal data: grounds of exemption stand here
 * @param total whole đồng
 */
public record Fee(
    String dossierCode, int number, String decision, String tariff, LocalDate receptionDay, Map<String, Object> inputs,
    List<FeeLine> lines, long total, Instant calculatedAt, String calculatedBy) {}
