package vn.motcua.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the engine's own scripts, as the role that migrates. The running application never needs the
 * right to change a table, and our indexes on engine tables can follow as plain migrations.
 */
@Component
class EngineSchema implements JavaMigration {

  private static final List<String> PARTS = List.of(
      "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String vendor = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "postgres" : "h2";
    for (String part : PARTS) {
      String script = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(vendor, part);
      ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script), "UTF-8"));
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "engine schema 7.24";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
