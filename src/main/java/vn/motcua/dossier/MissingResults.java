package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.Procedures;

/** Results that were granted and are not digitised, so that no scan is forgotten after the citizen has gone. */
@Service
class MissingResults {

  private static final String LINES = """
      SELECT d.code, d.procedure_code, d.procedure_name, d.status, f.happened_at AS finished_at
      FROM clock_fact f JOIN dossier d ON d.code = f.dossier_code
      WHERE f.kind = 'FINISHED' AND f.happened_at >= ? AND f.happened_at < ? AND d.receiving_agency = ?
        AND NOT EXISTS (SELECT 1 FROM clock_fact r WHERE r.dossier_code = d.code AND r.kind IN ('DIGITISED', 'REFUSED'))
      ORDER BY f.happened_at, d.code""";

  private final JdbcClient jdbc;
  private final Procedures procedures;

  MissingResults(JdbcClient jdbc, Procedures procedures) {
    this.jdbc = jdbc;
    this.procedures = procedures;
  }

  /** A dossier whose result is not in the store. */
  record Line(String code, String procedureCode, String procedureName, int status, Instant finishedAt) {}

  /**
   * Of the dossiers an agency received, those that were finished between two days. A notification has no result.
   *
   * @param from first day
   * @param to last day
   */
  List<Line> lines(String agency, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw Refusal.invalid("from", "dossier.slow.period", from.toString(), to.toString());
    }
    Map<String, Boolean> withResult = new HashMap<>();
    return jdbc.sql(LINES)
        .params(stored(from.atStartOfDay(DossierRepository.ZONE).toInstant()),
            stored(to.plusDays(1).atStartOfDay(DossierRepository.ZONE).toInstant()), agency)
        .query((row, number) -> new Line(
            row.getString("code"), row.getString("procedure_code"), row.getString("procedure_name"), row.getInt("status"),
            instant(row, "finished_at")))
        .list().stream().filter(line -> withResult.computeIfAbsent(line.procedureCode(), this::hasResult)).toList();
  }

  private boolean hasResult(String procedureCode) {
    return procedures.find(procedureCode).map(Procedure::kind).filter(ProcedureKind.NOTIFICATION::equals).isEmpty();
  }
}
