package vn.motcua.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Late dossiers that are still open, by the date they missed. */
@Repository
public class LateDossiers {

  private final JdbcClient jdbc;

  LateDossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * No citizen is named.
   *
   * @param officer user id of who has its handling step, or empty
   * @param since the date that was missed
   */
  public record Late(
      String code, String procedureCode, String procedureName, String agency, String agencyName, String officer,
      String officerName,
      Instant since, int status) {}

  /** The oldest first. @param agency, field, procedure null restricts nothing */
  public List<Late> oldest(String agency, String field, String procedure, int most) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("c.late_since IS NOT NULL");
    restrict(where, values, "c.agency", agency);
    restrict(where, values, "p.field", field);
    restrict(where, values, "c.procedure_code", procedure);
    values.add(most);
    return jdbc.sql("""
        SELECT c.code, c.procedure_code, d.procedure_name, c.agency, a.name AS agency_name, c.officer, o.name AS officer_name,
          c.late_since, d.status
        FROM counted_dossier c JOIN dossier d ON d.code = c.code LEFT JOIN counted_procedure p ON p.code = c.procedure_code
          LEFT JOIN agency a ON a.code = c.agency LEFT JOIN officer o ON o.id = c.officer
        WHERE %s ORDER BY c.late_since, c.code LIMIT ?""".formatted(where)).params(values)
        .query((row, n) -> new Late(row.getString("code"), row.getString("procedure_code"), row.getString("procedure_name"),
            row.getString("agency"), row.getString("agency_name"), row.getString("officer"), row.getString("officer_name"),
            row.getObject("late_since", OffsetDateTime.class).toInstant(), row.getInt("status")))
        .list();
  }

  private static void restrict(StringBuilder where, List<Object> values, String column, String value) {
    if (value != null) {
      where.append(" AND ").append(column).append(" = ?");
      values.add(value);
    }
  }
}
