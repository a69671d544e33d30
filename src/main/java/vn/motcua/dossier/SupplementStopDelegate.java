package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementStop")
class SupplementStopDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementStopDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    supplements.stop(execution.getProcessBusinessKey());
    execution.setVariable("supplementOutcome", "stopped");
  }
}
