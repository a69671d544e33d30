package vn.motcua.dossier;

import java.time.Instant;

/**
 * A period in which a colleague has an officer's tasks.
 *
 * @param endsAt first instant after it, as it was planned
 * @param begunAt when the tasks went over, or null
 * @param endedAt when they came back, or null; before {@code endsAt} when it was ended early
 */
public record Absence(
    String id, String agency, String officer, String substitute, Instant beginsAt, Instant endsAt, String reason,
    String createdBy, Instant createdAt, Instant begunAt, Instant endedAt, String endedBy) {}
