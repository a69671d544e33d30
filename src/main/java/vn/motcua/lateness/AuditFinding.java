package vn.motcua.lateness;

import java.time.Instant;

/**
 * Something that the rules do not allow.
 *
 * @param dossierCode null for an incident that belongs to no dossier
 * @param agency code of the agency that decides the dossier, or null
 * @param since since when, as far as it is known, or null
 * @param wrong what is wrong, in Vietnamese
 * @param cure what to do, in Vietnamese
 */
record AuditFinding(AuditKind kind, String dossierCode, String agency, Instant since, String wrong, String cure) {}
