package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.Texts;
import vn.motcua.procedure.table.TableFile.Line;

/**
 * The table that every decision about internal procedures (quy trình nội bộ) contains, with lines above it that say what the
 * procedure is.
 *
 * @param head lines above the table, in their order
 * @param total the row that sums up, or null
 */
record StepTable(List<HeadLine> head, List<TableStep> steps, TableStep total) {

  /** Which column is which; all but {@code STEP} must be there. */
  private enum Column { STEP, WHAT, WHO, HOURS }

  /** @param key such as {@code code}; {@code label} as the file calls it */
  record HeadLine(int row, String key, String label, List<String> values) {

    String value(int index) {
      return index < values.size() ? values.get(index) : "";
    }
  }

  record TableStep(int row, String what, String who, String hours) {}

  /** @throws BadTable when there is no table in it */
  static StepTable of(List<Line> rows, Words words, Texts texts) {
    Faults faults = new Faults(texts);
    List<HeadLine> head = new ArrayList<>();
    List<TableStep> steps = new ArrayList<>();
    TableStep total = null;
    Map<Column, Integer> columns = Map.of();
    for (Line row : rows) {
      if (columns.isEmpty()) {
        columns = columns(row, words);
        if (columns.isEmpty()) {
          headLine(row, words, faults).ifPresent(head::add);
        }
      } else {
        TableStep step = step(row, columns);
        boolean sums = words.is("column.total", step.what()) || words.is("column.total", row.cell(0));
        if (sums) {
          total = step;
        } else {
          steps.add(step);
        }
      }
    }
    if (steps.isEmpty()) {
      faults.add(0, "", columns.isEmpty() ? "noTable" : "noSteps");
    }
    faults.refuse();
    return new StepTable(List.copyOf(head), List.copyOf(steps), total);
  }

  List<HeadLine> lines(String key) {
    return head.stream().filter(line -> line.key().equals(key)).toList();
  }

  Optional<HeadLine> line(String key) {
    return lines(key).stream().findFirst();
  }

  /** The columns when the row is the heading of the table, else nothing. */
  private static Map<Column, Integer> columns(Line row, Words words) {
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      for (Column column : Column.values()) {
        if (words.is("column." + column.name().toLowerCase(Locale.ROOT), row.cell(i))) {
          found.putIfAbsent(column, i);
        }
      }
    }
    boolean complete = found.containsKey(Column.WHAT) && found.containsKey(Column.WHO) && found.containsKey(Column.HOURS);
    return complete ? found : Map.of();
  }

  private static Optional<HeadLine> headLine(Line row, Words words, Faults faults) {
    String label = row.cell(0).replaceAll("[:：]\\s*$", "").strip();
    List<String> values = row.cells().subList(1, row.cells().size());
    if (values.stream().allMatch(String::isEmpty)) {
      return Optional.empty();
    }
    Optional<String> key = words.named("head", label);
    if (key.isEmpty()) {
      faults.add(row.line(), label, "head.unknown", label);
      return Optional.empty();
    }
    return Optional.of(new HeadLine(row.line(), key.get(), label, values));
  }

  private static TableStep step(Line row, Map<Column, Integer> columns) {
    return new TableStep(row.line(), row.cell(columns.get(Column.WHAT)), row.cell(columns.get(Column.WHO)),
        row.cell(columns.get(Column.HOURS)));
  }
}
