package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/**
 * The one step from the agency that received a dossier to the one that decides it: on the day of acceptance, or first
 * thing on the next working day when it was accepted after 15:00 (Decree 61/2018 art. 18). It never restarts the term.
 */
@Service
public class Transfers {

  static final String BASIS = "61/2018/NĐ-CP art. 18";

  private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

  private final Dossiers dossiers;
  private final Calendars calendars;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Transfers(Dossiers dossiers, Calendars calendars, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.calendars = calendars;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** Chuyển hồ sơ đến nơi giải quyết. */
  @Transactional
  void transfer(String code) {
    Dossier dossier = dossiers.get(code);
    dossiers.move(code, DossierStatus.IN_PROCESS, NewFact.of(FactKind.TRANSFERRED, clock.instant(), currentOfficer.get().id())
        .because(null, BASIS).with("from", dossier.receivingAgency()).with("to", dossier.competentAgency())
        .with("dueAt", dueAt(code, dossier).toString()));
  }

  /** Whether the agency that decides has it: from the transfer on, or from the start when it received the dossier itself. */
  public boolean hasArrived(Dossier dossier) {
    return dossier.competentAgency().equals(dossier.receivingAgency())
        || dossiers.facts(dossier.code()).stream().anyMatch(fact -> fact.kind() == FactKind.TRANSFERRED);
  }

  /** Last minute of the transfer, by the calendar of the agency that sends. */
  private Instant dueAt(String code, Dossier dossier) {
    Instant accepted = dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.ACCEPTED).findFirst()
        .map(fact -> fact.at()).orElseGet(clock::instant);
    WorkingCalendar calendar = calendars.of(dossier.receivingAgency());
    LocalDate day = WorkingCalendar.date(accepted);
    boolean sameDay = calendar.isWorkingDay(day) && !accepted.atZone(WorkingCalendar.ZONE).toLocalTime().isAfter(SAME_DAY_UNTIL);
    return sameDay ? calendar.closing(day) : calendar.opening(calendar.workingDayAfter(day, 1)).orElseThrow();
  }
}
