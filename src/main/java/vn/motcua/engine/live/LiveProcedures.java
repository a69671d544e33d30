package vn.motcua.engine.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.CurrentOfficer;

/** Makes the engine remember where every deployment came from, through whatever door, and take a folder as a whole. */
@Component
class LiveProcedures extends AbstractProcessEnginePlugin {

  private final LiveTable table;
  private final CurrentOfficer currentOfficer;
  private final ProgramVersion version;
  private final Clock clock;

  LiveProcedures(LiveTable table, CurrentOfficer currentOfficer, ProgramVersion version, Clock clock) {
    this.table = table;
    this.currentOfficer = currentOfficer;
    this.version = version;
    this.clock = clock;
  }

  /** Runs after the plugin that sets the gate: what is missing is added before the gate looks. */
  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    FolderOfDeployment folders = new FolderOfDeployment(table);
    List<Deployer> before = new ArrayList<>();
    before.add(new FolderCompletion(folders, table, currentOfficer));
    if (configuration.getCustomPreDeployers() != null) {
      before.addAll(configuration.getCustomPreDeployers());
    }
    configuration.setCustomPreDeployers(before);
    List<Deployer> after = new ArrayList<>();
    if (configuration.getCustomPostDeployers() != null) {
      after.addAll(configuration.getCustomPostDeployers());
    }
    after.add(new OriginNote(folders, table, currentOfficer, version, clock));
    configuration.setCustomPostDeployers(after);
    configuration.setDeploymentHandlerFactory(Unchanged::new);
  }

  /**
   * Camunda Modeler asks that nothing be deployed that was deployed under the same name before. What was, and is not live any
   * more, is deployed all the same: or the designer would be told that it is.
   */
  private final class Unchanged extends DefaultDeploymentHandler {

    Unchanged(ProcessEngine engine) {
      super(engine);
    }

    @Override
    public boolean shouldDeployResource(Resource sent, Resource existing) {
      return !table.isLive(existing.getDeploymentId()) || super.shouldDeployResource(sent, existing);
    }
  }
}
