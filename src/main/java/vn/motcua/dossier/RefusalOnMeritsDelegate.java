package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("refusalOnMerits")
class RefusalOnMeritsDelegate implements JavaDelegate {

  private final DossierSteps steps;

  RefusalOnMeritsDelegate(DossierSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.refuseOnMerits(execution.getProcessBusinessKey());
  }
}
