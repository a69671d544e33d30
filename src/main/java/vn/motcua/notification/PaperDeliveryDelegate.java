package vn.motcua.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task "Ghi nhận đã gửi bản giấy". */
@Component("paperDelivery")
class PaperDeliveryDelegate implements JavaDelegate {

  private final Deliveries deliveries;

  PaperDeliveryDelegate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deliveries.posted(execution.getProcessBusinessKey(), (String) execution.getVariable(SendLetterDelegates.DOCUMENT));
  }
}
