package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("lateAgain")
class LateAgainDelegate implements JavaDelegate {

  private final Lateness lateness;

  LateAgainDelegate(Lateness lateness) {
    this.lateness = lateness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("lateNow", lateness.becomeLateAgain(execution.getProcessBusinessKey()));
  }
}
