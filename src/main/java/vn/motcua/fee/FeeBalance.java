package vn.motcua.fee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Diagrams call it after a supplement and before the return: the fee once more, and {@code feeAmount}, what is owed now in
 * whole đồng. What was taken in and paid for on paper was never priced here, and is not asked for again.
 */
@Component("feeBalance")
class FeeBalance implements JavaDelegate {

  private final FeeService fees;

  FeeBalance(FeeService fees) {
    this.fees = fees;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (fees.wasTakenOnPaper(execution.getProcessBusinessKey())) {
      execution.setVariable("feeAmount", 0);
    } else {
      FeeCalculation.price(fees, execution);
    }
  }
}
