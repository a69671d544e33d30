package vn.motcua.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.motcua.dossier.Person;
import vn.motcua.identity.FieldComparison.Agreement;

/** Compares what a person declared with what the register holds. It finds; an officer decides. */
final class DeclaredAgainstRegister {

  private DeclaredAgainstRegister() {}

  /** Only the fields that were asked for. */
  static List<FieldComparison> compare(Person declared, RegisterEntry entry, Set<IdentityField> fields) {
    return fields.stream().map(field -> switch (field) {
      case FULL_NAME -> name(declared.fullName(), entry.fullName());
      case BIRTH_DATE -> birth(declared, entry.birthDate());
      case SEX -> sex(declared.sex(), entry.sex());
      case ADDRESS -> address(declared.address(), entry.address());
    }).toList();
  }

  private static FieldComparison name(String declared, String registered) {
    if (declared == null || registered == null) {
      return new FieldComparison(IdentityField.FULL_NAME, Agreement.NOT_COMPARED, declared, registered);
    }
    return switch (NameAgreement.of(declared, registered)) {
      case SAME -> FieldComparison.same(IdentityField.FULL_NAME);
      case TONE_PLACED_DIFFERENTLY ->
          new FieldComparison(IdentityField.FULL_NAME, Agreement.TONE_PLACEMENT, declared, registered);
      case DIFFERENT -> new FieldComparison(IdentityField.FULL_NAME, Agreement.DIFFERS, declared, registered);
    };
  }

  private static FieldComparison birth(Person person, BirthDate registered) {
    BirthDate declared = birthDate(person);
    if (declared == null || registered == null) {
      return new FieldComparison(IdentityField.BIRTH_DATE, Agreement.NOT_COMPARED, text(declared), text(registered));
    }
    if (declared.equals(registered)) {
      return FieldComparison.same(IdentityField.BIRTH_DATE);
    }
    Agreement agreement = declared.agreesWith(registered) ? Agreement.YEAR_ONLY : Agreement.DIFFERS;
    return new FieldComparison(IdentityField.BIRTH_DATE, agreement, declared.text(), registered.text());
  }

  private static FieldComparison sex(String declared, String registered) {
    if (declared == null || registered == null) {
      return new FieldComparison(IdentityField.SEX, Agreement.NOT_COMPARED, declared, registered);
    }
    return Objects.equals(declared, registered) ? FieldComparison.same(IdentityField.SEX)
        : new FieldComparison(IdentityField.SEX, Agreement.DIFFERS, declared, registered);
  }

  private static FieldComparison address(String declared, String registered) {
    if (declared == null || declared.isBlank() || registered == null) {
      return new FieldComparison(IdentityField.ADDRESS, Agreement.NOT_COMPARED, declared, registered);
    }
    return NameAgreement.of(declared, registered) == NameAgreement.SAME ? FieldComparison.same(IdentityField.ADDRESS)
        : new FieldComparison(IdentityField.ADDRESS, Agreement.TO_READ, declared, registered);
  }

  static BirthDate birthDate(Person person) {
    return person.birthDate() == null ? null : BirthDate.of(person.birthDate());
  }

  private static String text(BirthDate date) {
    return date == null ? null : date.text();
  }
}
