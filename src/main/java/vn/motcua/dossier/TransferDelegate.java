package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("transfer")
class TransferDelegate implements JavaDelegate {

  private final DossierSteps steps;

  TransferDelegate(DossierSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.transfer(execution.getProcessBusinessKey());
    execution.setVariable("intakeOutcome", "accepted");
  }
}
