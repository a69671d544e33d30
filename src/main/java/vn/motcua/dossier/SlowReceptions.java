package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/** Chậm tiếp nhận: dossiers sent online or by post that nobody answered within eight working hours. */
@Service
class SlowReceptions {

  private static final String ANSWER_KINDS =
      FirstAnswerLimit.ANSWERS.stream().map(kind -> "'" + kind.name() + "'").sorted().collect(Collectors.joining(", "));
  private static final String LINES = """
      SELECT d.code, d.procedure_code, d.procedure_name, d.channel, d.received_at, s.happened_at AS due_at,
          (SELECT MIN(a.happened_at) FROM clock_fact a
           WHERE a.dossier_code = d.code AND a.kind IN (%s) AND a.happened_at < ?) AS answered_at
      FROM clock_fact s JOIN dossier d ON d.code = s.dossier_code
      WHERE s.kind = 'ANSWER_LATE' AND s.happened_at >= ? AND s.happened_at < ? AND d.receiving_agency = ?
      ORDER BY s.happened_at, d.code""".formatted(ANSWER_KINDS);

  private final Dossiers dossiers;
  private final FirstAnswerLimit limit;
  private final JdbcClient jdbc;
  private final Clock clock;

  SlowReceptions(Dossiers dossiers, FirstAnswerLimit limit, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.limit = limit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One dossier that waited too long.
   *
   * @param dueAt last minute for the answer
   * @param answeredAt null when it was not answered by the day the list is of
   */
  record Line(
      String code, String procedureCode, String procedureName, int channel, Instant receivedAt, Instant dueAt,
      Instant answeredAt) {}

  /** Records, once, that the dossier was not answered in time; nothing when it was, or the time is not over. */
  @Transactional
  void check(String code) {
    limit.missed(dossiers.get(code), dossiers.facts(code), clock.instant())
        .ifPresent(late -> dossiers.record(code, late));
  }

  /**
   * Whose last minute fell between two days, as it was known at the end of the second.
   *
   * @param from first day
   * @param asOf last day
   */
  List<Line> lines(String agency, LocalDate from, LocalDate asOf) {
    if (from.isAfter(asOf)) {
      throw Refusal.invalid("from", "dossier.slow.period", from.toString(), asOf.toString());
    }
    Instant end = asOf.plusDays(1).atStartOfDay(DossierRepository.ZONE).toInstant();
    return jdbc.sql(LINES)
        .params(stored(end), stored(from.atStartOfDay(DossierRepository.ZONE).toInstant()), stored(end), agency)
        .query((row, number) -> new Line(
            row.getString("code"), row.getString("procedure_code"), row.getString("procedure_name"), row.getInt("channel"),
            instant(row, "received_at"), instant(row, "due_at"), instant(row, "answered_at")))
        .list();
  }
}
