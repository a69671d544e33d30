package vn.motcua.engine.repair;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.engine.repair.OpenSteps.Open;

/** Gives the open task of a step to another officer of those it is offered to, or back to all of them. */
@Component
class Reassignment implements RepairAct {

  private final OpenSteps steps;
  private final EngineRights rights;
  private final TaskService tasks;
  private final Officers officers;
  private final Texts texts;

  Reassignment(OpenSteps steps, EngineRights rights, TaskService tasks, Officers officers, Texts texts) {
    this.steps = steps;
    this.rights = rights;
    this.tasks = tasks;
    this.officers = officers;
    this.texts = texts;
  }

  @Override
  public RepairKind kind() {
    return RepairKind.REASSIGN;
  }

  @Override
  public String apply(Dossier dossier, RepairWish wish) {
    List<Open> open = steps.tasks(dossier.code()).stream().filter(task -> task.step().equals(wish.step())).toList();
    if (open.isEmpty()) {
      throw Refusal.conflict("repair.task.none", dossier.code(), wish.step());
    }
    Officer next = wish.target() == null ? null : officers.find(wish.target())
        .orElseThrow(() -> Refusal.invalid("target", "repair.target.officer", wish.target()));
    return String.join(" ", open.stream().map(task -> give(task, next)).toList());
  }

  private String give(Open task, Officer next) {
    if (next != null && next.roles().stream().noneMatch(role -> task.groups().contains(role + "." + next.agency()))) {
      throw Refusal.conflict("repair.task.group", next.name(), String.join(", ", task.groups()));
    }
    String before = name(task.assignee());
    if (next == null ? task.assignee() == null : next.id().equals(task.assignee())) {
      throw Refusal.conflict("repair.task.same", task.name(), before);
    }
    rights.lend(() -> {
      tasks.setAssignee(task.id(), next == null ? null : next.id());
      return null;
    });
    return next == null ? texts.text("repair.task.freed", task.name(), before)
        : texts.text("repair.task.given", task.name(), before, next.name());
  }

  private String name(String officer) {
    return officer == null ? texts.text("repair.task.nobody") : officers.find(officer).map(Officer::name).orElse(officer);
  }
}
