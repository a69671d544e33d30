package vn.motcua.identity;

import java.util.Set;

/**
 * A question to the population register, with everything the register's keeper wants to know of the asker (legal facts
 * 6.2).
 *
 * @param id names this question in our log and in the register keeper's
 * @param fullName as declared; the national register matches on it
 * @param birthDate as declared, or null
 * @param fields what is asked for, and nothing else
 * @param purpose why it is asked, in Vietnamese
 * @param legalBasis what allows it without the person's consent
 * @param procedureCode code of the procedure
 * @param officer user id, or {@code system}
 * @param agency the officer's agency, or null
 */
public record LookUpRequest(
    String id, PersonalNumber personalNumber, String fullName, BirthDate birthDate, Set<IdentityField> fields, String purpose,
    String legalBasis, String dossierCode, String procedureCode, String officer, String agency) {

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "LookUpRequest[" + id + ", dossier " + dossierCode + "]";
  }
}
