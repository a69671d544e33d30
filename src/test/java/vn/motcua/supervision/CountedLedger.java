package vn.motcua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;

/** The ledger of one dossier in memory, and what it counts. Agency H99.100; working days of the program's own calendar. */
final class CountedLedger {

  static final Counting COUNTING = new Counting(StatutoryClock.withBundledCalendars());
  static final Counting.Kind PLAIN = new Counting.Kind(false, false);

  private final Dossier dossier;
  private final List<ClockFact> facts = new ArrayList<>();

  private CountedLedger(Dossier dossier) {
    this.dossier = dossier;
  }

  static CountedLedger of(String term, Channel channel) {
    ClockRules rules = new ClockRules(Term.parse(term), CountingRule.DAY_END, AfterSupplement.RESTART, Term.workingDays(3),
        channel, "H99.100", "H99.100");
    Instant received = at("2026-10-12T09:00");
    return new CountedLedger(new Dossier("H99.100-261012-0001", "2.000815", "Chứng thực", "chung-thuc", "thuong", "Thường",
        DossierStatus.IN_PROCESS, channel, "H99.100", "H99.100", rules, null, received, "x", null, null, null, false, false,
        null, 0));
  }

  /** Received and accepted on Monday 12/10/2026 at 9; due on Wednesday 14/10 at the close. */
  static CountedLedger twoDays() {
    return of("2 working days", Channel.COUNTER).fact(FactKind.RECEIVED, "2026-10-12T09:00")
        .fact(FactKind.ACCEPTED, "2026-10-12T09:00");
  }

  CountedLedger fact(FactKind kind, String local, String... details) {
    return fact(kind, local, local, details);
  }

  /** @param recorded when it was written down */
  CountedLedger fact(FactKind kind, String local, String recorded, String[] details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    facts.add(new ClockFact(dossier.code(), facts.size() + 1, kind, at(local), at(recorded), "thuly.100", null, null, named,
        "-"));
    return this;
  }

  /** A step of the role that handles, given to an officer. */
  CountedLedger claimed(String officer, String local) {
    return fact(FactKind.HANDED_OVER, local, "task", "Task_Handle", "diagram", "chung-thuc", "group", "thu-ly.H99.100")
        .fact(FactKind.CLAIMED, local, "task", "Task_Handle", "diagram", "chung-thuc", "officer", officer);
  }

  List<ClockFact> facts() {
    return List.copyOf(facts);
  }

  Dossier dossier() {
    return dossier;
  }

  /** Sums of everything up to the end of a day; what is zero is left out. */
  Map<Measure, Integer> until(String day) {
    return until(day, null);
  }

  /** Only what is an officer's. */
  Map<Measure, Integer> until(String day, String officer) {
    Map<Measure, Integer> sums = new EnumMap<>(Measure.class);
    for (Delta delta : COUNTING.deltas(dossier, PLAIN, facts, 0)) {
      boolean moved = delta.measure() == Measure.MOVED_IN || delta.measure() == Measure.MOVED_OUT;
      if (!delta.day().isAfter(LocalDate.parse(day)) && (officer == null ? !moved : officer.equals(delta.officer()))) {
        sums.merge(delta.measure(), delta.number(), Integer::sum);
      }
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
