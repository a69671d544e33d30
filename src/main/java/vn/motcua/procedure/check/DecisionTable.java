package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/**
 * A decision table as it is written.
 *
 * @param decision the decision it belongs to
 * @param policy hit policy in capitals; UNIQUE where none is written
 */
record DecisionTable(Element decision, Element element, String policy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

  /**
   * @param text what an input reads, or the name of an output
   * @param type as written, such as {@code string}; empty when none is
   */
  record Column(Element element, String text, String type) {

    String label() {
      String label = element.getAttribute("label");
      return label.isBlank() ? text : label;
    }
  }

  /** @param number counted from 1, as Modeler shows it */
  record Row(Element element, int number, List<String> tests, List<String> values) {

    /** What stands under an output, without blanks; empty when nothing does. */
    String value(int column) {
      return column >= 0 && column < values.size() ? values.get(column) : "";
    }
  }

  /** Every decision table of a file. */
  static List<DecisionTable> of(DecisionFile file) {
    List<DecisionTable> tables = new ArrayList<>();
    for (Element decision : XmlTree.children(file.root(), "decision")) {
      XmlTree.children(decision, "decisionTable").stream().findFirst().ifPresent(table -> tables.add(of(decision, table)));
    }
    return tables;
  }

  String id() {
    return decision.getAttribute("id");
  }

  /** Where an output of this name stands. */
  int output(String name) {
    return outputs.stream().map(Column::text).toList().indexOf(name);
  }

  Optional<Column> outputColumn(String name) {
    return output(name) < 0 ? Optional.empty() : Optional.of(outputs.get(output(name)));
  }

  private static DecisionTable of(Element decision, Element table) {
    List<Row> rows = new ArrayList<>();
    for (Element rule : XmlTree.children(table, "rule")) {
      rows.add(new Row(rule, rows.size() + 1, cells(rule, "inputEntry"), cells(rule, "outputEntry")));
    }
    String policy = table.getAttribute("hitPolicy").strip().toUpperCase(Locale.ROOT);
    return new DecisionTable(decision, table, policy.isEmpty() ? "UNIQUE" : policy,
        XmlTree.children(table, "input").stream().map(DecisionTable::input).toList(),
        XmlTree.children(table, "output").stream()
            .map(output -> new Column(output, output.getAttribute("name"), output.getAttribute("typeRef"))).toList(),
        rows);
  }

  private static Column input(Element input) {
    Optional<Element> expression = XmlTree.children(input, "inputExpression").stream().findFirst();
    return new Column(input, expression.map(DecisionTable::text).orElse(""),
        expression.map(each -> each.getAttribute("typeRef")).orElse(""));
  }

  private static List<String> cells(Element rule, String kind) {
    return XmlTree.children(rule, kind).stream().map(DecisionTable::text).toList();
  }

  /** The expression in an element, without blanks around it. */
  static String text(Element element) {
    return XmlTree.children(element, "text").stream().findFirst().map(text -> Xml.ownText(text).strip()).orElse("");
  }
}
