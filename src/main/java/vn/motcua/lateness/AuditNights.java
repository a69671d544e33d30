package vn.motcua.lateness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the nightly checks found, kept for good. */
@Repository
class AuditNights {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditNights(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One nightly check. */
  record Night(LocalDate day, Instant startedAt, Instant finishedAt, int checked, int findings) {}

  /** Dossiers that the last nightly check named. */
  List<String> namedLast() {
    return jdbc.sql("""
        SELECT DISTINCT dossier_code FROM lateness_audit_finding
        WHERE dossier_code IS NOT NULL AND audited_on = (SELECT MAX(audited_on) FROM lateness_audit)""")
        .query(String.class).list();
  }

  Optional<Night> last() {
    return jdbc.sql("SELECT * FROM lateness_audit ORDER BY audited_on DESC LIMIT 1").query((row, number) -> night(row))
        .optional();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void keep(LocalDate day, Instant startedAt, LatenessAudit.Outcome outcome) {
    jdbc.sql("INSERT INTO lateness_audit (audited_on, started_at, finished_at, checked, findings) VALUES (?, ?, ?, ?, ?)")
        .params(day, utc(startedAt), utc(clock.instant()), outcome.checked(), outcome.findings().size()).update();
    int line = 0;
    for (AuditFinding finding : outcome.findings()) {
      line++;
      jdbc.sql("""
          INSERT INTO lateness_audit_finding (audited_on, line, kind, dossier_code, agency, since, wrong)
          VALUES (?, ?, ?, ?, ?, ?, ?)""").params(day, line, finding.kind().name(), finding.dossierCode(), finding.agency(),
          utc(finding.since()), finding.wrong()).update();
    }
  }

  private static Night night(ResultSet row) throws SQLException {
    return new Night(row.getObject("audited_on", LocalDate.class), instant(row, "started_at"), instant(row, "finished_at"),
        row.getInt("checked"), row.getInt("findings"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
