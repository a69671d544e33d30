package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The look-ups that had no answer, in the database: a row per person of a dossier, written in the transaction of the look-up itself and
 * never deleted, so nothing is forgotten with a process that dies. Whoever works on a row holds its lock and no other; other nodes
 * pass it by, and when its holder dies the lock goes and the row is as it was.
 */
@Repository
class RecheckQueue {

  private final JdbcClient jdbc;
  private final RecheckPauses pauses;
  private final Clock clock;

  RecheckQueue(JdbcClient jdbc, RecheckPauses pauses, Clock clock) {
    this.jdbc = jdbc;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** Queues what a look-up did not learn; a row that was answered before begins anew. */
  void add(IdentityResult unanswered, Set<IdentityField> fields) {
    OffsetDateTime next = time(clock.instant().plus(pauses.after(0)));
    String code = unanswered.dossierCode();
    String subject = unanswered.subject().name();
    int known = jdbc.sql("""
        UPDATE identity_recheck SET next_attempt_at = ?, answered_at = NULL, attempts = 0
        WHERE dossier_code = ? AND subject = ?""").params(next, code, subject).update();
    if (known == 0) {
      jdbc.sql("""
          INSERT INTO identity_recheck (dossier_code, subject, officer, agency, fields, queued_at, attempts, next_attempt_at)
          VALUES (?, ?, ?, ?, ?, ?, 0, ?)""")
          .params(code, subject, unanswered.officer(), unanswered.agency(), EnumNames.join(fields), time(clock.instant()), next)
          .update();
    }
  }

  /** What may be asked now, the longest due first. */
  List<Recheck.Key> due(int most) {
    return jdbc.sql("SELECT dossier_code, subject FROM identity_recheck WHERE next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?")
        .params(time(clock.instant()), most)
        .query((row, index) -> new Recheck.Key(row.getString("dossier_code"), subject(row))).list();
  }

  /**
   * Locks a row for this transaction.
   *
   * @return empty when another node holds it, or has worked on it since it was found due
   */
  Optional<Recheck> take(Recheck.Key key) {
    return jdbc.sql("""
        SELECT * FROM identity_recheck WHERE dossier_code = ? AND subject = ? AND next_attempt_at <= ?
        FOR UPDATE SKIP LOCKED""").params(key.dossierCode(), key.subject().name(), time(clock.instant()))
        .query((row, index) -> new Recheck(key, row.getString("officer"), row.getString("agency"),
            EnumNames.split(IdentityField.class, row.getString("fields")), row.getInt("attempts"))).optional();
  }

  /** The register answered: nothing more to ask. */
  void answered(Recheck recheck) {
    jdbc.sql("""
        UPDATE identity_recheck SET next_attempt_at = NULL, answered_at = ?, attempts = attempts + 1
        WHERE dossier_code = ? AND subject = ?""")
        .params(time(clock.instant()), recheck.key().dossierCode(), recheck.key().subject().name()).update();
  }

  /** No answer again: the next attempt comes after a longer pause. */
  void postpone(Recheck recheck) {
    jdbc.sql("UPDATE identity_recheck SET next_attempt_at = ?, attempts = attempts + 1 WHERE dossier_code = ? AND subject = ?")
        .params(time(clock.instant().plus(pauses.after(recheck.attempts() + 1))), recheck.key().dossierCode(),
            recheck.key().subject().name()).update();
  }

  List<PendingRecheck> ofDossier(String dossierCode) {
    return jdbc.sql("SELECT * FROM identity_recheck WHERE dossier_code = ? AND next_attempt_at IS NOT NULL ORDER BY subject")
        .param(dossierCode).query((row, index) -> new PendingRecheck(subject(row), row.getInt("attempts"),
            row.getObject("next_attempt_at", OffsetDateTime.class).toInstant())).list();
  }

  private static IdentitySubject subject(ResultSet row) throws SQLException {
    return IdentitySubject.valueOf(row.getString("subject"));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
