package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("slowReception")
class SlowReceptionDelegate implements JavaDelegate {

  private final SlowReceptions slowReceptions;

  SlowReceptionDelegate(SlowReceptions slowReceptions) {
    this.slowReceptions = slowReceptions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    slowReceptions.check(execution.getProcessBusinessKey());
  }
}
