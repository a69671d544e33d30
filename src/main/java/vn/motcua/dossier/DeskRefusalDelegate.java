package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("deskRefusal")
class DeskRefusalDelegate implements JavaDelegate {

  private final DossierSteps steps;

  DeskRefusalDelegate(DossierSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.refuseAtDesk(execution.getProcessBusinessKey());
    execution.setVariable("intakeOutcome", "refused");
  }
}
