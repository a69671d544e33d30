package vn.motcua.dossier;

/**
 * An agency (cơ quan) with its electronic identification code (Decision 20/2020/QĐ-TTg), such as {@code H99.100}.
 *
 * @param unitName the one-stop unit's own name (Bộ phận Một cửa / Trung tâm Phục vụ hành chính công)
 * @param place the place named before a document's date
 */
public record Agency(
    String code, String name, String parentCode, String unitName, String place, String address, String phone, String email) {}
