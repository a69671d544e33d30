package vn.motcua.lateness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.document.LateListData;
import vn.motcua.document.LateListPage;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;

/** Writes a month's list as JSON, as a table and as a page; from the same list always the same bytes. */
@Component
class MonthlyPrint {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final LateListPage page;
  private final Agencies agencies;
  private final Texts texts;
  private final ObjectMapper json = new ObjectMapper();

  MonthlyPrint(LateListPage page, Agencies agencies, Texts texts) {
    this.page = page;
    this.agencies = agencies;
    this.texts = texts;
  }

  String json(MonthlyList list) {
    try {
      return json.writeValueAsString(list);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts and numbers can always be written", impossible);
    }
  }

  byte[] csv(MonthlyList list) {
    StringWriter table = new StringWriter();
    table.write(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(texts.text("lateness.monthly.columns").split("\\|")).get();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (Section section : sections(list)) {
        for (MonthlyList.Line line : section.lines()) {
          printer.printRecord(row(section, line));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text can always be written to memory", impossible);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] pdf(MonthlyList list, MonthlyPeriod month) {
    Agency root = agencies.all().stream().filter(agency -> agency.parentCode() == null).findFirst().orElse(null);
    String year = String.valueOf(month.month().getYear());
    String name = texts.text("lateness.monthly.month", String.valueOf(month.month().getMonthValue()), year);
    List<LateListData.Section> tables = new ArrayList<>();
    for (Section section : sections(list)) {
      if (!section.key().equals("province") && !section.lines().isEmpty()) {
        tables.add(table(section, list, tables.size() + 1));
      }
    }
    var next = month.month().plusMonths(1);
    return page.print(new LateListData(root == null ? null : root.name(), root == null ? null : root.unitName(),
        root == null ? null : root.place(),
        texts.text("lateness.monthly.date", leadingZero(next.getMonthValue()), String.valueOf(next.getYear())), name,
        list.definition().stream().map(LateListData.Sentence::new).toList(), list.province().numbers().late() == 0, tables,
        texts.text("lateness.monthly.closing", twoDigits(list.agencies()), twoDigits(list.desks()), twoDigits(list.officers()))),
        month.cutOff());
  }

  private static String twoDigits(List<MonthlyList.Line> lines) {
    return lines.size() < 10 ? "0" + lines.size() : String.valueOf(lines.size());
  }

  /** Months 1 and 2 only (Decree 30/2020, Appendix I). */
  private static String leadingZero(int month) {
    return month <= 2 ? "0" + month : String.valueOf(month);
  }

  private record Section(String key, List<MonthlyList.Line> lines) {}

  private static List<Section> sections(MonthlyList list) {
    return List.of(new Section("province", List.of(list.province())), new Section("agencies", list.agencies()),
        new Section("desks", list.desks()), new Section("officers", list.officers()));
  }

  private LateListData.Section table(Section section, MonthlyList list, int number) {
    List<LateListData.Line> lines = new ArrayList<>();
    for (MonthlyList.Line line : section.lines()) {
      String where = section.key().equals("agencies") ? null : line.agencyName();
      lines.add(line(String.valueOf(lines.size() + 1), line, where, false));
    }
    if (section.key().equals("agencies")) {
      lines.add(line("", list.province(), null, true));
    }
    return new LateListData.Section(texts.text("lateness.monthly.table." + section.key(), "I".repeat(number)),
        texts.text("lateness.monthly.who." + section.key()), lines);
  }

  private LateListData.Line line(String number, MonthlyList.Line line, String where, boolean total) {
    MonthlyTally.Numbers numbers = line.numbers();
    Map<String, Integer> causes = numbers.causes();
    return new LateListData.Line(number, line.name(), where, total ? "total" : "line", text(numbers.considered()), text(numbers.late()),
        texts.text("lateness.monthly.percent", numbers.share().toPlainString().replace('.', ',')), text(numbers.endedLate()),
        text(numbers.openLate()), text(numbers.days()), text(numbers.mostDays()), text(causes.get("own")),
        text(causes.get("consulted")), text(causes.get("applicant")), text(causes.get("system")), text(causes.get("field")),
        text(numbers.unexplained()), text(numbers.extended()), text(numbers.annulled()));
  }

  private static String text(long number) {
    return String.valueOf(number);
  }

  private List<Object> row(Section section, MonthlyList.Line line) {
    MonthlyTally.Numbers numbers = line.numbers();
    List<Object> row = new ArrayList<>(Arrays.asList(texts.text("lateness.monthly.who." + section.key()), line.agency(),
        cell(line.agencyName()), line.code(), cell(line.name()), numbers.considered(), numbers.late(),
        numbers.share().toPlainString(), numbers.endedLate(), numbers.openLate(), numbers.days(), numbers.mostDays()));
    row.addAll(numbers.causes().values());
    row.addAll(List.of(numbers.unexplained(), numbers.extended(), numbers.annulled()));
    return row;
  }

  /** A name that a spreadsheet would take for a formula is kept as text. */
  private static String cell(String value) {
    return value != null && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
