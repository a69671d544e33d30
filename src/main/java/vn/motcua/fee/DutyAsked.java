package vn.motcua.fee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it when the law makes the agency wait for a financial duty: status 6, and the clock stands. */
@Component("dutyAsked")
class DutyAsked implements JavaDelegate {

  private final FinancialDuties duties;

  DutyAsked(FinancialDuties duties) {
    this.duties = duties;
  }

  @Override
  public void execute(DelegateExecution execution) {
    duties.asked(execution.getProcessBusinessKey());
  }
}
