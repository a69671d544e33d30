package vn.motcua.supervision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be chosen on the board: only what there are dossiers of. */
@Repository
class BoardChoices {

  private final JdbcClient jdbc;

  BoardChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Choice(String code, String name) {}

  /**
   * @param agency the only one this reader sees, null for all
   * @param control may see the check of the whole system
   */
  record Choices(String agency, boolean control, List<Choice> agencies, List<String> fields, List<Choice> procedures) {}

  Choices of(String agency, boolean control) {
    List<Choice> agencies = jdbc.sql("""
        SELECT a.code, a.name FROM agency a
        WHERE (CAST(? AS varchar(40)) IS NULL OR a.code = ?)
          AND EXISTS (SELECT 1 FROM counted_sum s WHERE s.scope = 'A' AND s.span = 'M' AND s.agency = a.code)
        ORDER BY a.name, a.code""").params(agency, agency)
        .query((row, n) -> new Choice(row.getString(1), row.getString(2))).list();
    List<String> fields = jdbc.sql("SELECT DISTINCT field FROM counted_procedure WHERE field <> '' ORDER BY field")
        .query(String.class).list();
    List<Choice> procedures = jdbc.sql("SELECT code, name FROM counted_procedure ORDER BY name, code")
        .query((row, n) -> new Choice(row.getString(1), row.getString(2))).list();
    return new Choices(agency, control, agencies, fields, procedures);
  }
}
