package vn.motcua.identity;

import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The population register in our own database: for the sandbox, and for a province whose connection to the national one
 * is not approved yet. {@code motcua.population-register.url} puts the register behind that address in its place.
 */
@Component
public class EmbeddedRegister implements PopulationRegister {

  private final JdbcClient jdbc;

  EmbeddedRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public LookUpResult lookUp(LookUpRequest request) {
    return find(request.personalNumber()).map(entry -> LookUpResult.found(entry.only(request.fields())))
        .orElseGet(LookUpResult::notFound);
  }

  public Optional<RegisterEntry> find(PersonalNumber number) {
    return jdbc.sql("SELECT * FROM register_citizen WHERE personal_number = ?").param(number.digits())
        .query((row, index) -> entry(row)).optional();
  }

  /** Adds a person, or replaces what is held under the same number. */
  @Transactional
  public void add(RegisterEntry entry) {
    BirthDate birth = entry.birthDate();
    int changed = jdbc.sql("""
        UPDATE register_citizen SET full_name = ?, birth_year = ?, birth_date = ?, sex = ?, address = ?
        WHERE personal_number = ?""")
        .params(entry.fullName(), birth.year(), birth.date(), entry.sex(), entry.address(), entry.personalNumber().digits())
        .update();
    if (changed == 0) {
      jdbc.sql("""
          INSERT INTO register_citizen (full_name, birth_year, birth_date, sex, address, personal_number)
          VALUES (?, ?, ?, ?, ?, ?)""")
          .params(entry.fullName(), birth.year(), birth.date(), entry.sex(), entry.address(),
              entry.personalNumber().digits())
          .update();
    }
  }

  /**
   * Adds all persons of a CSV file or none. Columns by heading: personalNumber, fullName, birthDate (1980-05-02 or
   * 1980), sex (M, F or empty), address.
   *
   * @return how many
   * @throws vn.motcua.Refusal naming the first line that breaks a rule
   */
  @Transactional
  public int importCsv(Reader csv) {
    List<RegisterEntry> entries = RegisterCsv.read(csv);
    entries.forEach(this::add);
    return entries.size();
  }

  private static RegisterEntry entry(ResultSet row) throws SQLException {
    LocalDate date = row.getObject("birth_date", LocalDate.class);
    return new RegisterEntry(new PersonalNumber(row.getString("personal_number")), row.getString("full_name"),
        new BirthDate(row.getInt("birth_year"), date), row.getString("sex"), row.getString("address"));
  }
}
