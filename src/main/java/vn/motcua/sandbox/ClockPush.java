package vn.motcua.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.clock.Term;

/**
 * How far somebody wants the clock pushed.
 *
 * @param advance {@code 1 working day}, {@code 2 working hours}, {@code 3 days}, {@code 2 hours} or {@code 30 minutes};
 *     or null
 * @param to an instant such as {@code 2026-10-15T17:00}, in Viet Nam's time where no zone is given; or null
 */
record ClockPush(String advance, String to) {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A typing error must not carry the sandbox into another century: its clock never comes back. */
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,2})?) (working days?|working hours?|days?|hours?|minutes?)");

  /** @throws Refusal naming the field, when the text is none of the forms, lies behind or is farther than 366 days */
  Instant from(Instant now, WorkingTime workingTime) {
    boolean advances = advance != null && !advance.isBlank();
    boolean names = to != null && !to.isBlank();
    if (advances == names) {
      throw Refusal.invalid("advance", "sandbox.push.oneOfTwo");
    }
    Instant target = advances ? advanced(now, workingTime) : named();
    String field = advances ? "advance" : "to";
    if (!target.isAfter(now)) {
      throw Refusal.invalid(field, "sandbox.push.behind", shown(target), shown(now));
    }
    checkDistance(field, Duration.between(now, target));
    return target;
  }

  static String shown(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ');
  }

  private Instant advanced(Instant now, WorkingTime workingTime) {
    Matcher amount = AMOUNT.matcher(advance.trim());
    if (!amount.matches()) {
      throw Refusal.invalid("advance", "sandbox.push.unreadable", advance);
    }
    BigDecimal number = new BigDecimal(amount.group(1));
    String unit = amount.group(2).replaceFirst("s$", "");
    if (number.signum() == 0) {
      throw Refusal.invalid("advance", "sandbox.push.unreadable", advance);
    }
    return switch (unit) {
      case "day" -> now.plus(length(number, 24 * 60));
      case "hour" -> now.plus(length(number, 60));
      case "minute" -> now.plus(length(number, 1));
      default -> {
        checkDistance("advance", length(number, unit.endsWith("day") ? 24 * 60 : 3 * 60));
        yield workingTime.plus(now, Term.parse(advance));
      }
    };
  }

  private Instant named() {
    try {
      return to.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(to).toInstant()
          : LocalDateTime.parse(to).atZone(ZONE).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw Refusal.invalid("to", "sandbox.push.toUnreadable", to);
    }
  }

  private static Duration length(BigDecimal number, int minutesEach) {
    BigDecimal minutes = number.multiply(BigDecimal.valueOf(minutesEach)).setScale(0, RoundingMode.CEILING);
    return Duration.ofMinutes(minutes.longValueExact());
  }

  private static void checkDistance(String field, Duration distance) {
    if (distance.compareTo(LONGEST) > 0) {
      throw Refusal.invalid(field, "sandbox.push.tooFar", LONGEST.toDays());
    }
  }
}
