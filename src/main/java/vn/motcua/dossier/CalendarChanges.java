package vn.motcua.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.CalendarDifference;
import vn.motcua.clock.CalendarImport;
import vn.motcua.dossier.CalendarChangeTable.Part;

/**
 * New and corrected calendars: first what they would do to open dossiers, then one audited act that brings them into force and
 * divides the dossiers to be aligned. Where it clears dossiers that became late, a second person approves it first.
 */
@Service
public class CalendarChanges {

  static final int PART_SIZE = 100;
  private static final int LONGEST_REASON = 2000;

  private final CalendarImport imports;
  private final CalendarForecast forecast;
  private final CalendarChangeTable table;
  private final CalendarDossiers rows;
  private final Agencies agencies;
  private final CurrentOfficer currentOfficer;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CalendarChanges(
      CalendarImport imports, CalendarForecast forecast, CalendarChangeTable table, CalendarDossiers rows, Agencies agencies,
      CurrentOfficer currentOfficer, ApplicationEventPublisher events, Clock clock) {
    this.imports = imports;
    this.forecast = forecast;
    this.table = table;
    this.rows = rows;
    this.agencies = agencies;
    this.currentOfficer = currentOfficer;
    this.events = events;
    this.clock = clock;
  }

  /** Published in the transaction in which a calendar comes into force. */
  record CameIntoForce(int change) {}

  /** What it would do; nothing changes. @throws Refusal naming what is wrong with the file */
  @Transactional(readOnly = true)
  public CalendarImpact preview(String csv) {
    return forecast.of(csv);
  }

  /**
   * Brings a calendar into force, or where it clears late dossiers has it wait for a second person.
   *
   * @return empty when the calendars say that already
   * @throws Refusal when the file is wrong, the reason is missing, or another change is not done
   */
  @Transactional
  public Optional<CalendarChange> propose(String csv, String reason) {
    refuseReason(reason);
    List<CalendarDifference> differences = imports.preview(csv);
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    refuseOther();
    CalendarImpact impact = forecast.of(csv);
    int number = table.insert(csv, reason, differences.stream().map(CalendarDifference::sentence)
        .collect(Collectors.joining("\n")), imports.firstChange(csv).orElseThrow(), currentOfficer.get().id(), clock.instant(),
        impact);
    if (impact.annulling() == 0) {
      bringIntoForce(number);
    }
    return table.find(number);
  }

  /** @throws Refusal when whoever acts may not decide, proposed it himself, or it does not wait */
  @Transactional
  public CalendarChange decide(int number, boolean approved) {
    Officer officer = currentOfficer.get();
    CalendarChange change = get(number);
    if (!officer.hasRole("quan-tri") && !officer.hasRole("kiem-soat")) {
      throw Refusal.forbidden("dossier.calendarChange.role", officer.id());
    }
    if (approved && officer.id().equals(change.proposedBy())) {
      throw Refusal.forbidden("dossier.calendarChange.self");
    }
    if (change.state() != CalendarChange.State.WAITING || !table.decide(number, approved, officer.id(), clock.instant())) {
      throw Refusal.conflict("dossier.calendarChange.decided", String.valueOf(number));
    }
    if (approved) {
      bringIntoForce(number);
    }
    return get(number);
  }

  /** Every change, done or not, the oldest first. */
  @Transactional(readOnly = true)
  public List<CalendarChange> all() {
    return table.all();
  }

  /** @throws Refusal not found */
  @Transactional(readOnly = true)
  public CalendarChange get(int number) {
    return table.find(number).orElseThrow(() -> Refusal.notFound("dossier.calendarChange.unknown", String.valueOf(number)));
  }

  private void bringIntoForce(int number) {
    CalendarChange change = get(number);
    long act = imports.applied(table.csv(number), change.proposedBy(), change.reason()).act();
    table.comesIntoForce(number, act, parts(number, change));
    events.publishEvent(new CameIntoForce(number));
  }

  /** Ranges without gaps: what is received or closed meanwhile falls into one of them all the same. */
  private List<Part> parts(int number, CalendarChange change) {
    List<Part> parts = new ArrayList<>();
    for (Agency agency : agencies.all()) {
      List<String> codes = rows.openCodes(agency.code());
      int count = Math.max(1, (codes.size() + PART_SIZE - 1) / PART_SIZE);
      for (int i = 0; i < count; i++) {
        String from = i == 0 ? "" : codes.get(i * PART_SIZE);
        String below = i + 1 == count ? null : codes.get((i + 1) * PART_SIZE);
        parts.add(new Part(number, parts.size() + 1, agency.code(), from, below, false));
      }
      if (!rows.endedLateCodes(agency.code(), change.firstDay()).isEmpty()) {
        parts.add(new Part(number, parts.size() + 1, agency.code(), "", null, true));
      }
    }
    return parts;
  }

  private void refuseOther() {
    table.all().stream().filter(CalendarChange::isOpen).findFirst().ifPresent(open -> {
      throw Refusal.conflict("dossier.calendarChange.open", String.valueOf(open.number()));
    });
  }

  private static void refuseReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid("reason", "clock.import.reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("reason", "dossier.calendarChange.reason", String.valueOf(LONGEST_REASON));
    }
  }
}
