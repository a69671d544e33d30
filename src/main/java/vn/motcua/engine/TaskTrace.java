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
    NewFact fact = fact(task, FactKind.HANDED_OVER).with("group", groups);
    note(task, task.getDueDate() == null ? fact : fact.with("dueAt", task.getDueDate().toInstant().toString()));
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
      note(task, fact(task, FactKind.CLAIMED).with("officer", task.getAssignee()));
    }
  }

  void completed(DelegateTask task) {
    String officer = task.getAssignee() == null ? currentOfficer.get().id() : task.getAssignee();
    note(task, fact(task, FactKind.COMPLETED).with("officer", officer));
  }

  /** A step taken away is over too: a fee paid online leaves nobody to collect it. Of ended dossiers nothing more is told. */
  void interrupted(DelegateTask task) {
    boolean open = dossiers.find(DossierForms.codeOf((TaskEntity) task)).map(dossier -> !dossier.status().isClosed())
        .orElse(false);
    if (open) {
      NewFact fact = fact(task, FactKind.COMPLETED).with("interrupted", "true");
      note(task, task.getAssignee() == null ? fact : fact.with("officer", task.getAssignee()));
    }
  }

  private void note(DelegateTask task, NewFact fact) {
    dossiers.note(DossierForms.codeOf((TaskEntity) task), fact);
  }

  private NewFact fact(DelegateTask task, FactKind kind) {
    String diagram = ((TaskEntity) task).getProcessDefinition().getKey();
    return NewFact.of(kind, clock.instant(), currentOfficer.get().id()).with("task", task.getTaskDefinitionKey())
        .with("name", task.getName()).with("diagram", diagram);
  }
}
