package vn.motcua.notification;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task "Chọn kênh gửi": puts the document into the outbox and says which way the diagram goes. */
@Component("prepareLetter")
class PrepareLetterDelegate implements JavaDelegate {

  private final Deliveries deliveries;

  PrepareLetterDelegate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Deliveries.Plan plan = deliveries.prepare(
        execution.getProcessBusinessKey(), String.valueOf(execution.getVariable(SendLetterDelegates.DOCUMENT)));
    Set<LetterChannel> channels = plan.channels();
    if (channels.isEmpty()) {
      execution.setVariable("letterNext", plan.reached() ? "nothing" : "print");
      return;
    }
    execution.setVariable("letterNext", "send");
    execution.setVariable("mailWanted", channels.contains(LetterChannel.MAIL));
    execution.setVariable("smsWanted", channels.contains(LetterChannel.SMS));
    execution.setVariable("zaloWanted", channels.contains(LetterChannel.ZALO));
  }
}
