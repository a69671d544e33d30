package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("apologySigned")
class ApologySignedDelegate implements JavaDelegate {

  private final Apologies apologies;

  ApologySignedDelegate(Apologies apologies) {
    this.apologies = apologies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    apologies.sign(execution.getProcessBusinessKey());
  }
}
