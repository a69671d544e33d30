package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("finish")
class FinishDelegate implements JavaDelegate {

  private final DossierSteps steps;

  FinishDelegate(DossierSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.finish(execution.getProcessBusinessKey());
  }
}
