package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementCheck")
class SupplementCheckDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementCheckDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("supplementApproval", supplements.approvalNeeded(execution.getProcessBusinessKey()).code());
  }
}
