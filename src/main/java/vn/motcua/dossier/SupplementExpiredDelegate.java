package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("supplementExpired")
class SupplementExpiredDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementExpiredDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("expired", supplements.expired(execution.getProcessBusinessKey()));
  }
}
