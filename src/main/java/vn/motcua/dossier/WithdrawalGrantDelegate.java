package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("withdrawalGrant")
class WithdrawalGrantDelegate implements JavaDelegate {

  private final Withdrawals withdrawals;

  WithdrawalGrantDelegate(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    withdrawals.grant(execution.getProcessBusinessKey());
  }
}
