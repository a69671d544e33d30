package vn.motcua.fee;

/**
 * What one matching row of a fee table says.
 *
 * @param tariff code of the legal text and period the row belongs to, such as {@code TT226-2016}
 * @param quantity units charged, or null when the table could not compute it from what was asked
 * @param unitPrice whole đồng
 * @param limit most that all lines together may come to, in whole đồng, or null for no maximum
 */
record FeeRow(String tariff, String label, Long quantity, Long unitPrice, Long limit, String basis) {}
