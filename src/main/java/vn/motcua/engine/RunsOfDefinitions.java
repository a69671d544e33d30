package vn.motcua.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DefinitionRuns;

/** Reads versions and ended instances from the engine's tables, by its indexes and ours. */
@Component
class RunsOfDefinitions implements DefinitionRuns {

  private static final String VERSIONS = """
      SELECT d.version_, d.id_, e.deploy_time_, o.source, o.deployed_by, o.reason, o.program_version,
        (SELECT COUNT(*) FROM act_hi_procinst p WHERE p.proc_def_id_ = d.id_ AND p.end_time_ IS NULL),
        (SELECT COUNT(*) FROM act_hi_procinst p WHERE p.proc_def_id_ = d.id_ AND p.end_time_ IS NOT NULL)
      FROM act_re_procdef d JOIN act_re_deployment e ON e.id_ = d.deployment_id_
        LEFT JOIN deployment_origin o ON o.deployment_id = d.deployment_id_
      WHERE d.key_ = ? ORDER BY d.version_ DESC""";

  private static final String ENDED = """
      SELECT p.business_key_, p.id_, d.version_, p.start_time_, p.end_time_, p.state_
      FROM act_hi_procinst p LEFT JOIN act_re_procdef d ON d.id_ = p.proc_def_id_
      WHERE p.proc_def_key_ = ? AND p.end_time_ >= ? AND p.end_time_ < ? ORDER BY p.end_time_ DESC, p.id_ LIMIT ? OFFSET ?""";

  private final JdbcClient jdbc;

  RunsOfDefinitions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Version> versions(String definitionKey) {
    return jdbc.sql(VERSIONS).param(definitionKey).query(RunsOfDefinitions::version).list();
  }

  @Override
  public List<Ended> ended(String definitionKey, Instant from, Instant before, int past, int most) {
    return jdbc.sql(ENDED).params(definitionKey, Timestamp.from(from), Timestamp.from(before), most, past)
        .query((row, number) -> new Ended(row.getString(1), row.getString(2), row.getInt(3), row.getTimestamp(4).toInstant(),
            row.getTimestamp(5).toInstant(), !"COMPLETED".equals(row.getString(6)))).list();
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5),
        row.getString(6), row.getString(7), row.getLong(8), row.getLong(9));
  }
}
