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
 * @param fieldsAsked what the register was asked for
 * @param reason why there is nothing to compare, null when the register answered with an entry
 * @param comparisons field by field; empty when there is nothing to compare
 * @param findings what the number itself shows beside the declared birth date and sex
 */
public record IdentityResult(
    String dossierCode, IdentitySubject subject, String personalNumber, String officer, String agency, String purpose,
    String legalBasis, Set<IdentityField> fieldsAsked, Instant askedAt, IdentityOutcome outcome, IdentityReason reason,
    List<FieldComparison> comparisons, Set<NumberFinding> findings) {

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "IdentityResult[dossier " + dossierCode + ", " + subject + ", " + outcome + "]";
  }
}
