package vn.motcua.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vn.motcua.Refusal;

/**
 * A date of birth, of which old records know only the year.
 *
 * @param date null when only the year is known
 */
public record BirthDate(int year, LocalDate date) {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public BirthDate {
    if (date != null && date.getYear() != year) {
      throw new IllegalArgumentException("A birth date lies in its birth year");
    }
  }

  public static BirthDate of(LocalDate date) {
    return new BirthDate(date.getYear(), date);
  }

  public static BirthDate ofYear(int year) {
    return new BirthDate(year, null);
  }

  /** @param text {@code 1980-05-02} or {@code 1980} */
  public static BirthDate parse(String text) {
    try {
      return YEAR.matcher(text).matches() ? ofYear(Integer.parseInt(text)) : of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      throw Refusal.invalid("birthDate", "identity.birthDate.format");
    }
  }

  public boolean isYearOnly() {
    return date == null;
  }

  /** Nothing known on both sides contradicts: the day, or the year where one side knows only that. */
  public boolean agreesWith(BirthDate other) {
    return isYearOnly() || other.isYearOnly() ? year == other.year : date.equals(other.date);
  }

  /** As people write it: {@code 02/05/1980} or {@code 1980}. */
  public String text() {
    return isYearOnly() ? String.valueOf(year) : date.format(PRINTED);
  }

  @Override
  public String toString() {
    return "BirthDate[…]";
  }
}
