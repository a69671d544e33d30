package vn.motcua.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the migrations of this package and nothing else. */
final class ClockDatabase {

  private static final List<String> COMMON = List.of("common/V20__calendars.sql", "common/V21__clock_facts.sql");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  private ClockDatabase(DataSource source, String vendor, List<String> vendorMigrations) {
    jdbc = new JdbcTemplate(source);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    run(vendor + "/V1__types.sql");
    COMMON.forEach(this::run);
    vendorMigrations.forEach(name -> run(vendor + "/" + name));
  }

  static ClockDatabase h2(String name) {
    return new ClockDatabase(new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"), "h2", List.of());
  }

  static ClockDatabase postgres(DataSource source) {
    return new ClockDatabase(source, "postgresql", List.of("V22__clock_facts_append_only.sql"));
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  private void run(String migration) {
    try (InputStream stream = ClockDatabase.class.getResourceAsStream("/db/migration/" + migration)) {
      jdbc.execute(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
