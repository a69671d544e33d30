package vn.motcua.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.RunningCase;

/** Sets {@code caseKey} of a running diagram when the head approved another case. */
@Component
class CaseVariable implements RunningCase {

  private static final String CASE_KEY = "caseKey";

  private final ProcessEngineConfigurationImpl engine;

  CaseVariable(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public void changed(Dossier dossier, String caseKey) {
    if (dossier.instanceId() == null) {
      return;
    }
    engine.getCommandExecutorTxRequired().execute((Command<Void>) command -> {
      ExecutionEntity instance = command.getExecutionManager().findExecutionById(dossier.instanceId());
      if (instance != null && instance.hasVariable(CASE_KEY)) {
        instance.setVariable(CASE_KEY, caseKey);
      }
      return null;
    });
  }
}
