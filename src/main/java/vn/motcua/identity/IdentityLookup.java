package vn.motcua.identity;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it to look the applicant and the submitter up. The engine learns the outcome's code and nothing else. */
@Component("identityLookup")
class IdentityLookup implements JavaDelegate {

  private final IdentityService identity;

  IdentityLookup(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IdentityOutcome outcome = identity.lookUp(execution.getProcessBusinessKey());
    execution.setVariable("identityOutcome", outcome.code());
  }
}
