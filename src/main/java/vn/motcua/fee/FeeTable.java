package vn.motcua.fee;

import java.util.List;

/** The dated fee tables. */
interface FeeTable {

  /**
   * The rows that match, in the table's order.
   *
   * @throws vn.motcua.Refusal when no such table is in use, or the table fails
   */
  List<FeeRow> rows(FeeQuestion question);
}
