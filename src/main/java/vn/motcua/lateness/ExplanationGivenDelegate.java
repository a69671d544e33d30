package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("explanationGiven")
class ExplanationGivenDelegate implements JavaDelegate {

  private final Explanations explanations;

  ExplanationGivenDelegate(Explanations explanations) {
    this.explanations = explanations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    explanations.give(execution.getProcessBusinessKey());
  }
}
