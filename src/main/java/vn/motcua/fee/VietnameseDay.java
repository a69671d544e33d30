package vn.motcua.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The calendar day it is in Viet Nam, whatever zone the server is set to. */
final class VietnameseDay {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter PRINTED_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private VietnameseDay() {}

  static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  static String text(LocalDate day) {
    return day.format(PRINTED);
  }

  static String text(Instant instant) {
    return instant.atZone(ZONE).format(PRINTED_TIME);
  }
}
