package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the procedure that a person stopped the dossier while papers were awaited at the desk. */
@Component("intakeStopped")
class IntakeStoppedDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("intakeOutcome", "stopped");
  }
}
