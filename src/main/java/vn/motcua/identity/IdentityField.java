package vn.motcua.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What can be asked of the register and compared. A procedure names those it needs. */
public enum IdentityField {
  FULL_NAME("fullName"), BIRTH_DATE("birthDate"), SEX("sex"),
  /** The permanent address (thường trú). */
  ADDRESS("address");

  private final String key;

  IdentityField(String key) {
    this.key = key;
  }

  /** Its name in a diagram's property {@code procedure.identityFields} and in a person's record. */
  public String key() {
    return key;
  }

  static Set<IdentityField> of(Collection<String> keys) {
    Set<IdentityField> fields = EnumSet.noneOf(IdentityField.class);
    Arrays.stream(values()).filter(field -> keys.contains(field.key)).forEach(fields::add);
    return fields;
  }
}
