package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import vn.motcua.procedure.check.CheckedFile;
import vn.motcua.procedure.check.Finding;
import vn.motcua.procedure.check.ProcessCheck;
import vn.motcua.procedure.check.Surroundings;

/**
 * Checks every new deployment before the engine reads it, whatever door it came through: the start of the application, REST,
 * Camunda Modeler, a test.
 */
class DiagramGate implements Deployer {

  private final ProcessCheck check = new ProcessCheck();
  private final Surroundings around;

  DiagramGate(Surroundings around) {
    this.around = around;
  }

  /** @throws DeploymentRefused naming each file, element and cure */
  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<CheckedFile> files = deployment.getResources().values().stream()
        .map(resource -> new CheckedFile(resource.getName(), resource.getBytes())).toList();
    List<Finding> errors = check.check(files, around).stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new DeploymentRefused(errors);
    }
  }
}
