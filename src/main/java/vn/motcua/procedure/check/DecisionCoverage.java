package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.procedure.check.DecisionAxis.Stretch;
import vn.motcua.procedure.check.DecisionTable.Row;

/** Asks a decision table every question that makes a difference, and tells which rows answer. */
final class DecisionCoverage {

  private static final int MOST_QUESTIONS = 200_000;

  private final List<DecisionAxis> axes;
  private final int rows;
  private final BitSet reached = new BitSet();
  private int questions;

  private DecisionCoverage(List<DecisionAxis> axes, int rows) {
    this.axes = axes;
    this.rows = rows;
  }

  /** What is told of each question. */
  interface Answers {

    /**
     * @param question the inputs that matter, with a value of each
     * @param withoutDay the rows that would answer if the day did not count
     * @param answering the rows that do
     */
    void answer(Map<String, String> question, BitSet withoutDay, BitSet answering);
  }

  /** @return empty when a cell calculates, so that only an evaluation could tell; the cell is given to {@code calculating} */
  static Optional<DecisionCoverage> of(DecisionTable table, DecisionInputs inputs, List<String> calculating) {
    Map<String, List<List<DecisionCell>>> cells = new LinkedHashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      String input = table.inputs().get(i).text();
      types.putIfAbsent(input, table.inputs().get(i).type());
      List<List<DecisionCell>> ofRows = cells.computeIfAbsent(input, any -> empty(table.rows().size()));
      for (Row row : table.rows()) {
        String text = row.tests().get(i);
        DecisionCell.read(text).ifPresentOrElse(ofRows.get(row.number() - 1)::add, () -> calculating.add(text));
      }
    }
    if (!calculating.isEmpty()) {
      return Optional.empty();
    }
    List<DecisionAxis> axes = new ArrayList<>();
    cells.forEach((input, ofRows) -> axes.add(DecisionAxis.of(input, types.get(input), ofRows, inputs.domain(input))));
    axes.sort(Comparator.comparing(DecisionAxis::days));
    return Optional.of(new DecisionCoverage(axes, table.rows().size()));
  }

  private static List<List<DecisionCell>> empty(int rows) {
    List<List<DecisionCell>> ofRows = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      ofRows.add(new ArrayList<>());
    }
    return ofRows;
  }

  /** @return false when there are too many questions to ask them all */
  boolean ask(Answers answers) {
    BitSet all = new BitSet();
    all.set(0, rows);
    ask(0, all, all, new LinkedHashMap<>(), answers);
    return questions < MOST_QUESTIONS;
  }

  /** The rows that no question reaches, counted from 0; to be read after asking. */
  Set<Integer> unreached() {
    Set<Integer> left = new LinkedHashSet<>();
    for (int row = reached.nextClearBit(0); row < rows; row = reached.nextClearBit(row + 1)) {
      left.add(row);
    }
    return left;
  }

  private void ask(int axis, BitSet withoutDay, BitSet answering, Map<String, String> question, Answers answers) {
    if (axis == axes.size() || answering.isEmpty()) {
      questions++;
      reached.or(answering);
      answers.answer(question, withoutDay, answering);
      return;
    }
    DecisionAxis here = axes.get(axis);
    for (Stretch stretch : here.stretches()) {
      if (questions >= MOST_QUESTIONS) {
        return;
      }
      BitSet left = (BitSet) answering.clone();
      left.and(stretch.rows());
      Map<String, String> asked = new LinkedHashMap<>(question);
      if (here.stretches().size() > 1) {
        asked.put(here.input(), stretch.from());
      }
      ask(axis + 1, here.days() ? withoutDay : left, left, asked, answers);
    }
  }
}
