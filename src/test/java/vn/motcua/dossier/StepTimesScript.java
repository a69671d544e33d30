package vn.motcua.dossier;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Session;
import vn.motcua.calendar.WeekHours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;

/** A dossier whose ledger a test writes line by line, and where its time went. */
abstract class StepTimesScript {


  static final String CODE = "H99.100-261012-0001";
  static final String WARD = "H99.100";
  static final String DEPARTMENT = "H99.200";

  final List<ClockFact> facts = new ArrayList<>();

  boolean pausing;

  TimeSpent spent(String until) {
    Dossiers dossiers = mock(Dossiers.class);
    ClockRules rules = new ClockRules(Term.parse("3 working days"), CountingRule.DAY_END,
        pausing ? AfterSupplement.PAUSE : AfterSupplement.RESTART, null, Channel.COUNTER, WARD, WARD);
    when(dossiers.get(CODE)).thenReturn(new Dossier(CODE, "2.000815", "Chứng thực", "chung-thuc-ban-sao", "thuong",
        "Thông thường", DossierStatus.IN_PROCESS, Channel.COUNTER, WARD, WARD, rules, null, at("2026-10-12T08:00"), "k",
        null, null, null, false, false, "i", 1));
    when(dossiers.facts(CODE)).thenReturn(facts);
    return new StepTimes(dossiers, new StatutoryClock(calendars()), calendars()).of(CODE, at(until));
  }

  List<String> rows(String until) {
    return spent(until).rows().stream().map(row -> row.kind() + " " + row.agency() + " " + row.task() + " " + row.officer() + " "
        + hour(row.from()) + "-" + hour(row.to()) + " " + row.workingMinutes()).toList();
  }

  void received(String at) {
    fact(FactKind.RECEIVED, at);
    fact(FactKind.ACCEPTED, at);
  }

  void step(String task, String group, String officer, String from, String to) {
    offered(task, group, from);
    taken(task, officer, from);
    done(task, officer, to);
  }

  void offered(String task, String group, String at) {
    fact(FactKind.HANDED_OVER, at, "task", task, "name", task, "group", group);
  }

  void limited(String task, String group, String at, String dueAt) {
    fact(FactKind.HANDED_OVER, at, "task", task, "name", task, "group", group, "dueAt", at(dueAt).toString());
  }

  void taken(String task, String officer, String at) {
    fact(FactKind.CLAIMED, at, "task", task, "name", task, "officer", officer);
  }

  void done(String task, String officer, String at) {
    fact(FactKind.COMPLETED, at, "task", task, "name", task, "officer", officer);
  }

  void fact(FactKind kind, String at, String... details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    facts.add(new ClockFact(CODE, facts.size() + 1, kind, at(at), at(at), "x", null, null, named, "-"));
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  static String hour(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalTime().toString();
  }

  static Calendars calendars() {
    return agency -> agency.equals(DEPARTMENT) ? calendar(agency, "08:00-12:00", "13:00-16:00")
        : calendar(agency, "07:30-11:30", "13:00-17:00");
  }

  static WorkingCalendar calendar(String agency, String morning, String afternoon) {
    Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> week.put(day, List.of(Session.parse(morning, true), Session.parse(afternoon, true))));
    return new WorkingCalendar(agency, List.of(new WeekHours(LocalDate.of(2026, 1, 1), week, "giờ")), List.of(), List.of(),
        List.of(new CalendarYear(2026, true)));
  }
}
