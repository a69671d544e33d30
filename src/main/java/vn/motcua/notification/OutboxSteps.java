package vn.motcua.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be in the database before and after a message is handed to its carrier, each step committed by itself: the job's own
 * transaction may still be rolled back, and what has left the house may not be forgotten with it.
 */
@Component
class OutboxSteps {

  private final Outbox outbox;

  OutboxSteps(Outbox outbox) {
    this.outbox = outbox;
  }

  /** @return false when somebody else has it in hand */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean begin(String id) {
    return outbox.claim(id);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void end(String id, DeliveryState state, String problem, String reference) {
    outbox.move(id, state, problem, reference);
  }
}
