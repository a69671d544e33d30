package vn.motcua.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.LedgerLines;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.dossier.DossierStatus;

/** What happens to one dossier of a made-up province, from its reception to its end or to the day that is today. */
final class ProvinceCourse {

  private static final double SUPPLEMENTS = 0.08;
  private static final double WITHDRAWN = 0.015;
  private static final double REFUSED = 0.02;
  private static final double STOPPED = 0.005;

  private final StatutoryClock clock;
  private final WorkingCalendar calendar;
  private final ProvincePlan.Office office;
  private final Random random;
  private final Instant now;

  private final List<NewFact> facts = new ArrayList<>();
  private final List<Instant> recorded = new ArrayList<>();
  private ClockRules rules;
  private DossierStatus status = DossierStatus.IN_PROCESS;
  private String officer;
  private Instant last;

  ProvinceCourse(StatutoryClock clock, WorkingCalendar calendar, ProvincePlan.Office office, Random random, Instant now) {
    this.clock = clock;
    this.calendar = calendar;
    this.office = office;
    this.random = random;
    this.now = now;
  }

  /** A dossier as it lies in the tables. */
  record Made(
      String code, ProvincePlan.Asked asked, ProvincePlan.Office office, ClockRules rules, DossierStatus status, Instant received,
      DueDates due, boolean late, String officer, List<ClockFact> facts) {}

  Made ended(String code, ProvincePlan.Asked asked, LocalDate day) {
    receive(day);
    boolean late = random.nextDouble() < office.late();
    if (random.nextDouble() < SUPPLEMENTS) {
      supplement(true);
    }
    Instant due = due().current();
    Instant end = late ? minute(calendar.workingDayAfter(WorkingCalendar.date(due), 1 + random.nextInt(12))) : inTime(due);
    if (late) {
      becomeLate(due, end);
    }
    end(end);
    return made(code, asked);
  }

  Made open(String code, ProvincePlan.Asked asked, LocalDate day) {
    receive(day);
    double fate = random.nextDouble();
    if (fate < 0.15) {
      supplement(false);
    } else if (fate < 0.19 && after(last, 1).isBefore(now)) {
      add(FactKind.DUTY_ASKED, after(last, 1));
      status = DossierStatus.DUTY_ASKED;
    }
    DueDates due = due();
    if (due.running() && due.current().isBefore(now)) {
      becomeLate(due.current(), now);
    }
    return made(code, asked);
  }

  private void receive(LocalDate day) {
    Channel channel = random.nextDouble() < 0.85 ? Channel.ONLINE : random.nextDouble() < 0.95 ? Channel.COUNTER : Channel.POST;
    int term = Math.max(1, (int) Math.round(office.days() * (0.4 + random.nextDouble())));
    rules = new ClockRules(Term.workingDays(term), CountingRule.DAY_END, AfterSupplement.RESTART, Term.workingDays(3), channel,
        office.code(), office.code());
    officer = office.officers().get(random.nextInt(3));
    Instant at = minute(day);
    add(FactKind.RECEIVED, at, "channel", String.valueOf(channel.number()));
    add(FactKind.ACCEPTED, at);
    step(FactKind.HANDED_OVER, at, "group", "thu-ly." + office.code());
    step(FactKind.CLAIMED, at.plus(20, ChronoUnit.MINUTES), "officer", officer);
    if (random.nextDouble() < 0.6) {
      add(FactKind.PAID, at.plus(25, ChronoUnit.MINUTES), "channel", random.nextDouble() < 0.7 ? "online" : "cash", "amount",
          random.nextDouble() < 0.02 ? "0" : "8000");
    }
  }

  private void supplement(boolean answered) {
    Instant asked = after(last, 1);
    if (!asked.isBefore(now)) {
      return;
    }
    add(FactKind.SUPPLEMENT_ASKED, asked);
    status = DossierStatus.SUPPLEMENT_ASKED;
    Instant back = after(asked, 1 + random.nextInt(4));
    if (answered || random.nextBoolean() && back.isBefore(now)) {
      add(FactKind.SUPPLEMENT_RECEIVED, back, "channel", "1");
      status = DossierStatus.IN_PROCESS;
    }
  }

