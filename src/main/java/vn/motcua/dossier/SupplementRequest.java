package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

/**
 * What the applicant was asked to add (yêu cầu bổ sung, form 02).
 *
 * @param number 1 for the first of the dossier
 * @param answerUntil last minute for the applicant, or null where the procedure sets no limit
 * @param items at least one
 */
public record SupplementRequest(
    String dossierCode, int number, Instant askedAt, String askedBy, Instant answerUntil, List<MissingItem> items) {}
