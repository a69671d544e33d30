package vn.motcua.fee;

/**
 * What one matching row of a fee table says.
 *
 * @param item which charge it sets or lowers; null where the table has one, and on a lowering row for every charge
 * @param rule what the row does, or null when the table names none that exists
 * @param tariff code of the legal text and period the row belongs to, such as {@code TT226-2016}
 * @param label what is charged, or why less is
 * @param quantity units charged, or null when the table could not compute it from what was asked
 * @param unitPrice whole đồng
 * @param limit most that all lines of the item together may come to, in whole đồng, or null for no maximum
 * @param percent by how much a lowering row lowers, 1 to 100
 */
record FeeRow(
    String item, FeeRule rule, String tariff, String label, Long quantity, Long unitPrice, Long limit, Long percent,
    String basis) {

  String itemOrOnly() {
    return item == null ? "" : item;
  }

  boolean lowers(String charged) {
    return rule.lowers() && (item == null || item.equals(charged));
  }
}
