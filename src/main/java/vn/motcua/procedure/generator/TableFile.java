package vn.motcua.procedure.generator;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.Texts;

/** The rows of a table as it lies in a file. */
final class TableFile {

  private final Texts texts;

  TableFile(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param name of the file, for its ending
   * @throws BadTable when the bytes are no such file
   */
  List<TableRow> rows(String name, byte[] content) {
    try {
      return csv(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException notText) {
      throw unreadable("UTF-8");
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw unreadable(broken.getMessage());
    }
  }

  /** Spreadsheets separate by commas, semicolons or tabulators, as their country has it. */
  private static List<TableRow> csv(String content) throws IOException {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrim(true)
        .setIgnoreSurroundingSpaces(true).get();
    List<TableRow> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        rows.add(new TableRow((int) record.getRecordNumber(), StreamSupport.stream(record.spliterator(), false).toList()));
      }
    }
    return rows;
  }

  private static char delimiter(String text) {
    char best = ',';
    for (char each : new char[] {';', '\t'}) {
      if (text.chars().filter(sign -> sign == each).count() > text.lines().count()) {
        best = each;
      }
    }
    return best;
  }

  private BadTable unreadable(String reason) {
    return new BadTable(List.of(new Fault(0, "", texts.text("generator.fault.unreadable", reason))));
  }
}
