package vn.motcua.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task "In giấy tiếp nhận": form 01 of the dossier that the instance's business key names. */
@Component("receptionSlip")
class ReceptionSlipDelegate implements JavaDelegate {

  private final ReceptionSlips slips;

  ReceptionSlipDelegate(ReceptionSlips slips) {
    this.slips = slips;
  }

  @Override
  public void execute(DelegateExecution execution) {
    slips.issue(execution.getProcessBusinessKey());
  }
}
