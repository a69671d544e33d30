package vn.motcua.identity;

import java.util.Set;

/**
 * What the population register holds of a person, as far as we ask; every field but the number may be null.
 *
 * @param fullName in full with tone marks
 * @param sex {@code M}, {@code F} or null
 * @param address permanent address, or null
 */
public record RegisterEntry(
    PersonalNumber personalNumber, String fullName, BirthDate birthDate, String sex, String address) {

  /** The same person with nothing but these fields. */
  RegisterEntry only(Set<IdentityField> fields) {
    return new RegisterEntry(personalNumber, fields.contains(IdentityField.FULL_NAME) ? fullName : null,
        fields.contains(IdentityField.BIRTH_DATE) ? birthDate : null, fields.contains(IdentityField.SEX) ? sex : null,
        fields.contains(IdentityField.ADDRESS) ? address : null);
  }

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "RegisterEntry[…]";
  }
}
