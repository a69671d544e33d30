package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/**
 * One open task goes to another officer of those it was offered to: who has it passes it on (chuyển), or a leader of the agency
 * takes it from one and gives it to another (đổi người xử lý). The ledger says from whom, to whom, by whom and why.
 */
@Service
public class Reassignments {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final OfficerTasks tasks;
  private final Officers officers;
  private final AgencyStaff staff;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Reassignments(
      Dossiers dossiers, DossierAccess access, OfficerTasks tasks, Officers officers, AgencyStaff staff,
      CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.access = access;
    this.tasks = tasks;
    this.officers = officers;
    this.staff = staff;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** An officer to choose. */
  public record Colleague(String id, String name) {}

  /** Who could do a task, without the one who has it; nobody when the officer who acts in this thread may not give it. */
  public List<Colleague> colleagues(OfficerTasks.Task task) {
    if (!mayGive(currentOfficer.get(), task)) {
      return List.of();
    }
    return task.groups().stream().filter(group -> group.indexOf('.') > 0).sorted()
        .flatMap(group -> staff.active(role(group), agency(group)).stream()).distinct()
        .filter(id -> !id.equals(task.assignee())).map(id -> new Colleague(id, officers.find(id).map(Officer::name).orElse(id)))
        .toList();
  }

  /**
   * Gives the task. Who is away does not get it: it goes on to whoever stands in.
   *
   * @param to id of one of {@link #colleagues}
   * @param reason 1 to 1000 characters
   * @throws Refusal when the dossier has no such open task, the officer may not give it, or the other could not do it
   */
  @Transactional
  public void give(String code, String taskId, String to, String reason) {
    access.requireRead(dossiers.get(code));
    OfficerTasks.Task task = tasks.find(taskId).filter(found -> code.equals(found.dossierCode()))
        .orElseThrow(() -> Refusal.notFound("dossier.reassign.unknown", code));
    Officer officer = currentOfficer.get();
    if (!mayGive(officer, task)) {
      throw Refusal.forbidden("dossier.reassign.who", task.name());
    }
    if (colleagues(task).stream().noneMatch(colleague -> colleague.id().equals(to))) {
      throw Refusal.invalid("officer", "dossier.reassign.colleague", to, task.name());
    }
    NewFact given = NewFact.of(FactKind.HANDED_OVER, clock.instant(), officer.id()).because(reason, null)
        .with("task", task.key()).with("name", task.name()).with("to", to);
    dossiers.note(code, task.assignee() == null ? given : given.with("from", task.assignee()));
    tasks.give(taskId, to);
  }

  private static boolean mayGive(Officer officer, OfficerTasks.Task task) {
    return officer.id().equals(task.assignee()) || Absences.isLeader(officer) && agencies(task).contains(officer.agency());
  }

  private static Set<String> agencies(OfficerTasks.Task task) {
    return task.groups().stream().filter(group -> group.indexOf('.') > 0).map(Reassignments::agency).collect(Collectors.toSet());
  }

  private static String role(String group) {
    return group.substring(0, group.indexOf('.'));
  }

  private static String agency(String group) {
    return group.substring(group.indexOf('.') + 1);
  }
}
