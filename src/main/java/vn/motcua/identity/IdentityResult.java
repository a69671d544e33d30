package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One look-up as it was logged.
 *
 * @param personalNumber as declared, or null
 * @param officer user id of who asked, or {@code system}
 * @param agency the officer's agency, or null
 * @param purpose why, in Vietnamese
 * @param legalBasis what allows it without the person's consent
 * @param fieldsAsked what the register was asked for; empty when it was not asked
 * @param requestId what names the question at the register's keeper, or null when it was not asked
 * @param recheck true when the program asked again, on the officer's behalf, because the first look-up had no answer
 * @param reason why there is no one clear entry, null when the register answered with one
 * @param comparisons field by field; empty when there is nothing to compare
 * @param findings what the number itself shows beside the declared birth date and sex
 */
public record IdentityResult(
    String dossierCode, IdentitySubject subject, String personalNumber, String officer, String agency, String purpose,
    String legalBasis, Set<IdentityField> fieldsAsked, String requestId, boolean recheck, Instant askedAt,
    IdentityOutcome outcome, IdentityReason reason, List<FieldComparison> comparisons, Set<NumberFinding> findings) {

  /** Its dossier was never written, and the next one will bear that code: only the purpose still names it. */
  IdentityResult ofNoDossier() {
    return new IdentityResult("-", subject, personalNumber, officer, agency, purpose, legalBasis, fieldsAsked, requestId, recheck,
        askedAt, outcome, reason, comparisons, findings);
  }

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "IdentityResult[dossier " + dossierCode + ", " + subject + ", " + outcome + "]";
  }
}
