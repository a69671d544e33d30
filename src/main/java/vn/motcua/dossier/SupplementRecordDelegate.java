package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementRecord")
class SupplementRecordDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementRecordDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SupplementApproval allowed = SupplementApproval.of((String) execution.getVariable("supplementApproval"));
    supplements.ask(execution.getProcessBusinessKey(), allowed);
  }
}
