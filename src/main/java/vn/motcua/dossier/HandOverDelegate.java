package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("handOver")
class HandOverDelegate implements JavaDelegate {

  private final ResultReturns returns;

  HandOverDelegate(ResultReturns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.handOver(execution.getProcessBusinessKey());
  }
}
