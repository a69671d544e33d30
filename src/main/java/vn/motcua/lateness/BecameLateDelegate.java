package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("becameLate")
class BecameLateDelegate implements JavaDelegate {

  private final Lateness lateness;

  BecameLateDelegate(Lateness lateness) {
    this.lateness = lateness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("lateStep", lateness.becomeLate(execution.getProcessBusinessKey()).key());
  }
}
