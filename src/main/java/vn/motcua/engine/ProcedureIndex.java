package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import vn.motcua.procedure.ProcedureReader;

/** Runs after every deployment: reads the legal metadata, refuses the deployment when it is wrong, and notes the procedure code. */
class ProcedureIndex implements Deployer {

  private final LiveDiagrams diagrams;
  private final ProcedureReader reader = new ProcedureReader();

  ProcedureIndex(LiveDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<ProcessDefinitionEntity> definitions = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
    if (!deployment.isNew() || definitions == null) {
      return;
    }
    for (ProcessDefinitionEntity definition : definitions) {
      Map<String, String> properties = DiagramProperties.of(definition);
      if (properties != null && reader.isProcedure(properties)) {
        diagrams.note(reader.read(definition.getKey(), properties).code(), definition.getKey());
      }
    }
  }
}
