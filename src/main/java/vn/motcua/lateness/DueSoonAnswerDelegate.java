package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("dueSoonAnswer")
class DueSoonAnswerDelegate implements JavaDelegate {

  private final Extensions extensions;

  DueSoonAnswerDelegate(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    extensions.answer(execution.getProcessBusinessKey(), "yes".equals(execution.getVariable("inTime")));
  }
}
