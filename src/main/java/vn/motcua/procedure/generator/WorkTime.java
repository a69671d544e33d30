package vn.motcua.procedure.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.clock.Term;

/**
 * A time as the tables write it: {@code 2 giờ}, {@code 0,5 ngày}, {@code 1/2 ngày}, {@code 04 giờ làm việc},
 * {@code 1 ngày 4 giờ}, {@code 30 phút}, {@code 1 buổi}.
 *
 * @param minutes working minutes; a day counts eight hours, whether it is called a working day or not
 */
record WorkTime(long minutes) {

  static final WorkTime NONE = new WorkTime(0);

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal DAY = BigDecimal.valueOf(Term.MINUTES_PER_WORKING_DAY);
  private static final Pattern PART = Pattern.compile("(\\d+ ?/ ?\\d+|\\d+(?:[.,]\\d+)?|\\S+) ?(\\p{L}+)");

  /** @return empty when the text is no time; none where the table says that no time is counted */
  static Optional<WorkTime> parse(String text, Words words) {
    String plain = Words.plain(text).replaceAll("\\([^)]*\\)", "").strip();
    if (plain.isEmpty() || words.is("time.none", plain)) {
      return Optional.of(NONE);
    }
    BigDecimal minutes = BigDecimal.ZERO;
    Matcher parts = PART.matcher(plain.replaceAll("(\\d),(\\d)", "$1.$2"));
    boolean found = false;
    while (parts.find()) {
      Optional<BigDecimal> unit = unit(parts.group(2), words);
      Optional<BigDecimal> amount = unit.isEmpty() ? Optional.empty() : amount(parts.group(1), words);
      if (amount.isPresent()) {
        found = true;
        minutes = minutes.add(amount.get().multiply(unit.get()));
      }
    }
    return found && minutes.signum() > 0
        ? Optional.of(new WorkTime(minutes.setScale(0, RoundingMode.CEILING).longValueExact())) : Optional.empty();
  }

  private static Optional<BigDecimal> unit(String word, Words words) {
    if (words.is("time.day", word)) {
      return Optional.of(DAY);
    }
    if (words.is("time.hour", word)) {
      return Optional.of(HOUR);
    }
    if (words.is("time.session", word)) {
      return Optional.of(BigDecimal.valueOf(Term.MINUTES_PER_WORKING_DAY / 2));
    }
    return words.is("time.minute", word) ? Optional.of(BigDecimal.ONE) : Optional.empty();
  }

  private static Optional<BigDecimal> amount(String text, Words words) {
    if (words.is("time.half", text)) {
      return Optional.of(new BigDecimal("0.5"));
    }
    Matcher fraction = Pattern.compile("(\\d{1,3}) ?/ ?([1-9]\\d{0,2})").matcher(text);
    if (fraction.matches()) {
      return Optional.of(new BigDecimal(fraction.group(1)).divide(new BigDecimal(fraction.group(2)), 6, RoundingMode.HALF_UP));
    }
    return text.matches("\\d{1,5}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** The limit of a step: working days where it is whole days, else working hours. */
  String term() {
    if (minutes % Term.MINUTES_PER_WORKING_DAY == 0) {
      return counted(BigDecimal.valueOf(minutes / Term.MINUTES_PER_WORKING_DAY), "working day");
    }
    return counted(hours().setScale(2, RoundingMode.CEILING).stripTrailingZeros(), "working hour");
  }

  BigDecimal hours() {
    return BigDecimal.valueOf(minutes).divide(HOUR, 2, RoundingMode.CEILING).stripTrailingZeros();
  }

  WorkTime plus(WorkTime other) {
    return new WorkTime(minutes + other.minutes);
  }

  private static String counted(BigDecimal amount, String unit) {
    return amount.toPlainString() + " " + unit + (amount.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }
}
