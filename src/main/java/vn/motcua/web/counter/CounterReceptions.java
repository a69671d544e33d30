package vn.motcua.web.counter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Officer;

/** What an officer received at the counter, newest first, read along the index of the follow-up book. */
@Repository
class CounterReceptions {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Receptions of the whole agency that are looked through for those of one officer. */
  private static final int LOOKED_AT = 500;

  private static final String PROCEDURES = """
      SELECT d.definition_key, MAX(d.recorded_at) AS newest
      FROM (SELECT code, definition_key, recorded_at FROM dossier WHERE receiving_agency = ? AND book_year = ?
            ORDER BY recorded_at DESC, code DESC LIMIT ?) d
      JOIN clock_fact f ON f.dossier_code = d.code AND f.sequence = 1 AND f.actor = ?
      GROUP BY d.definition_key ORDER BY newest DESC LIMIT ?""";

  private static final String DOSSIERS = """
      SELECT d.code FROM dossier d JOIN clock_fact f ON f.dossier_code = d.code AND f.sequence = 1 AND f.actor = ?
      WHERE d.receiving_agency = ? AND d.book_year = ? AND d.recorded_at >= ? AND d.channel = 1
      ORDER BY d.recorded_at DESC, d.code DESC LIMIT ?""";

  private final JdbcClient jdbc;

  CounterReceptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keys of the diagrams that the officer started last, this year, the newest first. */
  List<String> procedures(Officer officer, Instant now, int most) {
    return jdbc.sql(PROCEDURES).params(officer.agency(), year(now), LOOKED_AT, officer.id(), most)
        .query((row, number) -> row.getString("definition_key")).list();
  }

  /** Codes of what the officer received since, the newest first. */
  List<String> dossiers(Officer officer, Instant since, Instant now, int most) {
    return jdbc.sql(DOSSIERS).params(officer.id(), officer.agency(), year(now), since.atOffset(ZoneOffset.UTC), most)
        .query(String.class).list();
  }

  private static int year(Instant now) {
    return now.atZone(ZONE).getYear();
  }
}
