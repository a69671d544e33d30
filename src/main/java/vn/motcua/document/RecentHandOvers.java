package vn.motcua.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which dossiers an agency received lately and has handed on, read along the index of its follow-up book. */
@Repository
class RecentHandOvers {

  private static final String CODES = """
      SELECT d.code FROM dossier d
      WHERE d.receiving_agency = ? AND d.book_year IN (?, ?) AND d.recorded_at >= ?
        AND EXISTS (SELECT 1 FROM clock_fact f WHERE f.dossier_code = d.code AND f.kind IN ('HANDED_OVER', 'TRANSFERRED')
            AND f.happened_at >= ?)
      ORDER BY d.recorded_at DESC, d.code DESC LIMIT ?""";

  private final JdbcClient jdbc;

  RecentHandOvers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param received the earliest reception that counts
   * @param handedOver the earliest hand-over that counts
   * @return codes, received last first
   */
  List<String> codes(String agency, Instant received, Instant handedOver, int most) {
    return jdbc.sql(CODES).params(agency, DocumentRegister.yearOf(received), DocumentRegister.yearOf(handedOver),
        received.atOffset(ZoneOffset.UTC), handedOver.atOffset(ZoneOffset.UTC), most).query(String.class).list();
  }
}
