package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;
import vn.motcua.procedure.Validity;
import vn.motcua.procedure.picture.Xml;
import vn.motcua.procedure.xml.XmlTree;

/** A decision table with a fee, read for people: which rows there are on a day. Pricing asks the table itself. */
public final class FeeSchedule {

  private static final String RECEPTION_DATE = "receptionDate";

  private final List<FeeScheduleRow> rows;

  private FeeSchedule(List<FeeScheduleRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * @param file the .dmn file
   * @param decision id of the decision
   * @throws IllegalArgumentException when the file is no XML
   */
  static FeeSchedule read(byte[] file, String decision) {
    Element definitions = Xml.read(file);
    Element table = Xml.inside(definitions, "decision").stream().filter(each -> each.getAttribute("id").equals(decision))
        .flatMap(each -> Xml.inside(each, "decisionTable").stream()).findFirst().orElse(null);
    return new FeeSchedule(table == null ? List.of() : rows(table));
  }

  private static List<FeeScheduleRow> rows(Element table) {
    List<String> read = XmlTree.children(table, "input").stream().map(input -> Xml.text(input, "inputExpression", "text")).toList();
    Map<String, String> labels = new HashMap<>();
    List<Element> inputs = XmlTree.children(table, "input");
    for (int column = 0; column < inputs.size(); column++) {
      labels.putIfAbsent(read.get(column), inputs.get(column).getAttribute("label"));
    }
    List<String> outputs = XmlTree.children(table, "output").stream().map(output -> output.getAttribute("name")).toList();
    List<FeeScheduleRow> rows = new ArrayList<>();
    for (Element rule : XmlTree.children(table, "rule")) {
      List<String> entries = XmlTree.children(rule, "outputEntry").stream().map(entry -> Xml.text(entry, "text")).toList();
      rows.add(row(rule, days(rule, read), name -> cell(outputs, entries, name), labels));
    }
    return rows;
  }

  private static FeeScheduleRow row(
      Element rule, Validity days, Function<String, String> cell, Map<String, String> labels) {
    String kind = literal(cell.apply("kind"));
    boolean lowers = !kind.isEmpty() && !kind.equals("base");
    String note = Xml.text(rule, "description");
    String label = literal(cell.apply("label"));
    return new FeeScheduleRow(
        lowers, label, note.isEmpty() || note.equals(label) ? null : note, number(cell.apply("unitPrice")),
        labels.get(cell.apply("quantity")), number(cell.apply("percent")), literal(cell.apply("basis")), days);
  }

  private static Validity days(Element rule, List<String> read) {
    List<Element> entries = XmlTree.children(rule, "inputEntry");
    Validity days = new Validity(null, null, null);
    for (int column = 0; column < Math.min(entries.size(), read.size()); column++) {
      if (RECEPTION_DATE.equals(read.get(column))) {
        days = DayTest.both(days, DayTest.days(Xml.text(entries.get(column), "text")));
      }
    }
    return days;
  }

  private static String cell(List<String> outputs, List<String> entries, String name) {
    int column = outputs.indexOf(name);
    return column < 0 || column >= entries.size() ? "" : entries.get(column);
  }

  private static String literal(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : "";
  }

  private static Long number(String cell) {
    return cell.matches("\\d{1,12}") ? Long.valueOf(cell) : null;
  }

  /** The rows meant for a day that name a price or lower one, charges first. */
  public List<FeeScheduleRow> on(LocalDate day) {
    return rows.stream().filter(row -> row.lowers() ? row.percent() != null : row.unitPrice() != null)
        .filter(row -> row.validity().covers(day)).sorted((one, other) -> Boolean.compare(one.lowers(), other.lowers())).toList();
  }

  /** Whether anything costs money on that day. */
  public boolean charges(LocalDate day) {
    return on(day).stream().anyMatch(row -> !row.lowers() && row.unitPrice() > 0);
  }

  /** Whether the table had charges, and none is meant for that day any more or yet. */
  boolean isOutdated(LocalDate day) {
    List<FeeScheduleRow> charges = rows.stream().filter(row -> !row.lowers()).toList();
    return !charges.isEmpty() && charges.stream().noneMatch(row -> row.validity().covers(day));
  }
}
