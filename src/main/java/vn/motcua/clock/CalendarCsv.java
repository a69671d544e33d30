package vn.motcua.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.Refusal;
import vn.motcua.calendar.Session;
import vn.motcua.clock.CalendarRows.Act;
import vn.motcua.clock.CalendarRows.Day;
import vn.motcua.clock.CalendarRows.DayKind;
import vn.motcua.clock.CalendarRows.Hours;

/**
 * Reads calendar files. Hours: {@code agency,valid_from,weekdays,working,reception_only,decision} with weekdays
 * {@code 1-5} or {@code 6} (Monday is 1) and sessions {@code 07:30-11:30 13:00-17:00}. Days:
 * {@code agency,date,kind,name,replaces,decision} with kind {@code off}, {@code assumed-off} or {@code make-up}. Both
 * may add {@code source,confidence}. The header tells which of the two it is.
 */
final class CalendarCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();

  /** What the tables hold, in characters. */
  private static final Map<String, Integer> LONGEST =
      Map.of("agency", 64, "name", 200, "decision", 500, "source", 500, "confidence", 8);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private CalendarCsv() {}

  /** @throws Refusal naming line and column of what cannot be read */
  static CalendarRows read(String text) {
    try (CSVParser parser = CSVParser.parse(new StringReader(withoutByteOrderMark(text)), FORMAT)) {
      List<String> header = parser.getHeaderNames();
      List<Hours> hours = new ArrayList<>();
      List<Day> days = new ArrayList<>();
      if (header.containsAll(List.of("agency", "valid_from", "weekdays", "working", "reception_only", "decision"))) {
        parser.forEach(line -> hours.addAll(hours(line)));
      } else if (header.containsAll(List.of("agency", "date", "kind", "name", "replaces", "decision"))) {
        parser.forEach(line -> days.add(day(line)));
      } else {
        throw Refusal.invalid("csv", "clock.import.header", String.join(",", header));
      }
      return new CalendarRows(hours, days);
    } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
      throw Refusal.invalid("csv", "clock.import.unreadable", String.valueOf(e.getMessage()));
    }
  }

  /** The calendars that the product brings along. */
  static CalendarRows bundled() {
    return new CalendarRows(read(resource("/law/hours.csv")).hours(), read(resource("/law/days.csv")).days());
  }

  private static String resource(String name) {
    try (InputStream stream = CalendarCsv.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<Hours> hours(CSVRecord line) {
    String agency = required(line, "agency");
    LocalDate validFrom = date(line, "valid_from");
    Act act = act(line);
    List<Session> sessions = Stream.concat(sessions(line, "working"), sessions(line, "reception_only")).toList();
    return weekdays(line).flatMap(weekday -> sessions.stream()
        .map(session -> new Hours(agency, validFrom, weekday, session, act))).toList();
  }

  private static Day day(CSVRecord line) {
    DayKind kind = DayKind.of(line.get("kind"));
    LocalDate replaces = kind == DayKind.MAKE_UP ? date(line, "replaces") : null;
    return new Day(required(line, "agency"), date(line, "date"), kind, required(line, "name"), replaces, act(line));
  }

  private static Stream<DayOfWeek> weekdays(CSVRecord line) {
    String text = line.get("weekdays");
    if (!text.matches("[1-7](-[1-7])?")) {
      throw unreadable(line, "weekdays");
    }
    int first = text.charAt(0) - '0';
    int last = text.charAt(text.length() - 1) - '0';
    return Stream.iterate(first, day -> day <= last, day -> day + 1).map(DayOfWeek::of);
  }

  private static Stream<Session> sessions(CSVRecord line, String column) {
    String text = line.get(column);
    boolean working = column.equals("working");
    return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" +")).map(part -> Session.parse(part, working));
  }

  private static Act act(CSVRecord line) {
    return new Act(required(line, "decision"), optional(line, "source"), optional(line, "confidence"));
  }

  private static LocalDate date(CSVRecord line, String column) {
    try {
      LocalDate date = LocalDate.parse(line.get(column));
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        throw unreadable(line, column);
      }
      return date;
    } catch (DateTimeParseException e) {
      throw unreadable(line, column);
    }
  }

  private static String required(CSVRecord line, String column) {
    if (line.get(column).isEmpty()) {
      throw unreadable(line, column);
    }
    return fitting(line, column);
  }

  /** No control character, and not longer than its column. */
  private static String fitting(CSVRecord line, String column) {
    String value = line.get(column);
    if (value.length() > LONGEST.get(column) || value.chars().anyMatch(Character::isISOControl)) {
      throw unreadable(line, column);
    }
    return value;
  }

  private static String optional(CSVRecord line, String column) {
    return line.isSet(column) && !line.get(column).isEmpty() ? fitting(line, column) : null;
  }

  private static Refusal unreadable(CSVRecord line, String column) {
    String value = line.isSet(column) ? line.get(column) : "";
    return Refusal.invalid(column, "clock.import.cell", String.valueOf(line.getRecordNumber()), column, value);
  }
}
