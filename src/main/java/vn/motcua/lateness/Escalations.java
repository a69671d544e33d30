package vn.motcua.lateness;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTasks;
import vn.motcua.dossier.Dossiers;

/** A task of a late dossier that is still there after a working day goes to the top, and to somebody else's list too. */
@Service
class Escalations {

  private static final String OFFICERS_TASK = "Task_ExplainLateness";
  private static final String CONTROL = "kiem-soat";

  private final Dossiers dossiers;
  private final DossierTasks tasks;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Escalations(Dossiers dossiers, DossierTasks tasks, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.tasks = tasks;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** An officer's goes to the head; the head's own to procedure control, who can see to it and not sign it. */
  @Transactional
  void escalate(String code, String task) {
    Dossier dossier = dossiers.get(code);
    String group = task.equals(OFFICERS_TASK) ? "lanh-dao." + dossier.competentAgency() : CONTROL;
    if (tasks.escalate(code, task, Priorities.ESCALATED, group)) {
      dossiers.note(code, NewFact.of(FactKind.ESCALATED, clock.instant(), currentOfficer.get().id())
          .with("task", task).with("to", group));
    }
  }
}
