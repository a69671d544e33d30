package vn.motcua.engine;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Substitutes;

/** Copies into facts what a report needs of the engine's history: who had a step when, and who did it. */
class TaskTrace {

  private final Dossiers dossiers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;
  private final Substitutes substitutes;

  TaskTrace(Dossiers dossiers, Substitutes substitutes, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.substitutes = substitutes;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  void handedOver(DelegateTask task) {
    String groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(group -> group != null).sorted()
        .collect(Collectors.joining(","));
    note(task, FactKind.HANDED_OVER, "group", groups);
  }

  /** What is given to somebody who is away goes to the colleague who stands in. */
  void claimed(DelegateTask task) {
    if (task.getAssignee() == null) {
      return;
    }
    Optional<String> substitute = substitutes.redirect(task.getAssignee(), () -> TasksOfOfficers.task(task));
    if (substitute.isPresent()) {
      task.setAssignee(substitute.get());
    } else {
      note(task, FactKind.CLAIMED, "officer", task.getAssignee());
    }
  }

  void completed(DelegateTask task) {
    note(task, FactKind.COMPLETED, "officer", task.getAssignee() == null ? currentOfficer.get().id() : task.getAssignee());
  }

  private void note(DelegateTask task, FactKind kind, String name, String value) {
    dossiers.note(DossierForms.codeOf((TaskEntity) task), NewFact.of(kind, clock.instant(), currentOfficer.get().id())
        .with("task", task.getTaskDefinitionKey()).with("name", task.getName()).with(name, value));
  }
}
