package vn.motcua.sandbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The files of the fictional province "Tỉnh Mẫu": agencies, officers, hours and synthetic citizens. */
class Province {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final List<String> REGISTER = List.of("personalNumber", "fullName", "birthDate", "sex", "address");

  String agencies() {
    return text("agencies.csv");
  }

  String hours() {
    return text("hours.csv");
  }

  /** @param password given to every officer */
  String officers(String password) {
    return text("officers.csv").lines().map(line -> line + "," + (line.startsWith("id,") ? "password" : password))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The citizens as the population register knows them: without telephone and e-mail. */
  String register() {
    return rows("citizens.csv").stream().map(row -> REGISTER.stream().map(column -> quoted(row.get(column)))
        .collect(Collectors.joining(","))).collect(Collectors.joining("\n", String.join(",", REGISTER) + "\n", "\n"));
  }

  /** The citizens, in the order of the file; the first has number 1 in the plan of the dossiers. */
  List<Map<String, String>> citizens() {
    return rows("citizens.csv");
  }

  /** The lines of a file of the province, each by column. */
  List<Map<String, String>> rows(String file) {
    try (var lines = FORMAT.parse(new StringReader(text(file)))) {
      return lines.stream().map(CSVRecord::toMap).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("sandbox/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
