package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;
import static vn.motcua.dossier.DossierView.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.procedure.ProcedureCase;

/**
 * Another case for a dossier that was taken for the wrong one: asked by whoever works on it, approved by the head, only while the
 * due date lies ahead. The new term counts from the start in force.
 */
@Service
class CaseChanges {

  private final Dossiers dossiers;
  private final ReceivedTexts texts;
  private final RunningCase runningCase;
  private final CurrentOfficer currentOfficer;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseChanges(
      Dossiers dossiers, ReceivedTexts texts, RunningCase runningCase, CurrentOfficer currentOfficer,
      ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.texts = texts;
    this.runningCase = runningCase;
    this.currentOfficer = currentOfficer;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<CaseChange> of(String code) {
    return jdbc.sql("SELECT * FROM case_change WHERE dossier_code = ? ORDER BY number").param(code)
        .query(CaseChanges::read).list();
  }

  /** @throws Refusal when the officer does not work on it, the case is the present one, or the date can't change any more */
  @Transactional
  CaseChange ask(String code, String caseKey, String reason) {
    Dossier dossier = dossiers.get(code);
    Officer officer = currentOfficer.get();
    requireWorker(officer, dossier);
    ProcedureCase wanted = changeable(dossier, caseKey);
    if (of(code).stream().anyMatch(change -> change.approved() == null)) {
      throw Refusal.conflict("dossier.caseChange.open", code);
    }
    insert(code, wanted, reason, officer.id());
    List<CaseChange> all = of(code);
    return all.get(all.size() - 1);
  }

  private void insert(String code, ProcedureCase wanted, String reason, String officer) {
    try {
      jdbc.sql("""
          INSERT INTO case_change (dossier_code, number, case_key, case_name, term, reason, asked_by, asked_at)
          SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM case_change WHERE dossier_code = ?""")
          .params(code, wanted.key(), wanted.name(), wanted.term().toString(), reason, officer, stored(clock.instant()), code)
          .update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("dossier.caseChange.open", code);
    }
  }

  /** @throws Refusal when the officer is not the head of the competent agency, asked himself, or nothing is open */
  @Transactional
  void decide(String code, int number, boolean approved) {
    Dossier dossier = dossiers.get(code);
    Officer officer = currentOfficer.get();
    CaseChange change = of(code).stream().filter(each -> each.number() == number && each.approved() == null).findFirst()
        .orElseThrow(() -> Refusal.conflict("dossier.caseChange.unknown", code, number));
    requireHead(officer, dossier, change);
    Instant now = clock.instant();
    int decided = jdbc.sql("""
        UPDATE case_change SET approved = ?, decided_by = ?, decided_at = ?
        WHERE dossier_code = ? AND number = ? AND approved IS NULL""")
        .params(approved, officer.id(), stored(now), code, number).update();
    if (decided == 0) {
      throw Refusal.conflict("dossier.caseChange.unknown", code, number);
    }
    if (approved) {
      ProcedureCase wanted = changeable(dossier, change.caseKey());
      dossiers.changeCase(code, wanted.key(), wanted.name(), NewFact.of(FactKind.CASE_CHANGED, now, change.askedBy())
          .because(change.reason(), null).with("caseKey", wanted.key()).with("term", wanted.term().toString())
          .with("approvedBy", officer.id()));
      runningCase.changed(dossier, wanted.key());
      events.publishEvent(new DossierCaseChanged(code));
    }
  }

  private ProcedureCase changeable(Dossier dossier, String caseKey) {
    if (dossier.dueCurrent() == null || dossier.status().isClosed()) {
      throw Refusal.conflict("dossier.caseChange.notRunning", dossier.code());
    }
    boolean appointed = dossiers.facts(dossier.code()).stream().anyMatch(fact -> fact.kind() == FactKind.RE_APPOINTED);
    if (appointed || clock.instant().truncatedTo(ChronoUnit.MINUTES).isAfter(dossier.dueCurrent())) {
      throw Refusal.conflict("dossier.caseChange.passed", dossier.code());
    }
    if (dossier.caseKey().equals(caseKey)) {
      throw Refusal.invalid("caseKey", "dossier.caseChange.same", dossier.code(), dossier.caseName());
    }
    return texts.of(dossier)
        .orElseThrow(() -> Refusal.invalid("procedure", "procedure.unknown", dossier.procedureCode())).caseOf(caseKey);
  }

  private static void requireWorker(Officer officer, Dossier dossier) {
    boolean handles = officer.hasRole("thu-ly") && dossier.competentAgency().equals(officer.agency());
    boolean receives = officer.hasRole("tiep-nhan") && dossier.receivingAgency().equals(officer.agency());
    if (!handles && !receives) {
      throw Refusal.forbidden("dossier.caseChange.role", officer.id());
    }
  }

  private static void requireHead(Officer officer, Dossier dossier, CaseChange change) {
    if (!officer.hasRole("lanh-dao") || !dossier.competentAgency().equals(officer.agency())) {
      throw Refusal.forbidden("dossier.caseChange.head", officer.id(), dossier.competentAgency());
    }
    if (officer.id().equals(change.askedBy())) {
      throw Refusal.forbidden("dossier.caseChange.self");
    }
  }

  private static CaseChange read(ResultSet row, int line) throws SQLException {
    return new CaseChange(
        row.getInt("number"), row.getString("case_key"), row.getString("case_name"), row.getString("term"),
        row.getString("reason"), row.getString("asked_by"), local(instant(row, "asked_at")),
        row.getObject("approved", Boolean.class), row.getString("decided_by"), local(instant(row, "decided_at")));
  }
}
