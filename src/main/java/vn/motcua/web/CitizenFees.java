package vn.motcua.web;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.fee.CitizenPayments;
import vn.motcua.portal.OnlineFee;

/** Tells the citizen's page what package {@code fee} knows. */
@Component
class CitizenFees implements OnlineFee {

  /** The steps of the diagrams that wait for money, by the beginning of their keys. */
  private static final String COLLECTING = "Task_Collect%";

  private final CitizenPayments payments;
  private final TaskService tasks;

  CitizenFees(CitizenPayments payments, TaskService tasks) {
    this.payments = payments;
    this.tasks = tasks;
  }

  /** Nobody is asked to pay for a dossier that the desk still looks through: it may be refused. */
  @Override
  public Optional<Owed> owed(Dossier dossier) {
    return payments.due(dossier).filter(due -> isTaken(dossier)).map(due -> new Owed(due.owed(), due.payUrl()));
  }

  private boolean isTaken(Dossier dossier) {
    return dossier.dueOriginal() != null
        || tasks.createTaskQuery().processInstanceBusinessKey(dossier.code()).taskDefinitionKeyLike(COLLECTING).count() > 0;
  }

  @Override
  public void order(Dossier dossier) {
    payments.order(dossier.code());
  }
}
