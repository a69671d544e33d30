package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.Term;

/** Rows of the table {@code dossier}. */
@Repository
class DossierRepository {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String INSERT = """
      INSERT INTO dossier (code, procedure_code, procedure_name, definition_key, case_key, case_name, status, channel,
          receiving_agency, competent_agency, term, counting_rule, after_supplement, supplement_limit, fee_decision, received_at,
          tracking_key, provisional, late, book_year, recorded_at, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, FALSE, ?, ?, 0)""";

  private static final String UPDATE = """
      UPDATE dossier SET status = ?, due_original = ?, due_statutory = ?, due_current = ?, provisional = ?, late = ?,
          version = version + 1
      WHERE code = ? AND version = ?""";

  private final JdbcClient jdbc;

  DossierRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Dossier dossier, Instant recordedAt) {
    ClockRules rules = dossier.rules();
    jdbc.sql(INSERT).params(
        dossier.code(), dossier.procedureCode(), dossier.procedureName(), dossier.definitionKey(), dossier.caseKey(),
        dossier.caseName(), dossier.status().code(), dossier.channel().number(), dossier.receivingAgency(),
        dossier.competentAgency(), rules.term().toString(), rules.countingRule().name(), rules.afterSupplement().name(),
        rules.supplementLimit() == null ? null : rules.supplementLimit().toString(), dossier.feeDecision(),
        stored(dossier.receivedAt()), dossier.trackingKey(), dossier.receivedAt().atZone(ZONE).getYear(), stored(recordedAt))
        .update();
  }

  Optional<Dossier> find(String code) {
    return jdbc.sql("SELECT * FROM dossier WHERE code = ?").param(code).query(DossierRepository::read).optional();
  }

  /**
   * Writes status and dates as computed from the facts.
   *
   * @return the dossier as it now stands
   * @throws OptimisticLockingFailureException when somebody else changed the dossier since it was read
   */
  Dossier update(Dossier dossier, DossierStatus status, DueDates due, boolean late) {
    // What slip 01 promised stays, whatever becomes of calendar and facts.
    Instant original = dossier.dueOriginal() == null ? due.original() : dossier.dueOriginal();
    int rows = jdbc.sql(UPDATE).params(
        status.code(), stored(original), stored(due.statutory()), stored(due.current()), due.provisional(), late,
        dossier.code(), dossier.version()).update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException("Dossier " + dossier.code() + " was changed by somebody else");
    }
    return new Dossier(
        dossier.code(), dossier.procedureCode(), dossier.procedureName(), dossier.definitionKey(), dossier.caseKey(),
        dossier.caseName(), status, dossier.channel(), dossier.receivingAgency(), dossier.competentAgency(), dossier.rules(),
        dossier.feeDecision(), dossier.receivedAt(), dossier.trackingKey(), original, due.statutory(), due.current(),
        due.provisional(), late, dossier.instanceId(), dossier.version() + 1);
  }

  /** Ties a dossier to its process instance, once, and to the version of its own diagram that it was received on. */
  boolean bindInstance(String code, String instanceId, String definitionKey, String definitionId) {
    return jdbc.sql("""
        UPDATE dossier SET instance_id = ?, definition_id = CASE WHEN definition_key = ? THEN ? END
        WHERE code = ? AND instance_id IS NULL""").params(instanceId, definitionKey, definitionId, code).update() == 1;
  }

  /** Where the dossier stands beneath the wish to withdraw that is open; empty when none is. */
  Optional<DossierStatus> statusBeneathWithdrawal(String code) {
    return jdbc.sql("SELECT status_beneath FROM withdrawal WHERE dossier_code = ? AND decided_at IS NULL").param(code)
        .query(Integer.class).optional().map(DossierStatus::of);
  }

  void moveBeneathWithdrawal(String code, DossierStatus next) {
    jdbc.sql("UPDATE withdrawal SET status_beneath = ? WHERE dossier_code = ? AND decided_at IS NULL")
        .params(next.code(), code).update();
  }

  /** Another case of the same procedure; the term at reception stays, the ledger holds the new one. */
  Dossier changeCase(Dossier dossier, String caseKey, String caseName) {
    int rows = jdbc.sql("UPDATE dossier SET case_key = ?, case_name = ?, version = version + 1 WHERE code = ? AND version = ?")
        .params(caseKey, caseName, dossier.code(), dossier.version()).update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException("Dossier " + dossier.code() + " was changed by somebody else");
    }
    return find(dossier.code()).orElseThrow();
  }

  static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
    return stored == null ? null : stored.toInstant();
  }

  static Dossier read(ResultSet row, int number) throws SQLException {
    String limit = row.getString("supplement_limit");
    Channel channel = Channel.of(row.getInt("channel"));
    ClockRules rules = new ClockRules(
        Term.parse(row.getString("term")), CountingRule.valueOf(row.getString("counting_rule")),
        AfterSupplement.valueOf(row.getString("after_supplement")), limit == null ? null : Term.parse(limit), channel,
        row.getString("receiving_agency"), row.getString("competent_agency"));
    return new Dossier(
        row.getString("code"), row.getString("procedure_code"), row.getString("procedure_name"), row.getString("definition_key"),
        row.getString("case_key"), row.getString("case_name"), DossierStatus.of(row.getInt("status")), channel,
        rules.receivingAgency(), rules.competentAgency(), rules, row.getString("fee_decision"), instant(row, "received_at"),
        row.getString("tracking_key"), instant(row, "due_original"), instant(row, "due_statutory"), instant(row, "due_current"),
        row.getBoolean("provisional"), row.getBoolean("late"), row.getString("instance_id"), row.getInt("version"));
  }
}
