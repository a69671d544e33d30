package vn.motcua.identity;

import java.util.Set;

/**
 * A question to the population register, with everything the register's keeper wants to know of the asker (legal facts
 * 6.2).
 *
 * @param fullName as declared; the national register matches on it
 * @param birthDate as declared, or null
 * @param purpose why it is asked, in Vietnamese
 * @param legalBasis what allows it without the person's consent
 * @param officer user id, or {@code system}
 * @param agency the officer's agency, or null
 */
public record LookUpRequest(
    PersonalNumber personalNumber, String fullName, BirthDate birthDate, Set<IdentityField> fields, String purpose,
    String legalBasis, String dossierCode, String officer, String agency) {

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "LookUpRequest[dossier " + dossierCode + "]";
  }
}
