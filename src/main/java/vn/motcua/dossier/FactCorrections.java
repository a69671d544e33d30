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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.ClockAccount.Proposal;

/**
 * A wrong line of the clock ledger is never edited: one officer proposes what is right, another approves, and a correcting line is
 * added. The wrong line, the right one and both persons stay to be seen.
 */
@Service
class FactCorrections {

  private final Dossiers dossiers;
  private final FactCorrectionCheck check;
  private final CurrentOfficer currentOfficer;
  private final JdbcClient jdbc;
  private final Clock clock;

  FactCorrections(
      Dossiers dossiers, FactCorrectionCheck check, CurrentOfficer currentOfficer, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.check = check;
    this.currentOfficer = currentOfficer;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether whoever acts may propose a correction of this dossier's lines. */
  boolean mayPropose(Dossier dossier) {
    return isWorker(currentOfficer.get(), dossier);
  }

  /** Whether whoever acts may be the second person. */
  boolean mayDecide(Dossier dossier) {
    return isApprover(currentOfficer.get(), dossier);
  }

  /** In the order in which they were proposed. */
  List<Proposal> of(String code) {
    return jdbc.sql("SELECT * FROM fact_correction WHERE dossier_code = ? ORDER BY number").param(code)
        .query(FactCorrections::read).list();
  }

  /**
   * @param at the right instant, or null
   * @param voided true when the line never happened
   * @throws Refusal when the officer does not work on it, the line can't be corrected so, or another proposal is open
   */
  @Transactional
  Proposal propose(String code, int sequence, Instant at, boolean voided, String reason) {
    Dossier dossier = dossiers.get(code);
    Officer officer = currentOfficer.get();
    if (!isWorker(officer, dossier)) {
      throw Refusal.forbidden("dossier.factCorrection.role", officer.id());
    }
    Instant minute = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
    NewFact correction = fact(sequence, minute, voided, reason, officer.id());
    check.refuseFaults(dossier, correction, clock.instant());
    if (of(code).stream().anyMatch(each -> each.approved() == null)) {
      throw Refusal.conflict("dossier.factCorrection.open", code);
    }
    insert(code, sequence, minute, voided, reason, officer.id());
    List<Proposal> all = of(code);
    return all.get(all.size() - 1);
  }

  private void insert(String code, int sequence, Instant at, boolean voided, String reason, String officer) {
    try {
      jdbc.sql("""
          INSERT INTO fact_correction
            (dossier_code, number, fact_sequence, right_at, voided, reason, proposed_by, proposed_at)
          SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM fact_correction WHERE dossier_code = ?""")
          .params(code, sequence, stored(at), voided, reason, officer, stored(clock.instant()), code).update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("dossier.factCorrection.open", code);
    }
  }

  /** @throws Refusal when the officer may not decide, proposed it himself, or nothing is open */
  @Transactional
  void decide(String code, int number, boolean approved) {
    Dossier dossier = dossiers.get(code);
    Officer officer = currentOfficer.get();
    Proposal proposal = of(code).stream().filter(each -> each.number() == number && each.approved() == null).findFirst()
        .orElseThrow(() -> Refusal.conflict("dossier.factCorrection.unknown", code, String.valueOf(number)));
    requireSecondPerson(officer, dossier, proposal);
    int decided = jdbc.sql("""
        UPDATE fact_correction SET approved = ?, decided_by = ?, decided_at = ?
        WHERE dossier_code = ? AND number = ? AND approved IS NULL""")
        .params(approved, officer.id(), stored(clock.instant()), code, number).update();
    if (decided == 0) {
      throw Refusal.conflict("dossier.factCorrection.unknown", code, String.valueOf(number));
    }
    if (approved) {
      write(dossier, proposal, officer);
    }
  }

  private void write(Dossier dossier, Proposal proposal, Officer approver) {
    Instant at = proposal.at() == null ? null : proposal.at().toInstant();
    NewFact correction = fact(proposal.sequence(), at, proposal.voided(), proposal.reason(), proposal.proposedBy())
        .with("approvedBy", approver.id());
    check.refuseFaults(dossier, correction, clock.instant());
    int line = dossiers.facts(dossier.code()).size() + 1;
    dossiers.judgeAnew(dossier.code(), correction,
        NewFact.of(FactKind.LATE_ANNULLED, clock.instant(), proposal.proposedBy()).because(proposal.reason(), null)
            .with("approvedBy", approver.id()).with("correction", String.valueOf(line)));
  }

  private NewFact fact(int sequence, Instant at, boolean voided, String reason, String officer) {
    NewFact fact = NewFact.of(FactKind.CORRECTED, clock.instant(), officer).because(reason, null)
        .with("sequence", String.valueOf(sequence));
    if (voided) {
      fact = fact.with("void", "true");
    }
    return at == null ? fact : fact.with("at", at.toString());
  }

  private static boolean isWorker(Officer officer, Dossier dossier) {
    boolean handles = (officer.hasRole("thu-ly") || officer.hasRole("lanh-dao"))
        && dossier.competentAgency().equals(officer.agency());
    return handles || officer.hasRole("tiep-nhan") && dossier.receivingAgency().equals(officer.agency());
  }

  private static boolean isApprover(Officer officer, Dossier dossier) {
    boolean head = officer.hasRole("lanh-dao") && dossier.competentAgency().equals(officer.agency());
    return head || officer.hasRole("kiem-soat");
  }

  private static void requireSecondPerson(Officer officer, Dossier dossier, Proposal proposal) {
    if (!isApprover(officer, dossier)) {
      throw Refusal.forbidden("dossier.factCorrection.decide", officer.id(), dossier.competentAgency());
    }
    if (officer.id().equals(proposal.proposedBy())) {
      throw Refusal.forbidden("dossier.factCorrection.self");
    }
  }

  private static Proposal read(ResultSet row, int line) throws SQLException {
    return new Proposal(row.getInt("number"), row.getInt("fact_sequence"), local(instant(row, "right_at")),
        row.getBoolean("voided"), row.getString("reason"), row.getString("proposed_by"), local(instant(row, "proposed_at")),
        row.getObject("approved", Boolean.class), row.getString("decided_by"), local(instant(row, "decided_at")));
  }
}
