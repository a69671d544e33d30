package vn.motcua.procedure;

import vn.motcua.clock.Term;

/**
 * A variant (trường hợp) of a procedure with its own term.
 *
 * @param agreementAllowed a longer term, in working days, may be agreed with the applicant in writing (Decree 23/2015 art. 7)
 */
public record ProcedureCase(String key, String name, Term term, boolean agreementAllowed) {}
