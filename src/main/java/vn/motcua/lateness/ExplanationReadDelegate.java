package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("explanationRead")
class ExplanationReadDelegate implements JavaDelegate {

  private final Explanations explanations;

  ExplanationReadDelegate(Explanations explanations) {
    this.explanations = explanations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    explanations.conclude(execution.getProcessBusinessKey(), "accept".equals(execution.getVariable("explanationDecision")));
  }
}
