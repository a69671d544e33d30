package vn.motcua.sandbox;

/** Where the province's files go: the application's own imports. Each may be called again with the same text. */
public interface ProvinceRegistry {

  /** @param csv columns code, name, unitName, place, parentCode, address, phone, email */
  void agencies(String csv);

  /** @param csv columns id, name, agency, roles (by blanks), password; the passwords need not be changed */
  void officers(String csv);

  /** @param csv columns agency, valid_from, weekdays, working, reception_only, decision, source, confidence */
  void hours(String csv);

  /** @param csv columns personalNumber, fullName, birthDate, sex, address */
  void citizens(String csv);
}
