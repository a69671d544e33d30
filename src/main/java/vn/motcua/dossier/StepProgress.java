package vn.motcua.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far {@link StepBook} has read the ledgers. */
@Repository
class StepProgress {

  private final JdbcClient jdbc;

  StepProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param scanned code of the last of the old dossiers that was read; null when all were
   * @param until facts written down before were read; null before the first time
   */
  record Place(String scanned, Instant until) {}

  /** For whoever reads, until its transaction ends; empty while another node does. */
  Optional<Place> lock() {
    return jdbc.sql("SELECT scanned, read_until FROM step_progress WHERE id = 1 FOR UPDATE SKIP LOCKED").query((row, number) ->
        new Place(row.getString(1), DossierRepository.instant(row, "read_until"))).optional();
  }

  void keep(Place place) {
    jdbc.sql("UPDATE step_progress SET scanned = ?, read_until = ? WHERE id = 1")
        .params(place.scanned(), DossierRepository.stored(place.until())).update();
  }

  Optional<Instant> until() {
    return jdbc.sql("SELECT read_until FROM step_progress WHERE id = 1")
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single().map(OffsetDateTime::toInstant);
  }

  List<String> codesAfter(String code, int most) {
    return jdbc.sql("SELECT code FROM dossier WHERE code > ? ORDER BY code LIMIT ?").params(code, most).query(String.class)
        .list();
  }

  /** Dossiers with facts written down since then that were not read yet. */
  List<String> grownSince(Instant since, int most) {
    return jdbc.sql("""
        SELECT f.dossier_code FROM clock_fact f LEFT JOIN step_read r ON r.dossier_code = f.dossier_code
        WHERE f.recorded_at >= ? GROUP BY f.dossier_code, r.facts HAVING r.facts IS NULL OR r.facts < MAX(f.sequence)
        ORDER BY f.dossier_code LIMIT ?""").params(DossierRepository.stored(since), most).query(String.class).list();
  }

  void read(String code, int facts) {
    if (jdbc.sql("UPDATE step_read SET facts = ? WHERE dossier_code = ?").params(facts, code).update() == 0) {
      jdbc.sql("INSERT INTO step_read (dossier_code, facts) VALUES (?, ?)").params(code, facts).update();
    }
  }
}
