package vn.motcua.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.DossierTasks;

/** The engine's tasks by dossier. The engine calls delegates that need this, so it is asked for only when it is there. */
@Component
class TasksOfDossiers implements DossierTasks {

  private static final List<String> ROLES = List.of("lanh-dao.", "thu-ly.");

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<TaskService> taskService;
  private final ObjectProvider<FormService> formService;
  private final CurrentOfficer currentOfficer;

  TasksOfDossiers(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<TaskService> taskService,
      ObjectProvider<FormService> formService, CurrentOfficer currentOfficer) {
    this.engine = engine;
    this.taskService = taskService;
    this.formService = formService;
    this.currentOfficer = currentOfficer;
  }

  @Override
  public void raise(String dossierCode, int priority, Instant followUp) {
    in(command -> {
      read(command, query(dossierCode)).forEach(task -> {
        raise(task, priority);
        task.setFollowUpDate(Date.from(followUp));
      });
      return null;
    });
  }

  @Override
  public boolean escalate(String dossierCode, String key, int priority, String group) {
    TaskQueryImpl query = query(dossierCode);
    query.taskDefinitionKey(key);
    return in(command -> {
      List<TaskEntity> tasks = read(command, query);
      tasks.forEach(task -> {
        raise(task, priority);
        task.addCandidateGroup(group);
      });
      return !tasks.isEmpty();
    });
  }

  @Override
  public List<Open> open(Set<String> keys, String agency, int after, int most) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.taskDefinitionKeyIn(keys.toArray(String[]::new));
    if (agency != null) {
      query.taskCandidateGroupIn(ROLES.stream().map(role -> role + agency).toList());
      query.includeAssignedTasks();
    }
    query.orderByTaskCreateTime().asc();
    query.orderByTaskId().asc();
    query.setFirstResult(after);
    query.setMaxResults(most);
    return in(command -> read(command, query).stream().map(TasksOfDossiers::open).toList());
  }

  @Override
  public void submit(String dossierCode, String key, Map<String, Object> form) {
    TaskQueryImpl query = query(dossierCode);
    query.taskDefinitionKey(key);
    TaskEntity task = in(command -> read(command, query)).stream().findFirst()
        .orElseThrow(() -> Refusal.conflict("engine.task.none", dossierCode));
    try {
      if (task.getAssignee() == null) {
        taskService.getObject().claim(task.getId(), currentOfficer.get().id());
      }
      formService.getObject().submitTaskForm(task.getId(), new HashMap<>(form));
    } catch (AuthorizationException foreign) {
      throw Refusal.forbidden("engine.task.foreign", dossierCode);
    } catch (ConflictTranslation.RestConflict lost) {
      throw Refusal.conflict("engine.task.lost", dossierCode, lost.getMessage());
    } catch (RuntimeException failed) {
      Refusal refusal = RefusalTranslation.refusalIn(failed);
      throw refusal == null ? failed : refusal;
    }
  }

  private <T> T in(Command<T> command) {
    return engine.getObject().getCommandExecutorTxRequired().execute(command);
  }

  private static TaskQueryImpl query(String dossierCode) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.processInstanceBusinessKey(dossierCode);
    return query;
  }

  private static List<TaskEntity> read(CommandContext command, TaskQueryImpl query) {
    List<Task> tasks = command.runWithoutAuthorization(() -> command.getTaskManager().findTasksByQueryCriteria(query));
    return tasks.stream().map(TaskEntity.class::cast).toList();
  }

  private static void raise(TaskEntity task, int priority) {
    if (task.getPriority() < priority) {
      task.setPriority(priority);
    }
  }

  private static Open open(TaskEntity task) {
    return new Open(task.getId(), task.getTaskDefinitionKey(), task.getName(), DossierForms.codeOf(task), task.getAssignee(),
        task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
