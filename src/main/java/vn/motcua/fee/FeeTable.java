package vn.motcua.fee;

import java.util.List;
import java.util.Set;

/** The dated fee tables. */
interface FeeTable {

  /**
   * Names of the values that the table reads.
   *
   * @throws vn.motcua.Refusal when no such table is in use
   */
  Set<String> reads(String decision);

  /**
   * The rows that match, in the table's order.
   *
   * @throws vn.motcua.Refusal when no such table is in use, or the table fails
   */
  List<FeeRow> rows(FeeQuestion question);
}
