package vn.motcua.support;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.folder.ProcedureFolder;

/**
 * Rules grow stricter, and what was put live before them runs on. No door lets such a version in any more, so a test writes it into
 * the engine's tables in the place of one that was let in.
 */
@Component
public class OlderThanTheCheck {

  private final JdbcTemplate jdbc;
  private final ProcessEngineConfigurationImpl engine;

  OlderThanTheCheck(JdbcTemplate jdbc, ProcessEngineConfigurationImpl engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  /** @param older with the same file names, and no job that the version in its place does not have; it may have fewer */
  public void takesThePlaceOf(String deploymentId, ProcedureFolder older) {
    older.resources().forEach((name, content) -> {
      if (jdbc.update("UPDATE act_ge_bytearray SET bytes_ = ? WHERE deployment_id_ = ? AND name_ = ?", content, deploymentId, name) != 1) {
        throw new IllegalStateException(deploymentId + " has no file " + name);
      }
    });
    forgetJobs(deploymentId, older);
    engine.getDeploymentCache().discardProcessDefinitionCache();
    engine.getDeploymentCache().discardDecisionDefinitionCache();
  }

  /** Jobs of steps that the older version does not have. */
  private void forgetJobs(String deploymentId, ProcedureFolder older) {
    jdbc.queryForList("SELECT act_id_ FROM act_ru_jobdef WHERE deployment_id_ = ?", String.class, deploymentId).stream()
        .filter(step -> older.resources().values().stream()
            .noneMatch(file -> new String(file, StandardCharsets.UTF_8).contains("id=\"" + step + "\"")))
        .forEach(step -> jdbc.update("DELETE FROM act_ru_jobdef WHERE deployment_id_ = ? AND act_id_ = ?", deploymentId, step));
  }
}
