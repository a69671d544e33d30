package vn.motcua.identity;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it for the number of a newborn. The engine learns whether there is one; the number stays in the dossier. */
@Component("personalNumberAssignment")
class PersonalNumberAssignment implements JavaDelegate {

  private final PersonalNumbers numbers;

  PersonalNumberAssignment(PersonalNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean assigned = numbers.assign(execution.getProcessBusinessKey());
    execution.setVariable("numberOutcome", assigned ? "assigned" : "unavailable");
  }
}
