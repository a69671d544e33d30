package vn.motcua.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A fresh database for each side of a measurement, on one server, behind pools of one size. */
class BenchDatabases implements AutoCloseable {

  private static final int CONNECTIONS = 20;

  private final EmbeddedPostgres postgres;
  private final Path folder;

  private BenchDatabases(EmbeddedPostgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
  }

  /** PostgreSQL that waits for the disk at every commit, as in production. */
  static BenchDatabases postgres() throws IOException {
    return new BenchDatabases(EmbeddedPostgres.builder().setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start(), null);
  }

  /** H2 files with the settings of the sandbox. */
  static BenchDatabases h2() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "bench"));
    return new BenchDatabases(null, Files.createTempDirectory(target, "h2-"));
  }

  Pool create(String name) throws SQLException {
    SqlCount source = new SqlCount(postgres == null ? h2File(name) : database(name));
    HikariConfig settings = new HikariConfig();
    settings.setPoolName(name);
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(CONNECTIONS);
    settings.setRegisterMbeans(true);
    settings.setDataSource(source);
    return new Pool(new HikariDataSource(settings), source);
  }

  /** For a process of its own; user postgres, no password. PostgreSQL only. */
  String address(String name) {
    return postgres.getJdbcUrl("postgres", name);
  }

  /** What it is, as the server says itself. */
  String describe(Pool pool) throws SQLException {
    try (Connection connection = pool.connections().getConnection(); Statement statement = connection.createStatement()) {
      String product = connection.getMetaData().getDatabaseProductName() + " "
          + connection.getMetaData().getDatabaseProductVersion();
      if (postgres == null) {
        return product + ", file, WRITE_DELAY=0";
      }
      try (ResultSet row = statement.executeQuery(
          "SELECT current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')")) {
        row.next();
        return product + ", fsync " + row.getString(1);
      }
    }
  }

  /** Gives the planner what autovacuum would give it within minutes. */
  void analyze(Pool pool) throws SQLException {
    try (Connection connection = pool.connections().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    }
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  private DataSource database(String name) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return postgres.getDatabase("postgres", name);
  }

  private DataSource h2File(String name) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    source.setUser("motcua");
    source.setPassword("");
    return source;
  }

  /** A pool and the counter below it. */
  record Pool(HikariDataSource connections, SqlCount count) implements AutoCloseable {

    void count(boolean on) {
      awaitFull();
      if (on) {
        count.start();
      } else {
        count.stop();
      }
      evictAll();
    }

    /** A connection that is just being opened would escape, and a single client would use it for ever. */
    private void awaitFull() {
      while (connections.getHikariPoolMXBean().getIdleConnections() < CONNECTIONS) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }

    /** Also the small pool beside it that numbers dossiers: from now on its connections are opened anew. */
    private static void evictAll() {
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      try {
        for (ObjectName pool : beans.queryNames(new ObjectName("com.zaxxer.hikari:type=Pool (*)"), null)) {
          beans.invoke(pool, "softEvictConnections", null, null);
        }
      } catch (JMException failed) {
        throw new IllegalStateException("The pools can't be told to open new connections", failed);
      }
    }

    @Override
    public void close() {
      connections.close();
    }
  }
}
