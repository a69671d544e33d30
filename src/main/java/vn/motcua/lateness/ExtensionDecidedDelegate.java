package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("extensionDecided")
class ExtensionDecidedDelegate implements JavaDelegate {

  private final Extensions extensions;

  ExtensionDecidedDelegate(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean approved = "approve".equals(execution.getVariable("extensionDecision"));
    execution.setVariable("lateStep", extensions.decide(execution.getProcessBusinessKey(), approved).key());
  }
}
