package vn.motcua.procedure;

import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Term;

/**
 * What a supplement does to the clock.
 *
 * @param limit the agency's limit for asking for papers after acceptance (Decree 61/2018 art. 19(4)), or null
 * @param applicantLimit the applicant's time to bring them, or null
 */
public record SupplementRules(AfterSupplement after, Term limit, Term applicantLimit) {}
