package vn.motcua.lateness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.document.LateLetters.Again;
import vn.motcua.document.LateLetters.Apology;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.document.LateLetters.Explained;
import vn.motcua.dossier.DelayCause;

/** Rows of what the late branches decided: each is added once; only a decision is filled in later. */
@Repository
class LateTables {

  private final JdbcClient jdbc;

  LateTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new appointment that an officer asked for. */
  record Request(
      int number, DelayCause causeClass, String reason, String measure, int days, boolean foreseen, Instant due, String askedBy,
      Instant askedAt, Boolean approved) {}

  void ask(String code, Request request) {
    jdbc.sql("""
        INSERT INTO extension_request
          (dossier_code, number, cause_class, reason, measure, days, foreseen, due, asked_by, asked_at)
        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM extension_request WHERE dossier_code = ?),
            ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(code, code, request.causeClass().name(), request.reason(), request.measure(), request.days(), request.foreseen(),
            stored(request.due()), request.askedBy(), stored(request.askedAt())).update();
  }

  /** The newest request of a dossier. */
  Optional<Request> request(String code) {
    return jdbc.sql("SELECT * FROM extension_request WHERE dossier_code = ? ORDER BY number DESC FETCH FIRST 1 ROW ONLY")
        .param(code).query(LateTables::request).optional();
  }

  void decide(String code, Request request, boolean approved, String by, Instant at) {
    jdbc.sql("""
        UPDATE extension_request SET approved = ?, decided_by = ?, decided_at = ?
        WHERE dossier_code = ? AND number = ? AND approved IS NULL""")
        .params(approved, by, stored(at), code, request.number()).update();
  }

  void sign(String code, Apology apology) {
    jdbc.sql("""
        INSERT INTO apology (dossier_code, number, kind, cause_class, reason, measure, days, old_due, new_due, ended_at,
            sent_late, drafted_by, drafted_at, signed_by, signed_at)
        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM apology WHERE dossier_code = ?),
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(code, code, apology.kind().name(), apology.causeClass().name(), apology.reason(), apology.measure(), apology.days(),
            stored(apology.oldDue()), stored(apology.newDue()), stored(apology.endedAt()), apology.sentLate(),
            apology.draftedBy(), stored(apology.draftedAt()), apology.signedBy(), stored(apology.signedAt()))
        .update();
  }

  List<Apology> apologies(String code) {
    return jdbc.sql("SELECT * FROM apology WHERE dossier_code = ? ORDER BY number").param(code)
        .query(LateTables::apology).list();
  }

  /** An explanation that waits for the head, or that he has concluded already. */
  void explain(String code, Explained explained) {
    jdbc.sql("""
        INSERT INTO late_explanation (dossier_code, number, extension, cause_class, reason, remedy, due, drafter, drafted_at,
            accepted, conclusion, measures, concluded_by, concluded_at)
        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM late_explanation WHERE dossier_code = ?),
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(code, code, explained.extension(), explained.causeClass().name(), explained.reason(), explained.remedy(),
            stored(explained.due()), explained.drafter(), stored(explained.draftedAt()),
            explained.concludedAt() == null ? null : Boolean.TRUE, explained.conclusion(), explained.measures(),
            explained.concludedBy(), stored(explained.concludedAt()))
        .update();
  }

  /** @return false when none waits */
  boolean conclude(String code, boolean accepted, String conclusion, String measures, String by, Instant at) {
    return jdbc.sql("""
        UPDATE late_explanation SET accepted = ?, conclusion = ?, measures = ?, concluded_by = ?, concluded_at = ?
        WHERE dossier_code = ? AND accepted IS NULL""")
        .params(accepted, conclusion, measures, by, stored(at), code).update() > 0;
  }

  /** Those that the head accepted. */
  List<Explained> explanations(String code) {
    return jdbc.sql("SELECT * FROM late_explanation WHERE dossier_code = ? AND accepted = TRUE ORDER BY number").param(code)
        .query(LateTables::explained).list();
  }

  void signAgain(String code, Instant promised, String by, Instant at) {
    jdbc.sql("""
        INSERT INTO late_again_notice (dossier_code, number, promised, signed_by, signed_at)
        SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ? FROM late_again_notice WHERE dossier_code = ?""")
        .params(code, stored(promised), by, stored(at), code).update();
  }

  List<Again> again(String code) {
    return jdbc.sql("SELECT * FROM late_again_notice WHERE dossier_code = ? ORDER BY number").param(code)
        .query((row, n) -> new Again("again-" + row.getInt("number"), instant(row, "promised"), row.getString("signed_by"),
            instant(row, "signed_at"))).list();
  }

  private static Request request(ResultSet row, int line) throws SQLException {
    return new Request(row.getInt("number"), DelayCause.valueOf(row.getString("cause_class")), row.getString("reason"),
        row.getString("measure"), row.getInt("days"), row.getBoolean("foreseen"), instant(row, "due"),
        row.getString("asked_by"), instant(row, "asked_at"), row.getObject("approved", Boolean.class));
  }

  private static Apology apology(ResultSet row, int line) throws SQLException {
    return new Apology("apology-" + row.getInt("number"), ApologyKind.valueOf(row.getString("kind")),
        DelayCause.valueOf(row.getString("cause_class")), row.getString("reason"), row.getString("measure"),
        row.getObject("days", Integer.class), instant(row, "old_due"), instant(row, "new_due"), instant(row, "ended_at"),
        row.getBoolean("sent_late"), row.getString("drafted_by"), instant(row, "drafted_at"), row.getString("signed_by"),
        instant(row, "signed_at"));
  }

  private static Explained explained(ResultSet row, int line) throws SQLException {
    return new Explained("explanation-" + row.getInt("number"), row.getBoolean("extension"),
        DelayCause.valueOf(row.getString("cause_class")), row.getString("reason"), row.getString("remedy"),
        instant(row, "due"), row.getString("drafter"), instant(row, "drafted_at"), row.getString("conclusion"),
        row.getString("measures"), row.getString("concluded_by"), instant(row, "concluded_at"));
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
    return stored == null ? null : stored.toInstant();
  }
}
