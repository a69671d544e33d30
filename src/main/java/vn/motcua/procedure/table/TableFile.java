package vn.motcua.procedure.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.motcua.Refusal;

/**
 * A table as somebody keeps it in a spreadsheet: CSV in UTF-8, parted by comma, semicolon or tab, or the first sheet of an XLSX
 * workbook. What it is, its first bytes say.
 */
public final class TableFile {

  /** More rows than any list of a province has. */
  public static final int MOST_ROWS = 20_000;

  private static final int MOST_BYTES = 10_000_000;
  /** What a workbook may come to when it is unpacked. */
  private static final long MOST_UNPACKED = 200_000_000;
  private static final int MOST_CELLS = 100;

  private TableFile() {}

  /** @param line of the file, the first being 1; @param cells without blanks around them, empty where nothing stands */
  public record Line(int line, List<String> cells) {

    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** All lines that hold something. @throws Refusal when it is no such file, too large, or broken */
  public static List<Line> read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw Refusal.invalid("file", "procedure.table.large", MOST_BYTES / 1_000_000);
    }
    boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    List<Line> lines = zip ? workbook(file) : text(file);
    if (lines.size() > MOST_ROWS) {
      throw Refusal.invalid("file", "procedure.table.rows", MOST_ROWS);
    }
    return lines;
  }

  private static List<Line> workbook(byte[] file) {
    List<Line> lines = new ArrayList<>();
    try {
      requireModest(file);
      try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
          Stream<Row> rows = book.getFirstSheet().openStream()) {
        rows.limit(MOST_ROWS + 1L).map(TableFile::line).filter(line -> !line.isEmpty()).forEach(lines::add);
      }
      return lines;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof Refusal refusal) {
        throw refusal;
      }
      throw Refusal.invalid("file", "procedure.table.unreadable");
    }
  }

  private static Line line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getCellCount(), MOST_CELLS); column++) {
      cells.add(row.getOptionalCell(column).map(TableFile::text).orElse(""));
    }
    return new Line(row.getRowNum(), cells);
  }

  /** A whole number stands as it is written, not as 3.0. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text.strip();
  }

  /** A small file may hold a huge one. */
  private static void requireModest(byte[] file) throws IOException {
    long unpacked = 0;
    byte[] buffer = new byte[65_536];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            throw Refusal.invalid("file", "procedure.table.large", MOST_UNPACKED / 1_000_000);
          }
        }
      }
    }
  }

  private static List<Line> text(byte[] file) {
    String text = decoded(file);
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrim(true).get();
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      long before = 0;
      for (CSVRecord row : parser) {
        Line line = new Line((int) before + 1, row.stream().limit(MOST_CELLS).map(String::strip).toList());
        before = parser.getCurrentLineNumber();
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw Refusal.invalid("file", "procedure.table.unreadable");
    }
  }

  private static String decoded(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
      if (text.indexOf('\0') >= 0) {
        throw Refusal.invalid("file", "procedure.table.unreadable");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw Refusal.invalid("file", "procedure.table.encoding");
    }
  }

  /** What stands most often on the first line that holds any of them. */
  private static char delimiter(String text) {
    for (String line : (Iterable<String>) text.lines().limit(50)::iterator) {
      long semicolons = line.chars().filter(letter -> letter == ';').count();
      long tabs = line.chars().filter(letter -> letter == '\t').count();
      long commas = line.chars().filter(letter -> letter == ',').count();
      if (semicolons + tabs + commas > 0) {
        return tabs > 0 && tabs >= semicolons ? '\t' : semicolons > commas || semicolons > 0 && commas == 0 ? ';' : ',';
      }
    }
    return ',';
  }
}
