package vn.motcua.fee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Diagrams call it when the cashier has taken the money. The amount is the one kept with the dossier; a variable that
 * somebody could have changed is not asked. It must run in the transaction of the cashier's task: a job has no cashier.
 */
@Component("feeReceipt")
class FeeReceipt implements JavaDelegate {

  private final ReceiptService receipts;

  FeeReceipt(ReceiptService receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    receipts.issue(execution.getProcessBusinessKey());
  }
}
