package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;

/** Dates, hours and terms as Vietnamese letters print them. */
final class Phrases {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;

  Phrases(Texts texts) {
    this.texts = texts;
  }

  String date(LocalDate date) {
    return texts.text("clock.date", texts.text("clock.weekday." + date.getDayOfWeek().getValue()), date.format(DATE));
  }

  String plainDate(LocalDate date) {
    return date.format(DATE);
  }

  String at(Instant instant) {
    return texts.text("clock.at", instant.atZone(WorkingCalendar.ZONE).format(HOUR), date(WorkingCalendar.date(instant)));
  }

  String term(Term term) {
    String amount = term.amount().stripTrailingZeros().toPlainString().replace('.', ',');
    return texts.text("clock.unit." + term.unit().name(), amount, String.valueOf(term.until()));
  }

  String rule(Term term, CountingRule rule) {
    return switch (term.unit()) {
      case WORKING_DAYS -> texts.text("clock.rule." + rule.name());
      case DAYS -> texts.text("clock.rule.days");
      case WORKING_HOURS -> texts.text("clock.rule.hours");
      case SAME_DAY -> texts.text("clock.rule.sameDay");
      case UNTIL -> texts.text("clock.rule.until");
    };
  }

  String minutes(long minutes) {
    String hours = String.valueOf(minutes / 60);
    return minutes % 60 == 0 ? texts.text("clock.hours", hours)
        : texts.text("clock.hoursMinutes", hours, String.valueOf(minutes % 60));
  }
}
