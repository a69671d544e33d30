package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("lateQuestion")
class LateQuestionDelegate implements JavaDelegate {

  private final Lateness lateness;

  LateQuestionDelegate(Lateness lateness) {
    this.lateness = lateness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("lateStep", lateness.warn(execution.getProcessBusinessKey()).key());
  }
}
