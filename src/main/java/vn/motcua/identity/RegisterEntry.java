package vn.motcua.identity;

/**
 * What the population register holds of a person, as far as we ask.
 *
 * @param fullName in full with tone marks
 * @param sex {@code M}, {@code F} or null
 * @param address permanent address, or null
 */
public record RegisterEntry(
    PersonalNumber personalNumber, String fullName, BirthDate birthDate, String sex, String address) {

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "RegisterEntry[…]";
  }
}
