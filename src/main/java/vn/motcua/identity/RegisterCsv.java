package vn.motcua.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.Refusal;

/** Reads persons of the embedded register from CSV; every line is checked as strictly as a register would. */
final class RegisterCsv {

  private static final List<String> COLUMNS = List.of("personalNumber", "fullName", "birthDate", "sex", "address");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();

  private RegisterCsv() {}

  static List<RegisterEntry> read(Reader csv) {
    try (CSVParser parser = CSVParser.parse(withoutMark(csv), FORMAT)) {
      requireColumns(parser.getHeaderNames());
      List<RegisterEntry> entries = new ArrayList<>();
      for (CSVRecord line : parser) {
        entries.add(entry(line));
      }
      return entries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Spreadsheet programs begin a UTF-8 file with a byte order mark. */
  private static String withoutMark(Reader csv) throws IOException {
    StringWriter text = new StringWriter();
    csv.transferTo(text);
    return text.toString().replaceFirst("^\\uFEFF", "");
  }

  private static void requireColumns(List<String> found) {
    if (!found.equals(COLUMNS)) {
      throw Refusal.invalid("file", "identity.csv.columns", String.join(", ", COLUMNS));
    }
  }

  private static RegisterEntry entry(CSVRecord line) {
    String at = String.valueOf(line.getRecordNumber() + 1);
    if (!line.isConsistent() || !PersonalNumber.isWellFormed(line.get("personalNumber")) || line.get("fullName").isEmpty()
        || !line.get("sex").matches("[MF]?")) {
      throw Refusal.invalid("file", "identity.csv.line", at);
    }
    PersonalNumber number = new PersonalNumber(line.get("personalNumber"));
    BirthDate birth = birthDate(line.get("birthDate"), at);
    String sex = emptyToNull(line.get("sex"));
    if (number.findings(birth, sex).stream().anyMatch(finding -> !finding.isWarning())) {
      throw Refusal.invalid("file", "identity.csv.contradiction", at);
    }
    return new RegisterEntry(number, Normalizer.normalize(line.get("fullName"), Normalizer.Form.NFC), birth, sex,
        emptyToNull(line.get("address")));
  }

  private static BirthDate birthDate(String text, String at) {
    try {
      return BirthDate.parse(text);
    } catch (Refusal unreadable) {
      throw Refusal.invalid("file", "identity.csv.line", at);
    }
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
