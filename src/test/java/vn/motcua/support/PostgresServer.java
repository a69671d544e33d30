package vn.motcua.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for the whole test run, with the two roles of production. */
public final class PostgresServer {

  public static final String OWNER = "motcua_owner";
  public static final String APPLICATION = "motcua_app";

  private static final Path ROLES = Path.of("scripts/postgres-roles.sql");

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer() {
    try {
      server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
      try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD 'owner'");
        statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD 'app'");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static final class Holder {

    private static final PostgresServer SERVER = new PostgresServer();
  }

  public static PostgresServer running() {
    return Holder.SERVER;
  }

  /** A database that belongs to the owner role, as {@code scripts/postgres-roles.sql} makes it. */
  public record Database(String url, int port, String name) {

    /** What the environment of a production node says, as Spring settings. */
    public Map<String, String> settings() {
      return Map.of(
          "spring.datasource.url", url, "spring.datasource.username", APPLICATION, "spring.datasource.password", "app",
          "spring.flyway.user", OWNER, "spring.flyway.password", "owner",
          "spring.datasource.hikari.maximum-pool-size", "12");
    }
  }

  public Database newDatabase() {
    String name = "motcua_" + databases.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    try (Connection connection = server.getDatabase("postgres", name).getConnection(); Statement statement = connection.createStatement()) {
      statement.execute(perDatabase());
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return new Database("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, server.getPort(), name);
  }

  /** The very lines an operator runs, from the mark on: what stands before it is psql's own language. */
  private static String perDatabase() {
    try {
      String script = Files.readString(ROLES);
      return script.substring(script.indexOf("-- In the database"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
