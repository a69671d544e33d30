package vn.motcua.procedure;

import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Term;

/**
 * What a supplement does to the clock.
 *
 * @param limit the agency's limit for asking for papers after acceptance (Decree 61/2018 art. 19(4)), or null
 * @param applicantLimit the applicant's time to bring them, or null
 * @param furtherGuidance how long after the answer to the first request the agency may ask once more, because a law of the sector
 *     says so (for building permits five working days, Law on construction art. 102), or null: once only
 */
public record SupplementRules(AfterSupplement after, Term limit, Term applicantLimit, Term furtherGuidance) {}
