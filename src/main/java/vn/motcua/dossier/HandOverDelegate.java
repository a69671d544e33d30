package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("handOver")
class HandOverDelegate implements JavaDelegate {

  private final DossierSteps steps;

  HandOverDelegate(DossierSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.handOver(execution.getProcessBusinessKey());
  }
}
