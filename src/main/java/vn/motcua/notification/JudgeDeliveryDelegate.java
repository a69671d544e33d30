package vn.motcua.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task "Xem đã tới chưa": one channel is enough. */
@Component("judgeDelivery")
class JudgeDeliveryDelegate implements JavaDelegate {

  private final Deliveries deliveries;

  JudgeDeliveryDelegate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("letterReached", deliveries.judge(
        execution.getProcessBusinessKey(), (String) execution.getVariable(SendLetterDelegates.DOCUMENT)));
  }
}
