package vn.motcua.security;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.Texts;

/** A CSV text with a header row, and the faults found while its cells are read. */
final class CsvTable {

  private final Texts texts;
  private final List<Row> rows = new ArrayList<>();
  private final List<ImportReport.Fault> faults = new ArrayList<>();

  /** @param columns required first, then optional ones */
  CsvTable(String csv, List<String> required, List<String> optional, Texts texts) {
    this.texts = texts;
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
        .setTrim(true).setIgnoreSurroundingSpaces(true).get();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CSVParser parser = format.parse(new StringReader(text))) {
      if (hasRightHeader(parser.getHeaderNames(), required, optional)) {
        readRows(parser);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
      faults.add(new ImportReport.Fault(1, "", "", texts.text("security.import.unreadable", broken.getMessage())));
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<ImportReport.Fault> faults() {
    return faults;
  }

  private boolean hasRightHeader(List<String> header, List<String> required, List<String> optional) {
    for (String column : required) {
      if (!header.contains(column)) {
        faults.add(new ImportReport.Fault(1, column, "", texts.text("security.import.columnMissing", column,
            String.join(",", required), String.join(",", optional))));
      }
    }
    for (String column : header) {
      if (!required.contains(column) && !optional.contains(column)) {
        faults.add(new ImportReport.Fault(1, column, column, texts.text("security.import.columnUnknown", column,
            String.join(",", required), String.join(",", optional))));
      }
    }
    return faults.isEmpty();
  }

  private void readRows(CSVParser parser) {
    for (CSVRecord cells : parser) {
      long line = parser.getCurrentLineNumber();
      if (cells.isConsistent()) {
        rows.add(new Row(line, cells));
      } else {
        faults.add(new ImportReport.Fault(line, "", cells.get(0), texts.text("security.import.cellCount",
            parser.getHeaderNames().size(), cells.size())));
      }
    }
  }

  /** One line of the file. */
  final class Row {

    private final long line;
    private final CSVRecord cells;

    private Row(long line, CSVRecord cells) {
      this.line = line;
      this.cells = cells;
    }

    /** The cell without blanks around it; null when it is empty or its column is not in the file. */
    String value(String column) {
      String value = cells.isMapped(column) ? cells.get(column) : null;
      return value == null || value.isBlank() ? null : value;
    }

    /** The cell, which must be there and fit into the column. */
    String required(String column, int longest) {
      String value = optional(column, longest);
      if (value == null) {
        fault(column, "security.import.valueMissing");
      }
      return value;
    }

    /** The words of the cell, in order, each once; what was before when the file has no such column. */
    List<String> words(String column, int longest, List<String> before) {
      if (!cells.isMapped(column)) {
        return before;
      }
      String value = optional(column, longest);
      return value == null ? List.of() : Stream.of(value.split("[\\s;|]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    String optional(String column, int longest) {
      String value = value(column);
      if (value != null && value.length() > longest) {
        fault(column, "security.import.valueTooLong", longest);
      }
      return value;
    }

    /** A password is never repeated in a fault. */
    void fault(String column, String key, Object... arguments) {
      String value = value(column);
      boolean shown = value != null && !column.equals(OfficerImport.PASSWORD);
      faults.add(new ImportReport.Fault(line, column, shown ? value : "", texts.text(key, arguments)));
    }
  }
}
