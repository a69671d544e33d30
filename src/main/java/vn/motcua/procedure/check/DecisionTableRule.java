package vn.motcua.procedure.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.procedure.check.DecisionTable.Column;
import vn.motcua.procedure.check.DecisionTable.Row;
import vn.motcua.procedure.xml.XmlTree;

/** What the engine needs so that it can take a decision and reckon with every cell of it. */
final class DecisionTableRule implements Rule {

  /** Hit policies that Camunda 7 knows (DefaultHitPolicyHandlerRegistry); PRIORITY and OUTPUT ORDER it does not. */
  private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
  private static final Set<String> AGGREGATIONS = Set.of("", "SUM", "MIN", "MAX", "COUNT");
  /** Logic that the engine runs; a decision may also be a single expression. */
  private static final Set<String> LOGIC = Set.of("decisionTable", "literalExpression");
  private static final Set<String> OTHER_LOGIC =
      Set.of("invocation", "context", "relation", "list", "functionDefinition", "conditional", "for", "every", "some", "filter");

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  /** Namespaces of DMN 1.1 to 1.5 that the engine reads (DmnModelConstants). */
  private static final Set<String> VERSIONS = Set.of(
      "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
      "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
      "https://www.omg.org/spec/DMN/20191111/DMN13.xsd", "https://www.omg.org/spec/DMN/20211108/MODEL/",
      "https://www.omg.org/spec/DMN/20230324/MODEL/");

  private final Feel feel;

  DecisionTableRule(Feel feel) {
    this.feel = feel;
  }

  @Override
  public Set<String> ids() {
    return Set.of("decision-missing", "decision-version", "decision-id-missing", "decision-id-twice", "decision-time-to-live-missing", "decision-logic",
        "decision-hit-policy", "decision-empty", "decision-input-missing", "decision-row-width", "decision-cell-broken");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Set<String> known = new HashSet<>();
    for (DecisionFile file : subject.decisions()) {
      if (!VERSIONS.contains(file.root().getNamespaceURI())) {
        findings.error(file.file(), file.root(), "decision-version", file.root().getNamespaceURI());
        continue;
      }
      List<Element> decisions = XmlTree.children(file.root(), "decision");
      if (decisions.isEmpty()) {
        findings.error(file.file(), file.root(), "decision-missing");
      }
      for (Element decision : decisions) {
        lookAtDecision(file, decision, known, findings);
      }
      DecisionTable.of(file).forEach(table -> lookAtTable(file, table, findings));
    }
  }

  private void lookAtDecision(DecisionFile file, Element decision, Set<String> known, Findings findings) {
    String id = decision.getAttribute("id");
    if (id.isBlank()) {
      findings.error(file.file(), decision, "decision-id-missing");
    } else if (!known.add(id)) {
      findings.error(file.file(), decision, "decision-id-twice", id);
    }
    if (decision.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
      findings.error(file.file(), decision, "decision-time-to-live-missing", id);
    }
    List<String> logic = XmlTree.children(decision).stream().map(Element::getLocalName)
        .filter(name -> LOGIC.contains(name) || OTHER_LOGIC.contains(name)).toList();
    if (logic.isEmpty() || OTHER_LOGIC.contains(logic.get(0))) {
      findings.error(file.file(), decision, "decision-logic", id, logic.isEmpty() ? "-" : logic.get(0));
    }
    XmlTree.children(decision, "literalExpression")
        .forEach(expression -> checkExpression(file, expression, id, DecisionTable.text(expression), findings));
  }

  private void lookAtTable(DecisionFile file, DecisionTable table, Findings findings) {
    String aggregation = table.element().getAttribute("aggregation").strip();
    if (!POLICIES.contains(table.policy()) || !AGGREGATIONS.contains(aggregation)) {
      findings.error(file.file(), table.decision(), "decision-hit-policy", table.id(), (table.policy() + " " + aggregation).strip());
    }
    if (table.rows().isEmpty() || table.outputs().isEmpty()) {
      findings.error(file.file(), table.decision(), "decision-empty", table.id());
    }
    for (Column input : table.inputs()) {
      if (input.text().isEmpty()) {
        findings.error(file.file(), input.element(), "decision-input-missing", table.id(), input.label());
      } else {
        checkExpression(file, input.element(), input.label(), input.text(), findings);
      }
    }
    table.rows().forEach(row -> lookAtRow(file, table, row, findings));
  }

  private void lookAtRow(DecisionFile file, DecisionTable table, Row row, Findings findings) {
    if (row.tests().size() != table.inputs().size() || row.values().size() != table.outputs().size()) {
      findings.error(file.file(), row.element(), "decision-row-width", table.id(), row.number());
      return;
    }
    for (int i = 0; i < row.tests().size(); i++) {
      String cell = row.tests().get(i);
      Optional<String> fault = cell.isEmpty() ? Optional.empty() : feel.faultOfTests(cell);
      if (fault.isPresent()) {
        findings.error(file.file(), row.element(), "decision-cell-broken", place(row, table.inputs().get(i)), cell, fault.get());
      }
    }
    for (int i = 0; i < row.values().size(); i++) {
      if (!row.values().get(i).isEmpty()) {
        checkExpression(file, row.element(), place(row, table.outputs().get(i)), row.values().get(i), findings);
      }
    }
  }

  private static String place(Row row, Column column) {
    return row.number() + ", " + column.label();
  }

  private void checkExpression(DecisionFile file, Element where, String place, String expression, Findings findings) {
    feel.faultOfExpression(expression)
        .ifPresent(fault -> findings.error(file.file(), where, "decision-cell-broken", place, expression, fault));
  }
}
