package vn.motcua.procedure.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.clock.Term;
import vn.motcua.procedure.table.TableFile;

/** The list of procedures that a province published, as its spreadsheet says it. Titles above the header row are passed over. */
final class ProvinceList {

  private static final int TITLE_ROWS = 30;
  private static final int LONGEST_NAME = 1_000;
  private static final Pattern CODE = Pattern.compile("([1-6]\\.\\d{6})(\\.[0-9A-Z.]{1,40})?");
  private static final Pattern TERM =
      Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?) ?(?:\\([^)]*\\) ?)?(ngay lam viec|gio lam viec|ngay|gio)");
  private static final Pattern AMOUNT = Pattern.compile("\\d[\\d.,]*");

  /** What a column says, and the words its header is known by, without accents. */
  enum Column {
    CODE("code", "ma", "ma so", "ma thu tuc", "ma tthc", "ma so tthc", "ma thu tuc hanh chinh"),
    NAME("name", "ten", "ten thu tuc", "ten tthc", "ten thu tuc hanh chinh", "thu tuc hanh chinh"),
    FIELD("field", "linh vuc"),
    LEVEL("level", "cap", "cap thuc hien", "cap giai quyet"),
    AGENCY("agency", "co quan", "co quan thuc hien", "co quan giai quyet", "co quan co tham quyen"),
    TERM("term", "thoi han", "thoi han giai quyet", "thoi gian giai quyet"),
    FEE("fee", "phi", "le phi", "phi, le phi", "phi le phi", "phi, le phi (neu co)"),
    STATUS("status", "trang thai", "tinh trang", "hieu luc", "ghi chu");

    private final Set<String> words;

    Column(String... words) {
      this.words = Set.of(words);
    }

    static Optional<Column> of(String header) {
      String plain = PlainText.of(header);
      return List.of(values()).stream().filter(column -> column.words.contains(plain)).findFirst();
    }
  }

  /**
   * A line that could be read; what the list does not say is null.
   *
   * @param free whether it costs nothing
   */
  record Listed(
      int line, String code, String name, String field, String level, String agency, Term term, Boolean free, String feeText,
      boolean abolished) {}

  /** @param key of the sentence that says what is wrong */
  record Fault(int line, String field, String value, String key) {}

  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<Listed> lines = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** @throws Refusal when it is no table, or has no columns for code and name */
  ProvinceList(byte[] file) {
    List<TableFile.Line> rows = TableFile.read(file);
    int header = header(rows);
    rows.subList(header + 1, rows.size()).forEach(this::read);
  }

  List<Listed> lines() {
    return lines;
  }

  List<Fault> faults() {
    return faults;
  }

  private int header(List<TableFile.Line> rows) {
    for (int row = 0; row < Math.min(rows.size(), TITLE_ROWS); row++) {
      Map<Column, Integer> found = new HashMap<>();
      List<String> cells = rows.get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        int place = column;
        Column.of(cells.get(column)).ifPresent(meaning -> found.putIfAbsent(meaning, place));
      }
      if (found.containsKey(Column.CODE) && found.containsKey(Column.NAME)) {
        columns.putAll(found);
        return row;
      }
    }
    throw Refusal.invalid("file", "procedure.list.header");
  }

  private void read(TableFile.Line row) {
    String code = cell(row, Column.CODE);
    String name = cell(row, Column.NAME);
    Matcher known = CODE.matcher(code);
    if (code.isEmpty() && name.isEmpty() || code.isEmpty() && columns.size() > 2 && isGroup(row)) {
      return;
    }
    if (!known.matches()) {
      faults.add(new Fault(row.line(), "code", shortened(code), code.isEmpty() ? "procedure.list.noCode" : "procedure.list.code"));
      return;
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.add(new Fault(row.line(), "name", shortened(name), "procedure.list.name"));
      return;
    }
    String fee = cell(row, Column.FEE);
    lines.add(new Listed(row.line(), known.group(1), name, optional(row, Column.FIELD), optional(row, Column.LEVEL),
        optional(row, Column.AGENCY), term(row), free(row, fee), fee, isAbolished(cell(row, Column.STATUS))));
  }

  /** A row that only names a field, as printed lists have between their groups. */
  private static boolean isGroup(TableFile.Line row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).count() <= 2;
  }

  private String cell(TableFile.Line row, Column column) {
    return row.cell(columns.getOrDefault(column, -1));
  }

  private String optional(TableFile.Line row, Column column) {
    String value = cell(row, column);
    return value.isEmpty() ? null : value;
  }

  private Term term(TableFile.Line row) {
    String cell = cell(row, Column.TERM);
    if (cell.isEmpty()) {
      return null;
    }
    String plain = PlainText.of(cell);
    Matcher counted = TERM.matcher(plain);
    if (counted.find()) {
      String unit = switch (counted.group(2)) {
        case "ngay lam viec" -> " working days";
        case "ngay" -> " days";
        default -> " working hours";
      };
      try {
        return Term.parse(new BigDecimal(counted.group(1).replace(',', '.')).toPlainString() + unit);
      } catch (Refusal zero) {
        faults.add(new Fault(row.line(), "term", shortened(cell), "procedure.list.term"));
        return null;
      }
    }
    if (plain.contains("trong ngay") || plain.contains("ngay khi") || plain.contains("ngay sau khi")) {
      return Term.parse("same day");
    }
    faults.add(new Fault(row.line(), "term", shortened(cell), "procedure.list.term"));
    return null;
  }

  private Boolean free(TableFile.Line row, String fee) {
    if (fee.isEmpty()) {
      return null;
    }
    Matcher amount = AMOUNT.matcher(fee);
    boolean costs = false;
    while (amount.find()) {
      costs |= amount.group().chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }
    String plain = PlainText.of(fee);
    if (costs) {
      return false;
    }
    if (plain.matches("0.*") || plain.contains("khong") || plain.contains("mien")) {
      return true;
    }
    if (plain.equals("co")) {
      return false;
    }
    faults.add(new Fault(row.line(), "fee", shortened(fee), "procedure.list.fee"));
    return null;
  }

  private static boolean isAbolished(String status) {
    String plain = PlainText.of(status);
    return plain.contains("bai bo") || plain.contains("het hieu luc") || plain.contains("abolished");
  }

  private static String shortened(String value) {
    return value.length() > 100 ? value.substring(0, 100) + "…" : value;
  }
}