  /** The timer fires in the minute after. */
  private void becomeLate(Instant due, Instant until) {
    Instant fired = due.plus(1, ChronoUnit.MINUTES);
    add(FactKind.BECAME_LATE, due, fired);
    add(FactKind.EXPLANATION_OWED, fired, "officer", officer);
    Instant letter = after(fired, 1);
    if (letter.isBefore(until) && random.nextDouble() < 0.95) {
      add(FactKind.LETTER_ISSUED, letter, "form", "04");
    }
    Instant report = after(fired, 2);
    if (report.isBefore(until) && random.nextDouble() < 0.9) {
      add(FactKind.LETTER_ISSUED, report, "form", "GT");
    }
  }

  private Instant inTime(Instant due) {
    LocalDate first = WorkingCalendar.date(last);
    List<LocalDate> days = first.datesUntil(WorkingCalendar.date(due).plusDays(1)).filter(calendar::isWorkingDay).toList();
    LocalDate day = days.get(Math.max(0, days.size() - 1 - random.nextInt(3)));
    Instant at = day.equals(first) ? last.plus(30, ChronoUnit.MINUTES) : minute(day);
    return at.isAfter(due) ? due : at;
  }

  private void end(Instant at) {
    double fate = random.nextDouble();
    if (fate < WITHDRAWN) {
      add(FactKind.WITHDRAWAL_ASKED, at);
      add(FactKind.WITHDRAWAL_GRANTED, at.plus(10, ChronoUnit.MINUTES));
      status = DossierStatus.STOPPED;
    } else if (fate < WITHDRAWN + STOPPED) {
      add(FactKind.STOPPED, at, "ground", "notCompleted");
      status = DossierStatus.STOPPED;
    } else {
      boolean refused = fate < WITHDRAWN + STOPPED + REFUSED;
      step(FactKind.COMPLETED, at, "officer", officer);
      if (refused) {
        add(FactKind.REFUSED, at, "stage", "merits");
      }
      add(FactKind.FINISHED, at, "result", refused ? "refused" : "granted");
      status = DossierStatus.PROCESSED;
      Instant back = after(at, random.nextInt(3));
      if (back.isBefore(now) && random.nextDouble() < 0.98) {
        add(FactKind.RETURNED, back, "receivedBy", "applicant", "way", "counter");
        status = DossierStatus.RETURNED;
      }
    }
  }

  private Made made(String code, ProvincePlan.Asked asked) {
    List<ClockFact> lines = LedgerLines.chain(code, facts, recorded);
    boolean late = lines.stream().anyMatch(fact -> fact.kind() == FactKind.BECAME_LATE);
    return new Made(code, asked, office, rules, status, facts.get(0).at(), clock.compute(rules, lines), late, officer, lines);
  }

  private DueDates due() {
    return clock.compute(rules, LedgerLines.chain("-", facts, recorded));
  }

  private Instant after(Instant at, int workingDays) {
    LocalDate day = WorkingCalendar.date(at);
    return workingDays == 0 ? at.plus(15, ChronoUnit.MINUTES) : minute(calendar.workingDayAfter(day, workingDays));
  }

  /** Some minute in which every agency is open. */
  private Instant minute(LocalDate day) {
    LocalTime time = random.nextBoolean() ? LocalTime.of(8, 0).plusMinutes(random.nextInt(150))
        : LocalTime.of(14, 0).plusMinutes(random.nextInt(110));
    return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private void step(FactKind kind, Instant at, String name, String value) {
    add(kind, at, "task", "Task_Handle", "name", "Thụ lý", "diagram", "province", name, value);
  }

  private void add(FactKind kind, Instant at, String... details) {
    add(kind, at, at, details);
  }

  private void add(FactKind kind, Instant at, Instant recordedAt, String... details) {
    NewFact fact = NewFact.of(kind, at, officer);
    for (int i = 0; i < details.length; i += 2) {
      fact = fact.with(details[i], details[i + 1]);
    }
    facts.add(fact);
    last = last != null && last.isAfter(recordedAt) ? last : recordedAt;
    recorded.add(last);
  }
}
