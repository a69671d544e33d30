package vn.motcua.fee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it when the financial duty was paid or may be owed: back to status 4, and the clock runs on. */
@Component("dutyPaid")
class DutyPaid implements JavaDelegate {

  private final FinancialDuties duties;

  DutyPaid(FinancialDuties duties) {
    this.duties = duties;
  }

  @Override
  public void execute(DelegateExecution execution) {
    duties.paid(execution.getProcessBusinessKey(), (String) execution.getVariable("dutyOutcome"));
  }
}
