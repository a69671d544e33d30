package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("extensionDecision")
class ExtensionDecisionDelegate implements JavaDelegate {

  private final Extensions extensions;

  ExtensionDecisionDelegate(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("lateStep", extensions.decide(execution.getProcessBusinessKey()).key());
  }
}
