package vn.motcua.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ConsultBranches;

/** Starts the diagram of consultations on its own. */
@Component
class ConsultBranchStarter implements ConsultBranches {

  static final String DIAGRAM = "common-consult";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  ConsultBranchStarter(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  @Override
  public void open(String dossierCode, String function) {
    Command<Void> start = command -> {
      FormSubmissions.current().consultFor(dossierCode);
      command.getProcessEngineConfiguration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(DIAGRAM)
          .createProcessInstance(dossierCode).start(Map.of("consultedFunction", function));
      FormSubmissions.current().consultFor(null);
      return null;
    };
    engine.getObject().getCommandExecutorTxRequired().execute(start);
  }
}
