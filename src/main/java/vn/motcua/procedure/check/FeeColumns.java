package vn.motcua.procedure.check;

import java.util.List;
import java.util.Map;
import vn.motcua.procedure.check.DecisionTable.Row;

/** What the fee service reads of a fee table: its columns by name, and what a row does. */
final class FeeColumns {

  /** Columns and the type that the fee service takes them for; without {@code long} the engine would hand it another number. */
  static final Map<String, String> TYPES = Map.of(
      "item", "string", "kind", "string", "tariff", "string", "label", "string", "basis", "string",
      "quantity", "long", "unitPrice", "long", "limit", "long", "percent", "long");
  static final List<String> REQUIRED = List.of("tariff", "label", "quantity", "unitPrice", "basis");
  static final List<String> KINDS = List.of("base", "exemption", "programme", "reduction");

  private FeeColumns() {}

  /** The text between quotation marks; what is calculated stays as it is written. */
  static String text(DecisionTable table, Row row, String column) {
    return row.value(table.output(column)).replaceFirst("^\"(.*)\"$", "$1");
  }

  /** Whether the row charges something; the others lower a charge. */
  static boolean isCharge(DecisionTable table, Row row) {
    String kind = text(table, row, "kind");
    return kind.isEmpty() || kind.equals("base");
  }

  /**
   * Two charges for one item that cannot both be meant: of two tariffs, with two maxima, or the same charge twice. Lines of one tariff
   * that differ in name are added up, such as the first pages and those after.
   */
  static boolean contradict(DecisionTable table, Row one, Row other) {
    boolean oneItem = same(table, one, other, "item");
    boolean limits = !text(table, one, "limit").isEmpty() && !text(table, other, "limit").isEmpty() && !same(table, one, other, "limit");
    return oneItem && (!same(table, one, other, "tariff") || limits || same(table, one, other, "label"));
  }

  private static boolean same(DecisionTable table, Row one, Row other, String column) {
    return text(table, one, column).equals(text(table, other, column));
  }
}
