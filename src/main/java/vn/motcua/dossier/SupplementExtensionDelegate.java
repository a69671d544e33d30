package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementExtension")
class SupplementExtensionDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementExtensionDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    supplements.extend(execution.getProcessBusinessKey());
  }
}
