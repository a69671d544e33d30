package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementIncomplete")
class SupplementIncompleteDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementIncompleteDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    supplements.incomplete(execution.getProcessBusinessKey());
  }
}
