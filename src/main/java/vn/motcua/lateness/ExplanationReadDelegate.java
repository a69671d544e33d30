package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("explanationRead")
class ExplanationReadDelegate implements JavaDelegate {

  private final Lateness lateness;

  ExplanationReadDelegate(Lateness lateness) {
    this.lateness = lateness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lateness.conclude(execution.getProcessBusinessKey());
  }
}
