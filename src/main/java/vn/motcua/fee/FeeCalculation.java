package vn.motcua.fee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it to price a dossier: reads {@code pages} and {@code copies}, writes {@code feeAmount} in whole đồng. */
@Component("feeCalculation")
class FeeCalculation implements JavaDelegate {

  private final FeeService fees;

  FeeCalculation(FeeService fees) {
    this.fees = fees;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String code = execution.getProcessBusinessKey();
    long amount = fees.isPriced(code)
        ? fees.calculate(code, number(execution, "pages"), number(execution, "copies")).total() : 0;
    execution.setVariable("feeAmount", Math.toIntExact(amount));
  }

  private static Integer number(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? null : Math.toIntExact(((Number) value).longValue());
  }
}
