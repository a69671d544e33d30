package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it to accept a dossier, and ask it whether that happened on paper already. */
@Component("acceptance")
class AcceptanceDelegate implements JavaDelegate {

  private final DossierSteps steps;

  AcceptanceDelegate(DossierSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.accept(execution.getProcessBusinessKey());
  }

  public boolean isOnPaper(DelegateExecution execution) {
    return steps.isAcceptedOnPaper(execution.getProcessBusinessKey());
  }
}
