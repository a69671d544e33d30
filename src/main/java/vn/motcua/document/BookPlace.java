package vn.motcua.document;

/**
 * Where a dossier stands in the follow-up book (sổ theo dõi hồ sơ).
 *
 * @param volume quyển số, such as {@code 2026}
 * @param serial số thứ tự, from 1
 */
public record BookPlace(String volume, long serial) {}
