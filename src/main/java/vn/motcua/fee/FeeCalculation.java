package vn.motcua.fee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams call it to price a dossier from its declaration: writes {@code feeAmount}, what is owed now in whole đồng. */
@Component("feeCalculation")
class FeeCalculation implements JavaDelegate {

  /** Dossiers that were received while the engine still held these have them nowhere else. */
  private static final List<String> FORMER_VARIABLES = List.of("pages", "copies");

  private final FeeService fees;

  FeeCalculation(FeeService fees) {
    this.fees = fees;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Account account = fees.price(execution.getProcessBusinessKey(), former(execution));
    execution.setVariable("feeAmount", Math.toIntExact(account.owed()));
  }

  static Map<String, Object> former(DelegateExecution execution) {
    Map<String, Object> values = new LinkedHashMap<>();
    FORMER_VARIABLES.stream().filter(name -> execution.getVariable(name) instanceof Number)
        .forEach(name -> values.put(name, execution.getVariable(name)));
    return values;
  }
}
