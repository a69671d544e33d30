package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("transfer")
class TransferDelegate implements JavaDelegate {

  private final Transfers transfers;

  TransferDelegate(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    transfers.transfer(execution.getProcessBusinessKey());
    execution.setVariable("intakeOutcome", "accepted");
  }
}
