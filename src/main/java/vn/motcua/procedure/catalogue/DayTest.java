package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.procedure.Validity;

/** The cell of a decision table that says for which days of reception its row is meant. */
final class DayTest {

  private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?\\s*(?:date\\()?\"(\\d{4}-\\d{2}-\\d{2})\"\\)?");
  private static final Pattern BETWEEN =
      Pattern.compile("([\\[(\\]])\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\.\\.\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*([\\])\\[])");

  private DayTest() {}

  /** @return the days the cell lets through; every day for an empty cell and for one that is written in another way */
  static Validity days(String cell) {
    String text = cell.strip();
    Matcher between = BETWEEN.matcher(text);
    try {
      if (between.matches()) {
        LocalDate from = LocalDate.parse(between.group(2));
        LocalDate to = LocalDate.parse(between.group(3));
        return new Validity(
            between.group(1).equals("[") ? from : from.plusDays(1), between.group(4).equals("]") ? to : to.minusDays(1), null);
      }
      Matcher compared = COMPARED.matcher(text);
      if (compared.matches()) {
        return compared(compared.group(1), LocalDate.parse(compared.group(2)));
      }
    } catch (DateTimeParseException noDay) {
      return new Validity(null, null, null);
    }
    return new Validity(null, null, null);
  }

  private static Validity compared(String sign, LocalDate day) {
    return switch (sign == null ? "=" : sign) {
      case ">=" -> new Validity(day, null, null);
      case ">" -> new Validity(day.plusDays(1), null, null);
      case "<=" -> new Validity(null, day, null);
      case "<" -> new Validity(null, day.minusDays(1), null);
      default -> new Validity(day, day, null);
    };
  }

  /** The days that both let through. */
  static Validity both(Validity one, Validity other) {
    LocalDate from = one.from() == null || other.from() != null && other.from().isAfter(one.from()) ? other.from() : one.from();
    LocalDate to = one.to() == null || other.to() != null && other.to().isBefore(one.to()) ? other.to() : one.to();
    return new Validity(from, to, null);
  }
}
