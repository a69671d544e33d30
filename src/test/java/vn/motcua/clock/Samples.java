package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.CalendarRows.Day;

/** Calendars and facts for the tests, without a database. */
final class Samples {

  static final String AGENCY = "H99.100";

  private Samples() {}

  /** The product's own calendars. */
  static StatutoryClock clock() {
    return new StatutoryClock(calendars(CalendarCsv.bundled()));
  }

  /** The product's own days off, with these hours instead of its own. */
  static StatutoryClock clockWithHours(String weekLines) {
    return new StatutoryClock(calendars(new CalendarRows(CalendarCsv.read(hoursFile(weekLines)).hours(),
        CalendarCsv.bundled().days())));
  }

  /** The product's own hours and days off, and these days besides. */
  static StatutoryClock clockWithDays(String dayLines) {
    List<Day> days = new ArrayList<>(CalendarCsv.bundled().days());
    days.addAll(CalendarCsv.read("agency,date,kind,name,replaces,decision\n" + dayLines).days());
    return new StatutoryClock(calendars(new CalendarRows(CalendarCsv.bundled().hours(), days)));
  }

  static String hoursFile(String weekLines) {
    return "agency,valid_from,weekdays,working,reception_only,decision\n" + weekLines;
  }

  static Calendars calendars(CalendarRows rows) {
    Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();
    return agency -> known.computeIfAbsent(agency, rows::calendar);
  }

  /** Vietnamese local time such as {@code 2026-10-12T09:10}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  /** The local time of an instant, or null. */
  static String local(Instant instant) {
    return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toLocalDateTime().toString();
  }

  static ClockRules rules(String term, CountingRule rule, AfterSupplement after) {
    return new ClockRules(Term.parse(term), rule, after, Term.workingDays(3), Channel.COUNTER, AGENCY, AGENCY);
  }

  static ClockRules rules(String term) {
    return rules(term, CountingRule.DAY_END, AfterSupplement.RESTART);
  }

  static ClockRules pausing(String term) {
    return rules(term, CountingRule.DAY_END, AfterSupplement.PAUSE);
  }

  static ClockRules by(Channel channel, ClockRules rules) {
    return new ClockRules(rules.term(), rules.countingRule(), rules.afterSupplement(), rules.supplementLimit(), channel,
        rules.receivingAgency(), rules.competentAgency());
  }

  /** Received and accepted at one instant. */
  static Ledger accepted(String local) {
    return new Ledger().fact(FactKind.RECEIVED, local).fact(FactKind.ACCEPTED, local);
  }

  /** A ledger in memory. */
  static final class Ledger {

    private final List<ClockFact> facts = new ArrayList<>();

    Ledger fact(FactKind kind, String local, String... details) {
      Map<String, String> named = new java.util.HashMap<>();
      for (int i = 0; i < details.length; i += 2) {
        named.put(details[i], details[i + 1]);
      }
      Instant at = at(local);
      facts.add(new ClockFact("H99.100-261012-0001", facts.size() + 1, kind, at, at, "thuly.100", null, null, named, "-"));
      return this;
    }

    List<ClockFact> facts() {
      return List.copyOf(facts);
    }
  }
}
