package vn.motcua.procedure.generator;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number from 1, as a spreadsheet shows it
 * @param cells without blanks around them; never null
 */
record TableRow(int number, List<String> cells) {

  /** The cell, or an empty text where the row is shorter. */
  String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
