package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.procedure.check.DecisionTable.Column;
import vn.motcua.procedure.check.DecisionTable.Row;

/**
 * Every dossier finds an answer in a decision table, and only one where only one may be. A row in force up to a day is followed the
 * next day by another, without a gap and without both at once.
 */
final class DecisionCoverRule implements Rule {

  private static final int MOST_NAMED = 3;
  private static final int MOST_ROWS = 500;

  @Override
  public Set<String> ids() {
    return Set.of("decision-gap", "decision-date-gap", "decision-overlap", "decision-date-overlap", "decision-row-unreached",
        "decision-not-decidable", "decision-input-unknown");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (DecisionFile file : subject.decisions()) {
      for (DecisionTable table : DecisionTable.of(file)) {
        boolean whole = table.rows().stream().allMatch(row -> row.tests().size() == table.inputs().size());
        if (whole && !table.rows().isEmpty() && table.inputs().stream().noneMatch(input -> input.text().isEmpty())) {
          look(file, table, DecisionInputs.of(table, subject), findings);
        }
      }
    }
  }

  private static void look(DecisionFile file, DecisionTable table, DecisionInputs inputs, Findings findings) {
    for (Column input : table.inputs()) {
      if (inputs.isUnknown(input)) {
        findings.error(file.file(), input.element(), "decision-input-unknown", table.id(), input.text());
      }
    }
    if (table.rows().size() > MOST_ROWS) {
      findings.warn(file.file(), table.decision(), "decision-not-decidable", table.id(), "…");
      return;
    }
    List<String> calculating = new ArrayList<>();
    Optional<DecisionCoverage> coverage = DecisionCoverage.of(table, inputs, calculating);
    if (coverage.isEmpty()) {
      findings.warn(file.file(), table.decision(), "decision-not-decidable", table.id(), calculating.get(0));
      return;
    }
    Judge judge = new Judge(file, table, inputs.ofFee(), findings, new HashSet<>());
    if (!coverage.get().ask(judge)) {
      findings.warn(file.file(), table.decision(), "decision-not-decidable", table.id(), "…");
      return;
    }
    for (int row : coverage.get().unreached()) {
      findings.warn(file.file(), table.rows().get(row).element(), "decision-row-unreached", table.id(), row + 1);
    }
  }

  /** Judges the answers of one table. */
  private record Judge(DecisionFile file, DecisionTable table, boolean ofFee, Findings findings, Set<String> said)
      implements DecisionCoverage.Answers {

    @Override
    public void answer(Map<String, String> question, BitSet withoutDay, BitSet answering) {
      List<Row> rows = charging(answering);
      boolean mayBeSilent = !ofFee && (table.policy().equals("COLLECT") || table.policy().equals("RULE ORDER"));
      if (rows.isEmpty() && !mayBeSilent) {
        gap(question, !charging(withoutDay).isEmpty());
      }
      for (int i = 0; i < rows.size(); i++) {
        for (Row other : rows.subList(i + 1, rows.size())) {
          if (contradict(rows.get(i), other)) {
            overlap(question, rows.get(i), other);
          }
        }
      }
    }

    /** The rows that set the answer: in a fee table those that charge something, not those that only lower a charge. */
    private List<Row> charging(BitSet answering) {
      List<Row> rows = answering.stream().mapToObj(row -> table.rows().get(row)).toList();
      return ofFee ? rows.stream().filter(row -> FeeColumns.isCharge(table, row)).toList() : rows;
    }

    private boolean contradict(Row one, Row other) {
      if (ofFee) {
        return FeeColumns.contradict(table, one, other);
      }
      return table.policy().equals("UNIQUE") || table.policy().equals("ANY") && !one.values().equals(other.values());
    }

    private void gap(Map<String, String> question, boolean onlyTheDay) {
      String rule = onlyTheDay ? "decision-date-gap" : "decision-gap";
      long named = said.stream().filter(each -> each.startsWith(rule + " ")).count();
      if (named < MOST_NAMED && said.add(rule + " " + question)) {
        findings.error(file.file(), table.decision(), rule, table.id(), inWords(question));
      }
    }

    private void overlap(Map<String, String> question, Row one, Row other) {
      boolean days = !daysOf(one).equals(daysOf(other));
      if (said.add(one.number() + "+" + other.number())) {
        findings.error(file.file(), other.element(), days ? "decision-date-overlap" : "decision-overlap", table.id(), one.number(),
            other.number(), inWords(question));
      }
    }

    private List<String> daysOf(Row row) {
      List<String> days = new ArrayList<>();
      for (int i = 0; i < row.tests().size(); i++) {
        if (table.inputs().get(i).text().equals("receptionDate")) {
          days.add(row.tests().get(i));
        }
      }
      return days;
    }

    private static String inWords(Map<String, String> question) {
      return question.isEmpty() ? "…"
          : question.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()).collect(Collectors.joining(", "));
    }
  }
}
