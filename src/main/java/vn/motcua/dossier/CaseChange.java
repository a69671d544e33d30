package vn.motcua.dossier;

import java.time.OffsetDateTime;

/**
 * A wish to treat a dossier as another case of its procedure.
 *
 * @param term of the new case, such as {@code 5 working days}
 * @param approved null while nobody has decided
 */
record CaseChange(
    int number, String caseKey, String caseName, String term, String reason, String askedBy, OffsetDateTime askedAt,
    Boolean approved, String decidedBy, OffsetDateTime decidedAt) {}
