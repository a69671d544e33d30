package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementReceived")
class SupplementReceivedDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementReceivedDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    supplements.received(execution.getProcessBusinessKey());
    execution.setVariable("supplementOutcome", "answered");
  }
}
