package vn.motcua.dossier;

import java.util.List;

/**
 * An agency (cơ quan) with its electronic identification code (Decision 20/2020/QĐ-TTg), such as {@code H99.100}.
 *
 * @param unitName the one-stop unit's own name (Bộ phận Một cửa / Trung tâm Phục vụ hành chính công)
 * @param place the place named before a document's date
 * @param functions what it does that dossiers of others have need of, such as {@code cong-an} or {@code thue}
 * @param serves codes of the agencies it does that for, itself alone too; empty: for its parent
 */
public record Agency(
    String code, String name, String parentCode, String unitName, String place, String address, String phone, String email,
    List<String> functions, List<String> serves) {

  /** An agency that does nothing for others. */
  public Agency(
      String code, String name, String parentCode, String unitName, String place, String address, String phone, String email) {
    this(code, name, parentCode, unitName, place, address, phone, email, List.of(), List.of());
  }

  public boolean does(String function) {
    return functions.contains(function);
  }

  /** Whether it does its work for that agency directly, not through a superior of it. */
  boolean servesDirectly(String agency) {
    return serves.isEmpty() ? agency.equals(parentCode) : serves.contains(agency);
  }
}
