package vn.motcua.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.Deployment;
import vn.motcua.procedure.DiagramVersion;

/** What is deployed, read out of the engine's own tables by their indexes: whoever receives a dossier may not query definitions. */
@Component
class LiveDiagrams implements DeployedDiagrams {

  private static final String VERSIONS =
      "SELECT id_, key_, version_, deployment_id_, resource_name_ FROM act_re_procdef ";

  private final JdbcClient jdbc;

  LiveDiagrams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<DiagramVersion> newest(String definitionKey) {
    return jdbc.sql(VERSIONS + "WHERE key_ = ? ORDER BY version_ DESC LIMIT 1").param(definitionKey)
        .query(LiveDiagrams::version).optional();
  }

  @Override
  public Optional<DiagramVersion> version(String definitionId) {
    return jdbc.sql(VERSIONS + "WHERE id_ = ?").param(definitionId).query(LiveDiagrams::version).optional();
  }

  @Override
  public List<DiagramVersion> versions(String definitionKey) {
    return jdbc.sql(VERSIONS + "WHERE key_ = ? ORDER BY version_ DESC").param(definitionKey).query(LiveDiagrams::version).list();
  }

  @Override
  public List<DiagramVersion> all() {
    return jdbc.sql(VERSIONS + "ORDER BY key_, version_ DESC").query(LiveDiagrams::version).list();
  }

  @Override
  public Optional<DiagramVersion> decision(String decisionKey) {
    return jdbc.sql("SELECT id_, key_, version_, deployment_id_, resource_name_ FROM act_re_decision_def "
        + "WHERE key_ = ? ORDER BY version_ DESC LIMIT 1").param(decisionKey).query(LiveDiagrams::version).optional();
  }

  @Override
  public Deployment deployment(String deploymentId) {
    return jdbc.sql("SELECT id_, name_, source_, deploy_time_ FROM act_re_deployment WHERE id_ = ?").param(deploymentId)
        .query((row, number) -> new Deployment(
            row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant())).optional()
        .orElseThrow(() -> new NoSuchElementException("There is no deployment " + deploymentId));
  }

  @Override
  public byte[] content(String deploymentId, String resource) {
    return jdbc.sql("SELECT bytes_ FROM act_ge_bytearray WHERE deployment_id_ = ? AND name_ = ?").params(deploymentId, resource)
        .query((row, number) -> row.getBytes(1)).optional()
        .orElseThrow(() -> new NoSuchElementException("Deployment " + deploymentId + " holds no " + resource));
  }

  @Override
  public Optional<String> definitionKeyOf(String procedureCode) {
    return jdbc.sql("SELECT definition_key FROM procedure_diagram WHERE procedure_code = ?").param(procedureCode)
        .query(String.class).optional();
  }

  @Override
  public String state() {
    return jdbc.sql("SELECT COUNT(*), MAX(deploy_time_) FROM act_re_deployment")
        .query((row, number) -> row.getString(1) + "/" + row.getString(2)).single();
  }

  /** Notes which diagram carries a procedure code; called in the transaction of a deployment. */
  void note(String procedureCode, String definitionKey) {
    int rows = jdbc.sql("UPDATE procedure_diagram SET definition_key = ? WHERE procedure_code = ?")
        .params(definitionKey, procedureCode).update();
    if (rows == 0) {
      jdbc.sql("INSERT INTO procedure_diagram (procedure_code, definition_key) VALUES (?, ?)")
          .params(procedureCode, definitionKey).update();
    }
  }

  private static DiagramVersion version(ResultSet row, int number) throws SQLException {
    return new DiagramVersion(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5));
  }
}
