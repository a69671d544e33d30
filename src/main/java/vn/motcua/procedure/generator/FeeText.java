package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.Texts;
import vn.motcua.procedure.generator.Draft.FeeRow;

/** The text of a fee table: one dated row for every charge and every ground to pay less. */
final class FeeText {

  private static final int FIRST_INPUT = 60;
  private static final int NEXT_INPUT = 160;

  private final Draft draft;
  private final Texts texts;

  private record Input(String name, String data, String type, int x, int middle, int foot) {}

  private record Column(String name, String label, String type, String reads) {}

  private record Entry(String id, String text) {}

  private record Rule(String id, String description, List<Entry> entries, List<Entry> results) {}

  private record Data(String id, String title, List<Input> inputs, List<Column> columns, List<Rule> rules) {}

  FeeText(Draft draft, Texts texts) {
    this.draft = draft;
    this.texts = texts;
  }

  String text() {
    List<String> reads = Stream.concat(Stream.of("receptionDate"), further()).toList();
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      int x = FIRST_INPUT + i * NEXT_INPUT;
      inputs.add(new Input(reads.get(i), texts.text("generator.fee.data." + reads.get(i)), type(reads.get(i)), x, x + 62,
          192 + (i + 1) * 180 / (reads.size() + 1)));
    }
    List<Column> columns = new ArrayList<>(List.of(column("validFrom", "receptionDate"), column("validTo", "receptionDate")));
    further().forEach(name -> columns.add(column(name, name)));
    List<Rule> rules = new ArrayList<>();
    for (FeeRow row : draft.fees()) {
      rules.add(rule(row, "row" + (rules.size() + 1)));
    }
    return new Templates().xml("fee.dmn", new Data(draft.id(), texts.text("generator.fee.title", draft.name()), inputs, columns,
        rules));
  }

  /** What the rows ask for beside the day. */
  private Stream<String> further() {
    List<FeeRow> rows = draft.fees();
    return Stream.of(
        rows.stream().anyMatch(row -> !row.channels().isEmpty()) ? "channel" : "",
        rows.stream().anyMatch(row -> !row.caseKey().isEmpty()) ? "caseKey" : "",
        rows.stream().anyMatch(row -> !row.isCharge()) ? "feeExemption" : "").filter(name -> !name.isEmpty());
  }

  private Column column(String name, String reads) {
    return new Column(name, texts.text("generator.fee.column." + name), type(name), reads);
  }

  private static String type(String name) {
    return name.equals("channel") ? "long" : "string";
  }

  private Rule rule(FeeRow row, String id) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(id + "-validFrom", ">= \"" + row.from() + "\""));
    entries.add(new Entry(id + "-validTo", row.to().isEmpty() ? "" : "<= \"" + row.to() + "\""));
    further().forEach(name -> entries.add(new Entry(id + "-" + name, switch (name) {
      case "channel" -> row.channels();
      case "caseKey" -> row.caseKey().isEmpty() ? "" : quoted(row.caseKey());
      default -> row.isCharge() ? "" : quoted(row.key());
    })));
    String charge = row.isCharge() ? "1" : "";
    List<Entry> results = Stream.of(
        new Entry("item", quoted("fee")), new Entry("kind", quoted(row.kind())), new Entry("tariff", quoted(tariff(row.basis()))),
        new Entry("label", quoted(row.label())), new Entry("quantity", charge),
        new Entry("unitPrice", row.isCharge() ? String.valueOf(row.amount()) : ""),
        new Entry("percent", row.isCharge() ? "" : String.valueOf(row.percent())), new Entry("basis", quoted(row.basis())))
        .map(entry -> new Entry(id + "-" + entry.id() + "-out", entry.text())).collect(Collectors.toList());
    return new Rule(id, row.isCharge() ? texts.text("generator.fee.charge", row.label(), row.amount())
        : texts.text("generator.fee.less", row.label(), row.percent()), entries, results);
  }

  /** {@code Thông tư 75/2022/TT-BTC} becomes {@code 75-2022-TT-BTC}. */
  private static String tariff(String basis) {
    return Stream.of(basis.split("[ ,;(]+")).filter(word -> word.contains("/")).findFirst().orElse(Names.slug(basis))
        .replace('/', '-').replace('Đ', 'D');
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
