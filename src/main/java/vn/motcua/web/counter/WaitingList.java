package vn.motcua.web.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TasksForAct;

/** What waits for the same act of one officer. */
@Component
class WaitingList {

  /** Open tasks that are looked at; an officer with more works off these first. */
  private static final int MOST_LOOKED_AT = 500;
  static final int LONGEST = 200;

  private final TasksForAct tasks;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final CurrentOfficer currentOfficer;

  WaitingList(TasksForAct tasks, Dossiers dossiers, DossierAccess access, CurrentOfficer currentOfficer) {
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.access = access;
    this.currentOfficer = currentOfficer;
  }

  /**
   * A dossier and the step that waits.
   *
   * @param due by when the step is to be done, or null
   * @param dueCurrent when the dossier is due, or null before its clock runs
   */
  record Line(
      String code, String applicant, String procedure, String taskId, String step, Instant due, Instant dueCurrent,
      boolean late) {}

  /**
   * Due first, at most {@value #LONGEST}; nothing for whoever has not the role.
   *
   * @throws Refusal when there is no such act
   */
  List<Line> of(String word) {
    Act act = Act.of(word);
    if (!currentOfficer.get().hasRole(act.role().code())) {
      return List.of();
    }
    return tasks.ofOfficer(act.form(), MOST_LOOKED_AT).stream().flatMap(task -> line(task).stream()).limit(LONGEST).toList();
  }

  private Optional<Line> line(TasksForAct.Waiting task) {
    return dossiers.find(task.dossierCode()).filter(this::isReadable).map(dossier -> new Line(
        dossier.code(), dossiers.applicant(dossier.code()).fullName(), dossier.procedureName(), task.id(), task.name(),
        task.due(), dossier.dueCurrent(), dossier.late()));
  }

  private boolean isReadable(Dossier dossier) {
    try {
      access.requireRead(dossier);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
