package vn.motcua.sandbox;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which planned dossiers exist already and how far they were played; written in the transaction of each act. */
class SeedProgress {

  private final JdbcClient database;

  SeedProgress(JdbcClient database) {
    this.database = database;
  }

  /**
   * A planned dossier that exists.
   *
   * @param lastMoment number of the moment at which something was done with it last
   */
  record Played(String label, String code, int lastMoment) {}

  Map<String, Played> byCode() {
    return database.sql("SELECT label, dossier_code, last_slot FROM sandbox_dossier")
        .query((row, number) -> new Played(row.getString(1), row.getString(2), row.getInt(3))).list().stream()
        .collect(Collectors.toMap(Played::code, played -> played));
  }

  boolean exists(String label) {
    return database.sql("SELECT 1 FROM sandbox_dossier WHERE label = ?").param(label)
        .query(Integer.class).optional().isPresent();
  }

  void received(String label, String code, int moment) {
    database.sql("INSERT INTO sandbox_dossier (label, dossier_code, last_slot) VALUES (?, ?, ?)")
        .params(label, code, moment).update();
  }

  void acted(String code, int moment) {
    database.sql("UPDATE sandbox_dossier SET last_slot = ? WHERE dossier_code = ?").params(moment, code).update();
  }
}
