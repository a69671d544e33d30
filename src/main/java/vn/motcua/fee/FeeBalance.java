package vn.motcua.fee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Diagrams call it after a supplement and before the return: the fee once more, and {@code feeAmount}, what is owed now in
 * whole đồng.
 */
@Component("feeBalance")
class FeeBalance implements JavaDelegate {

  private final FeeService fees;

  FeeBalance(FeeService fees) {
    this.fees = fees;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Account account = fees.balance(execution.getProcessBusinessKey(), FeeCalculation.former(execution));
    execution.setVariable("feeAmount", Math.toIntExact(account.owed()));
  }
}
