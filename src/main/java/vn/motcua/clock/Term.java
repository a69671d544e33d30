package vn.motcua.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Refusal;

/**
 * A statutory term (thời hạn): {@code 3 working days}, {@code 15 days}, {@code 8 working hours}, {@code same day},
 * {@code until 23:00}.
 *
 * @param amount how many of the unit, at most two decimals; zero where the unit needs none
 * @param until the hour of an {@code until} term, else null
 */
public record Term(Unit unit, BigDecimal amount, LocalTime until) {

  /** What is counted. */
  public enum Unit { WORKING_DAYS, DAYS, WORKING_HOURS, SAME_DAY, UNTIL }

  /** A working day counts eight hours whatever an agency's sessions add up to (legal facts 3.1). */
  public static final int MINUTES_PER_WORKING_DAY = 8 * 60;

  private static final Pattern COUNTED =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,2})?) (working days?|days?|working hours?)");
  private static final Pattern UNTIL = Pattern.compile("until ([01]\\d|2[0-3]):([0-5]\\d)");

  /** @throws Refusal naming the text, when it is none of the five forms */
  public static Term parse(String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid("term", "clock.term.missing");
    }
    String trimmed = text.trim();
    if (trimmed.equals("same day")) {
      return new Term(Unit.SAME_DAY, BigDecimal.ZERO, null);
    }
    Matcher until = UNTIL.matcher(trimmed);
    if (until.matches()) {
      return new Term(Unit.UNTIL, BigDecimal.ZERO, LocalTime.parse(until.group(1) + ":" + until.group(2)));
    }
    Matcher counted = COUNTED.matcher(trimmed);
    if (counted.matches()) {
      BigDecimal amount = new BigDecimal(counted.group(1));
      if (amount.signum() > 0) {
        return new Term(unitOf(counted.group(2)), amount, null);
      }
    }
    throw Refusal.invalid("term", "clock.term.unreadable", trimmed);
  }

  public static Term workingDays(int days) {
    return new Term(Unit.WORKING_DAYS, BigDecimal.valueOf(days), null);
  }

  /** Working minutes of a term in working days or hours, rounded up to a whole minute. */
  public long workingMinutes() {
    int each = unit == Unit.WORKING_HOURS ? 60 : MINUTES_PER_WORKING_DAY;
    return amount.multiply(BigDecimal.valueOf(each)).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** Whole days, rounded up: what {@code DAY_END} counts. */
  public long wholeDays() {
    return amount.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (unit) {
      case SAME_DAY -> "same day";
      case UNTIL -> "until " + until;
      case DAYS -> plain() + " days";
      case WORKING_DAYS -> plain() + " working days";
      case WORKING_HOURS -> plain() + " working hours";
    };
  }

  private String plain() {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static Unit unitOf(String word) {
    if (word.startsWith("working hour")) {
      return Unit.WORKING_HOURS;
    }
    return word.startsWith("working") ? Unit.WORKING_DAYS : Unit.DAYS;
  }
}
