package vn.motcua.lateness;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("lateAgainSigned")
class LateAgainSignedDelegate implements JavaDelegate {

  private final AgainNotices againNotices;

  LateAgainSignedDelegate(AgainNotices againNotices) {
    this.againNotices = againNotices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    againNotices.sign(execution.getProcessBusinessKey());
  }
}
