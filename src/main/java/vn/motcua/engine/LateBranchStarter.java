package vn.motcua.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.LateBranches;

/** Starts the diagram of late dossiers on its own; the program does so, whoever ended the dossier. */
@Component
class LateBranchStarter implements LateBranches {

  static final String DIAGRAM = "common-late-dossier";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  LateBranchStarter(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  @Override
  public void open(String dossierCode) {
    Command<Void> start = command -> {
      command.getProcessEngineConfiguration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(DIAGRAM)
          .createProcessInstance(dossierCode).start();
      return null;
    };
    engine.getObject().getCommandExecutorTxRequired().execute(start);
  }
}
