package vn.motcua.identity;

import java.util.Set;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Person;

/**
 * What somebody wants to know of one person of a dossier.
 *
 * @param officer user id of who asks, or on whose behalf the program asks again
 * @param agency that officer's agency, or null
 * @param recheck true when the program asks again
 */
record Question(
    Dossier dossier, IdentitySubject subject, Person person, Set<IdentityField> fields, String officer, String agency,
    boolean recheck) {

  /** The number as it was typed, or null. */
  String number() {
    String typed = person.personalNumber();
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  boolean canBeAsked() {
    return PersonalNumber.isWellFormed(number());
  }

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "Question[dossier " + dossier.code() + ", " + subject + "]";
  }
}
