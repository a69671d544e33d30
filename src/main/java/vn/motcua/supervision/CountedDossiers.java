package vn.motcua.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.clock.FactKind;

/** What is in the sums already, and until when was looked. */
@Repository
class CountedDossiers {

  /** The facts that count something, see {@link DossierState}; others move no sum. */
  private static final List<String> COUNTED = List.of(FactKind.ACCEPTED, FactKind.REFUSED, FactKind.FINISHED, FactKind.STOPPED,
      FactKind.WITHDRAWAL_GRANTED, FactKind.RETURNED, FactKind.BECAME_LATE, FactKind.LATE_ANNULLED, FactKind.CORRECTED,
      FactKind.SUPPLEMENT_ASKED, FactKind.SUPPLEMENT_RECEIVED, FactKind.SUPPLEMENT_INCOMPLETE, FactKind.DUTY_ASKED,
      FactKind.DUTY_PAID, FactKind.CASE_CHANGED, FactKind.PAID, FactKind.DIGITISED, FactKind.RE_USED, FactKind.CLAIMED,
      FactKind.COMPLETED, FactKind.LETTER_ISSUED, FactKind.EXPLANATION_OWED).stream().map(FactKind::name).toList();

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CountedDossiers(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
    this.batches = jdbc;
  }

  /**
   * How far counting is.
   *
   * @param scanned code of the last dossier that was counted for the first time; null when all were
   * @param until facts written down before are in the sums; null before the first look
   */
  record Progress(String scanned, Instant until) {}

  /** @param lateSince the date that was missed, while it is late and open; else null */
  record Counted(String code, int facts, String agency, String procedure, String officer, Instant lateSince) {}

  Progress progress() {
    return jdbc.sql("SELECT scanned, counted_until FROM counting WHERE id = 1").query((row, n) -> new Progress(row.getString(1),
        instant(row.getObject(2, OffsetDateTime.class)))).single();
  }

  /** For whoever counts, until its transaction ends; empty while somebody else does. */
  Optional<Progress> lock() {
    return jdbc.sql("SELECT scanned, counted_until FROM counting WHERE id = 1 FOR UPDATE SKIP LOCKED").query((row, n) ->
        new Progress(row.getString(1), instant(row.getObject(2, OffsetDateTime.class)))).optional();
  }

  /** Waits until nobody counts, and keeps everybody from it until this transaction ends. */
  void await() {
    jdbc.sql("SELECT id FROM counting WHERE id = 1 FOR UPDATE").query(Integer.class).single();
  }

  void keep(Progress progress) {
    jdbc.sql("UPDATE counting SET scanned = ?, counted_until = ? WHERE id = 1").params(progress.scanned(),
        stored(progress.until())).update();
  }

  /** Dossiers with facts written down since then that are not in the sums yet. */
  List<String> changedSince(Instant since, int most) {
    return jdbc.sql("""
        SELECT f.dossier_code FROM clock_fact f LEFT JOIN counted_dossier c ON c.code = f.dossier_code
        WHERE f.kind IN (:kinds) AND f.recorded_at >= :since GROUP BY f.dossier_code, c.facts
        HAVING c.facts IS NULL OR c.facts < MAX(f.sequence) ORDER BY f.dossier_code LIMIT :most""")
        .param("kinds", COUNTED).param("since", stored(since)).param("most", most).query(String.class).list();
  }

  /** How many facts of each are in the sums. */
  Map<String, Integer> facts(Collection<String> codes) {
    Map<String, Integer> facts = new HashMap<>();
    jdbc.sql("SELECT code, facts FROM counted_dossier WHERE code IN (:codes)").param("codes", codes)
        .query((row, n) -> facts.put(row.getString(1), row.getInt(2))).list();
    return facts;
  }

  void add(List<Counted> counted) {
    batches.batchUpdate("""
        INSERT INTO counted_dossier (facts, agency, procedure_code, officer, late_since, code) VALUES (?, ?, ?, ?, ?, ?)""",
        counted.stream().map(CountedDossiers::values).toList());
  }

  void change(List<Counted> counted) {
    batches.batchUpdate("""
        UPDATE counted_dossier SET facts = ?, agency = ?, procedure_code = ?, officer = ?, late_since = ? WHERE code = ?""",
        counted.stream().map(CountedDossiers::values).toList());
  }

  /** A procedure's name and field as they are shown; the newest stands. */
  void name(String code, String name, String field) {
    if (jdbc.sql("UPDATE counted_procedure SET name = ?, field = ? WHERE code = ?").params(name, field, code).update() == 0) {
      jdbc.sql("INSERT INTO counted_procedure (name, field, code) VALUES (?, ?, ?)").params(name, field, code).update();
    }
  }

  void clear() {
    jdbc.sql("DELETE FROM counted_dossier").update();
    keep(new Progress("", null));
  }

  private static Object[] values(Counted each) {
    return new Object[] {each.facts(), each.agency(), each.procedure(), each.officer(), stored(each.lateSince()), each.code()};
  }

  private static OffsetDateTime stored(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
