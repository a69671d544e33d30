package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_EscalateX escalates the task Task_X. */
@Component("lateEscalation")
class LateEscalationDelegate implements JavaDelegate {

  private static final String PREFIX = "Task_Escalate";

  private final Escalations escalations;

  LateEscalationDelegate(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String element = execution.getCurrentActivityId();
    escalations.escalate(execution.getProcessBusinessKey(), "Task_" + element.substring(PREFIX.length()));
  }
}
