package vn.motcua.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.TasksForAct;

/** Asks the form of each task whether it takes an act; the engine's own authorization says which tasks are asked at all. */
@Component
class TasksThroughForms implements TasksForAct {

  /** More open tasks than any dossier has at a time. */
  private static final int MOST_OF_DOSSIER = 100;

  private final TaskService taskService;
  private final ProcessEngineConfigurationImpl engine;
  private final DossierForms forms;
  private final CurrentOfficer currentOfficer;

  TasksThroughForms(
      TaskService taskService, ProcessEngineConfigurationImpl engine, DossierForms forms, CurrentOfficer currentOfficer) {
    this.taskService = taskService;
    this.engine = engine;
    this.forms = forms;
    this.currentOfficer = currentOfficer;
  }

  @Override
  public List<Waiting> ofOfficer(Map<String, Object> form, int most) {
    TaskQuery query = own().active().orderByDueDate().asc().orderByTaskId().asc();
    return waiting(query, most, takes(form));
  }

  @Override
  public List<Waiting> ofDossier(String code) {
    return waiting(of(code), MOST_OF_DOSSIER, any -> true);
  }

  @Override
  public Optional<Waiting> find(String code, Map<String, Object> form) {
    return waiting(of(code), MOST_OF_DOSSIER, takes(form)).stream().findFirst();
  }

  private TaskQuery of(String code) {
    return own().active().processInstanceBusinessKey(code).orderByTaskCreateTime().asc().orderByTaskId().asc();
  }

  /** A task that is given to somebody is no longer offered to its groups. */
  private TaskQuery own() {
    Officer officer = currentOfficer.get();
    List<String> groups = officer.roles().stream().map(role -> role + "." + officer.agency()).toList();
    TaskQuery query = taskService.createTaskQuery();
    return groups.isEmpty() ? query.taskAssignee(officer.id())
        : query.or().taskAssignee(officer.id()).taskCandidateGroupIn(groups).endOr();
  }

  private List<Waiting> waiting(TaskQuery query, int most, Predicate<TaskEntity> wanted) {
    Command<List<Waiting>> read = command -> query.listPage(0, most).stream().map(TaskEntity.class::cast).filter(wanted)
        .map(TasksThroughForms::waiting).toList();
    return engine.getCommandExecutorTxRequired().execute(read);
  }

  /** The same step of the same version has the same form: it is asked once. */
  private Predicate<TaskEntity> takes(Map<String, Object> form) {
    Map<String, Boolean> known = new HashMap<>();
    return task -> known.computeIfAbsent(step(task), any -> forms.takes(task, form));
  }

  private static String step(Task task) {
    return task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey();
  }

  private static Waiting waiting(TaskEntity task) {
    Date due = task.getDueDate();
    return new Waiting(task.getId(), task.getTaskDefinitionKey(), task.getName(), DossierForms.codeOf(task),
        due == null ? null : due.toInstant());
  }
}
