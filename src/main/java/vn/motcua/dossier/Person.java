package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An applicant (chủ hồ sơ) or a submitter (người nộp). Lives in our own tables only; never in the engine, a log or a browser's storage.
 *
 * @param personalNumber số định danh, twelve digits, or null
 * @param sex {@code M}, {@code F} or null
 */
public record Person(
    String fullName, String personalNumber, LocalDate birthDate, String sex, String address, String phone, String email) {

  /** Whether both are one person: by the number where both have one, else by name and address as they were typed. */
  public boolean isSamePersonAs(Person other) {
    if (personalNumber != null && other.personalNumber() != null) {
      return personalNumber.equals(other.personalNumber());
    }
    return fullName.equalsIgnoreCase(other.fullName()) && Objects.equals(address, other.address());
  }

  /** Keeps a name out of any log line that prints a person. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
