package vn.motcua.fee;

import java.util.List;
import java.util.Set;

/** One version of a fee table. */
interface FeeTable {

  /** Names of the values that the table reads. */
  Set<String> reads();

  /**
   * The rows that match, in the table's order.
   *
   * @throws vn.motcua.Refusal when the table fails
   */
  List<FeeRow> rows(FeeQuestion question);
}
