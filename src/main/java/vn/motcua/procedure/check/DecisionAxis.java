package vn.motcua.procedure.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.procedure.check.DecisionCell.Value;

/**
 * One input of a decision table, cut into the stretches on which every row behaves alike.
 *
 * @param input what is read
 * @param days whether the values are calendar days
 */
record DecisionAxis(String input, boolean days, List<Stretch> stretches) {

  private static final Set<String> WHOLE = Set.of("integer", "long", "int", "short");
  private static final Value OTHER = Value.of("\uFFFF");

  /**
   * @param from the first value of it that was tried
   * @param rows the rows whose cells hold there
   */
  record Stretch(String from, BitSet rows) {}

  /** @param cells for every row the cells that look at this input */
  static DecisionAxis of(String input, String type, List<List<DecisionCell>> cells, DecisionDomain domain) {
    TreeSet<Value> points = points(type, cells, domain);
    boolean days = !points.isEmpty() && points.stream().allMatch(Value::day);
    List<Stretch> stretches = new ArrayList<>();
    for (Value value : samples(points, days || WHOLE.contains(type))) {
      BitSet rows = rows(cells, value);
      if (domain.known() ? domain.holds(value) : points.isEmpty() || isWithin(points, value) || isTestedFor(cells, value)) {
        keep(stretches, value.equals(OTHER) ? "…" : value.toString(), rows);
      }
    }
    BitSet none = rows(cells, null);
    if (domain.known() ? domain.mayBeMissing() : isTestedFor(cells, null)) {
      keep(stretches, "null", none);
    }
    return new DecisionAxis(input, days, stretches);
  }

  private static void keep(List<Stretch> stretches, String from, BitSet rows) {
    if (stretches.stream().noneMatch(stretch -> stretch.rows().equals(rows))) {
      stretches.add(new Stretch(from, rows));
    }
  }

  /** Where something may change: every value written in a cell, and the bounds of what there is. */
  private static TreeSet<Value> points(String type, List<List<DecisionCell>> cells, DecisionDomain domain) {
    TreeSet<Value> points = new TreeSet<>();
    cells.stream().flatMap(List::stream).flatMap(cell -> cell.tests().stream())
        .flatMap(test -> Stream.of(test.from() == null ? OTHER : test.from(), test.to() == null ? OTHER : test.to()))
        .filter(value -> !value.equals(OTHER)).forEach(points::add);
    if (domain.options() != null) {
      points.addAll(domain.options());
    } else if (type.equals("boolean")) {
      points.addAll(DecisionDomain.YES_OR_NO.options());
    }
    Stream.of(domain).flatMap(each -> Stream.of(each.min(), each.max())).filter(Objects::nonNull).forEach(points::add);
    return points;
  }

  /** Every point, one value between each two where there is one, and one on either side. Texts have no order that counts. */
  private static List<Value> samples(TreeSet<Value> points, boolean whole) {
    List<Value> samples = new ArrayList<>(points);
    samples.add(OTHER);
    List<Value> numbers = points.stream().filter(point -> !point.isText()).toList();
    for (int i = 0; i < numbers.size(); i++) {
      Value here = numbers.get(i);
      if (i == 0) {
        samples.add(0, moved(here, BigDecimal.ONE.negate()));
      }
      boolean last = i == numbers.size() - 1;
      if (last || whole) {
        samples.add(moved(here, BigDecimal.ONE));
      } else {
        BigDecimal middle = here.number().add(numbers.get(i + 1).number()).divide(BigDecimal.valueOf(2));
        samples.add(new Value(middle, null, false));
      }
    }
    return numbers.isEmpty() ? samples : samples.stream().filter(value -> !value.isText()).sorted().distinct().toList();
  }

  private static boolean isWithin(TreeSet<Value> points, Value value) {
    return points.contains(value)
        || !points.isEmpty() && !value.isText() && value.compareTo(points.first()) > 0 && value.compareTo(points.last()) < 0;
  }

  /** Whether a cell that asks something holds there, so that whoever wrote it knew of such values. */
  private static boolean isTestedFor(List<List<DecisionCell>> cells, Value value) {
    return cells.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty())
        .anyMatch(cell -> value == null ? cell.holdsForNone() : cell.holds(value));
  }

  private static Value moved(Value value, BigDecimal by) {
    return new Value(value.number().add(by), null, value.day());
  }

  private static BitSet rows(List<List<DecisionCell>> cells, Value value) {
    BitSet rows = new BitSet();
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row).stream().allMatch(cell -> value == null ? cell.holdsForNone() : cell.holds(value))) {
        rows.set(row);
      }
    }
    return rows;
  }
}
