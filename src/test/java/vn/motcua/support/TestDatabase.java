package vn.motcua.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An empty database with some of our tables, of either kind: what a package's own SQL is tested on. */
public final class TestDatabase implements AutoCloseable {

  /** Which database. */
  public enum Kind { H2, POSTGRESQL }

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private final HikariDataSource pool;
  private final EmbeddedPostgres postgres;

  private TestDatabase(HikariDataSource pool, EmbeddedPostgres postgres) {
    this.pool = pool;
    this.postgres = postgres;
  }

  /** @param versions regular expression over the versions of the migrations wanted, such as {@code 1|6[0-9]} */
  public static TestDatabase start(Kind kind, String versions) throws IOException, SQLException {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(10);
    EmbeddedPostgres postgres = null;
    if (kind == Kind.H2) {
      config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    } else {
      postgres = EmbeddedPostgres.start();
      config.setDataSource(postgres.getPostgresDatabase());
    }
    TestDatabase database = new TestDatabase(new HikariDataSource(config), postgres);
    database.migrate(kind.name().toLowerCase(Locale.ROOT), "V(" + versions + ")__.*\\.sql");
    return database;
  }

  public DataSource dataSource() {
    return pool;
  }

  private void migrate(String vendor, String pattern) throws SQLException, IOException {
    try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
      for (Path script : scripts(vendor, pattern)) {
        statement.execute(Files.readString(script));
      }
    }
  }

  private static List<Path> scripts(String vendor, String pattern) {
    return Stream.of("common", vendor).map(MIGRATIONS::resolve).flatMap(TestDatabase::files)
        .filter(file -> file.getFileName().toString().matches(pattern))
        .sorted(Comparator.comparing(file -> number(file.getFileName().toString()))).toList();
  }

  private static Integer number(String name) {
    return Integer.valueOf(name.substring(1, name.indexOf("__")));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    if (postgres != null) {
      postgres.close();
    }
  }
}
