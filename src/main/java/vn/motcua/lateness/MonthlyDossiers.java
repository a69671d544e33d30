package vn.motcua.lateness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the dossiers that a month may have to count, without reading the others. */
@Repository
class MonthlyDossiers {

  /** What ended, became late or was annulled in the month; and what had become late before and had not ended when the month began. */
  private static final String CANDIDATES = """
      SELECT f.dossier_code FROM clock_fact f
      WHERE f.kind IN ('FINISHED', 'REFUSED', 'WITHDRAWAL_GRANTED', 'STOPPED', 'BECAME_LATE', 'LATE_ANNULLED')
        AND f.recorded_at >= :from AND f.recorded_at < :until
      UNION
      SELECT l.dossier_code FROM clock_fact l WHERE l.kind = 'BECAME_LATE' AND l.recorded_at < :from
        AND NOT EXISTS (SELECT 1 FROM clock_fact e WHERE e.dossier_code = l.dossier_code
          AND e.kind IN ('FINISHED', 'REFUSED', 'WITHDRAWAL_GRANTED', 'STOPPED') AND e.recorded_at < :from)""";

  private final JdbcClient jdbc;

  MonthlyDossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Codes, in order. */
  List<String> of(MonthlyPeriod month) {
    return jdbc.sql(CANDIDATES).param("from", utc(month.from())).param("until", utc(month.cutOff())).query(String.class).list()
        .stream().sorted().toList();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
