package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.Procedures;

/**
 * Notices that need no decision (thủ tục thông báo): taken in, acknowledged and kept in one transaction, at any hour. Nobody
 * checks or approves them, nothing is paid, and nothing of them is ever late for the agency. A term such as {@code until 23:00}
 * binds who gives the notice; what comes after it is taken in all the same and marked.
 */
@Service
class Acknowledgements {

  /** The form of a notice asks when it happened that is told of, under these keys. */
  static final String EVENT_DATE = "eventDate";
  static final String EVENT_TIME = "eventTime";
  /** Detail of the fact of acceptance, when the notice came after its giver's time. */
  static final String LATE = "notifiedLate";

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Transfers transfers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Acknowledgements(
      Dossiers dossiers, Procedures procedures, Transfers transfers, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.transfers = transfers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * Đã ghi nhận: accepted, passed on to the agency that keeps it, done and answered.
   *
   * @throws Refusal when the procedure is no notification, or does not say when it happened that is told of
   */
  @Transactional
  void acknowledge(String code) {
    Dossier dossier = dossiers.get(code);
    if (!isNotification(dossier)) {
      throw Refusal.conflict("dossier.acknowledgement.kind", dossier.procedureName());
    }
    dossiers.move(code, DossierStatus.ACCEPTED, accepted(dossier));
    transfers.transfer(code);
    dossiers.move(code, DossierStatus.PROCESSED, now(FactKind.FINISHED).with("result", "recorded"));
    dossiers.move(code, DossierStatus.RETURNED,
        now(FactKind.RETURNED).with("receivedBy", "submitter").with("way", "acknowledged"));
  }

  private boolean isNotification(Dossier dossier) {
    return procedures.ofDiagram(dossier.definitionKey()).map(Procedure::kind)
        .filter(ProcedureKind.NOTIFICATION::equals).isPresent();
  }

  private NewFact accepted(Dossier dossier) {
    NewFact accepted = now(FactKind.ACCEPTED);
    if (dossier.rules().term().unit() != Term.Unit.UNTIL) {
      return accepted;
    }
    Instant limit = StatutoryClock.notifierLimit(dossier.rules().term(), event(dossiers.declaration(dossier.code())));
    NewFact bound = accepted.with("until", limit.toString());
    return dossier.receivedAt().truncatedTo(ChronoUnit.MINUTES).isAfter(limit) ? bound.with(LATE, "true") : bound;
  }

  private static Instant event(Map<String, Object> declaration) {
    String date = String.valueOf(declaration.get(EVENT_DATE));
    String time = String.valueOf(declaration.get(EVENT_TIME));
    try {
      return LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(DossierRepository.ZONE).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw Refusal.invalid(EVENT_DATE, "dossier.acknowledgement.event", date, time);
    }
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), currentOfficer.get().id());
  }
}
