package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;
import vn.motcua.procedure.generator.Draft.Case;
import vn.motcua.procedure.generator.Draft.FeeRow;
import vn.motcua.procedure.generator.StepTable.HeadLine;

/**
 * Understands the lines about money: {@code lệ phí;20.000;khoản thu;căn cứ;kênh nộp;từ ngày;đến ngày;trường hợp} and
 * {@code miễn giảm;100;lý do;căn cứ;kênh nộp;từ ngày;đến ngày;trường hợp;mã}, where the last cell names the ground in the form.
 */
final class FeeReader {

  private final HeadReader head;
  private final Words words;
  private final Texts texts;
  private final Faults faults;

  FeeReader(HeadReader head, Words words, Texts texts, Faults faults) {
    this.head = head;
    this.words = words;
    this.texts = texts;
    this.faults = faults;
  }

  List<FeeRow> read(StepTable table, List<Case> cases, String title) {
    List<FeeRow> rows = new ArrayList<>();
    for (HeadLine line : table.lines("fee")) {
      boolean free = words.is("none", line.value(0));
      // Free through one channel is a row of its own; free altogether is no table.
      if (!free || !line.value(3).isEmpty()) {
        String amount = free ? "0" : line.value(0).replaceAll("(?i)\\s*(đồng|đ|vnđ|vnd).*$", "").replaceAll("[., ]", "");
        if (amount.matches("\\d{1,10}")) {
          rows.add(row(line, cases, null, "base", Long.parseLong(amount), 0, title));
        } else {
          faults.add(line.row(), line.label(), "fee.amount", line.value(0));
        }
      }
    }
    if (rows.isEmpty() && !table.lines("reduction").isEmpty()) {
      HeadLine line = table.lines("reduction").get(0);
      faults.add(line.row(), line.label(), "fee.nothingToReduce");
    }
    for (HeadLine line : table.lines("reduction")) {
      reduction(line, cases, title, rows);
    }
    return rows;
  }

  private void reduction(HeadLine line, List<Case> cases, String title, List<FeeRow> rows) {
    String percent = line.value(0).replaceAll("\\s*%", "");
    if (!percent.matches("[1-9]\\d?|100")) {
      faults.add(line.row(), line.label(), "fee.percent", line.value(0));
      return;
    }
    String key = line.value(7).isEmpty() ? camel(Names.slug(line.value(1))) : line.value(7);
    boolean programme = Words.plain(line.value(1)).contains(texts.text("generator.fee.programme"));
    String kind = programme ? "programme" : percent.equals("100") ? "exemption" : "reduction";
    rows.add(row(line, cases, key, kind, 0, Integer.parseInt(percent), title));
  }

  private FeeRow row(HeadLine line, List<Case> cases, String key, String kind, long amount, int percent, String title) {
    String from = head.date(line, line.value(4));
    if (from.isEmpty() && line.value(4).isEmpty()) {
      faults.add(line.row(), line.label(), "fee.from");
    }
    return new FeeRow(key, kind, line.value(1).isEmpty() ? title : line.value(1), amount, percent,
        line.value(2).isEmpty() ? texts.text("generator.fee.basis") : line.value(2), channels(line, line.value(3)), from,
        head.date(line, line.value(5)), caseKey(line, cases));
  }

  private String channels(HeadLine line, String text) {
    List<String> channels = words.all("channel", text);
    if (!text.isEmpty() && channels.isEmpty()) {
      faults.add(line.row(), line.label(), "fee.channel", text);
    }
    return String.join(",", channels);
  }

  private String caseKey(HeadLine line, List<Case> cases) {
    String text = line.value(6);
    if (text.isEmpty()) {
      return "";
    }
    return cases.stream().filter(each -> each.key().equals(text) || Words.plain(each.name()).equals(Words.plain(text)))
        .map(Case::key).findFirst().orElseGet(() -> {
          faults.add(line.row(), line.label(), "fee.case", text);
          return "";
        });
  }

  private static String camel(String slug) {
    StringBuilder key = new StringBuilder();
    for (String word : slug.split("-")) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
