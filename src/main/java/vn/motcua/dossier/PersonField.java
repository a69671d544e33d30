package vn.motcua.dossier;

import java.util.stream.Stream;
import vn.motcua.Refusal;

/** The parts of a person that can be put right, one at a time. */
enum PersonField {
  fullName, personalNumber, birthDate, sex, address, phone, email;

  static PersonField of(String name, String field) {
    return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> Corrections.unknown(field));
  }

  String of(Person person) {
    return switch (this) {
      case fullName -> person.fullName();
      case personalNumber -> person.personalNumber();
      case birthDate -> person.birthDate() == null ? null : person.birthDate().toString();
      case sex -> person.sex();
      case address -> person.address();
      case phone -> person.phone();
      case email -> person.email();
    };
  }

  Person with(Person person, String value, String field) {
    Person corrected = new Person(
        this == fullName ? value : person.fullName(), this == personalNumber ? value : person.personalNumber(),
        this == birthDate ? Corrections.date(value, field) : person.birthDate(), this == sex ? value : person.sex(),
        this == address ? value : person.address(), this == phone ? value : person.phone(), this == email ? value : person.email());
    Receptions.checkPerson(field.substring(0, field.indexOf('.')), corrected);
    if (this == sex && value != null && !value.equals("M") && !value.equals("F")) {
      throw Refusal.invalid(field, "procedure.form.option", field, value);
    }
    return corrected;
  }
}
