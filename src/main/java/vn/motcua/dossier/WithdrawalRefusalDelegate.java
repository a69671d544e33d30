package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("withdrawalRefusal")
class WithdrawalRefusalDelegate implements JavaDelegate {

  private final Withdrawals withdrawals;

  WithdrawalRefusalDelegate(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    withdrawals.refuse(execution.getProcessBusinessKey());
  }
}
