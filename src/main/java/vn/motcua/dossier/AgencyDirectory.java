package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/** Reads the table of agencies by its primary key each time: every node sees an import as soon as it is committed. */
@Component
class AgencyDirectory implements Agencies {

  private static final String SELECT =
      "SELECT code, name, parent_code, unit_name, place, address, phone, email, functions, serves FROM agency ";

  private final JdbcClient jdbc;

  AgencyDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Agency> find(String code) {
    return jdbc.sql(SELECT + "WHERE code = ?").param(code).query(AgencyDirectory::read).optional();
  }

  @Override
  public Agency get(String code) {
    return find(code).orElseThrow(() -> Refusal.notFound("security.agency.unknown", code));
  }

  @Override
  public List<Agency> all() {
    return jdbc.sql(SELECT + "ORDER BY code").query(AgencyDirectory::read).list();
  }

  private static Agency read(ResultSet row, int number) throws SQLException {
    return new Agency(row.getString("code"), row.getString("name"), row.getString("parent_code"),
        row.getString("unit_name"), row.getString("place"), row.getString("address"),
        row.getString("phone"), row.getString("email"), words(row.getString("functions")), words(row.getString("serves")));
  }

  private static List<String> words(String stored) {
    return stored == null || stored.isBlank() ? List.of() : List.of(stored.split(" "));
  }
}
