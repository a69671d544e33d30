package vn.motcua.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.OfficerTasks;

/** The engine's tasks by officer. Rights are the caller's matter: a leader reads no task of a role he does not have. */
@Component
class TasksOfOfficers implements OfficerTasks {

  private final TaskService taskService;
  private final ProcessEngineConfigurationImpl engine;

  TasksOfOfficers(TaskService taskService, ProcessEngineConfigurationImpl engine) {
    this.taskService = taskService;
    this.engine = engine;
  }

  @Override
  public List<Task> of(String officer) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.taskAssignee(officer);
    return read(query);
  }

  @Override
  public List<Task> ofDossier(String code) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.processInstanceBusinessKey(code);
    query.orderByTaskCreateTime().asc();
    query.orderByTaskId().asc();
    return read(query);
  }

  @Override
  public Optional<Task> find(String id) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.taskId(id);
    return read(query).stream().findFirst();
  }

  @Override
  public void give(String taskId, String officer) {
    Command<Void> give = command -> command.runWithoutAuthorization(() -> {
      taskService.setAssignee(taskId, officer);
      return null;
    });
    engine.getCommandExecutorTxRequired().execute(give);
  }

  private List<Task> read(TaskQueryImpl query) {
    Command<List<Task>> read = command -> command.runWithoutAuthorization(() ->
        command.getTaskManager().findTasksByQueryCriteria(query).stream().map(task -> task((TaskEntity) task)).toList());
    return engine.getCommandExecutorTxRequired().execute(read);
  }

  static Task task(DelegateTask task) {
    Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .collect(Collectors.toSet());
    return new Task(
        task.getId(), ((TaskEntity) task).getProcessDefinition().getKey(), task.getTaskDefinitionKey(), task.getName(),
        DossierForms.codeOf((TaskEntity) task), task.getAssignee(), groups, task.getCreateTime().toInstant(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
