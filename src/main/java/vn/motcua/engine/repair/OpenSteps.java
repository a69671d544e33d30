package vn.motcua.engine.repair;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where a dossier stands in all its diagrams: tasks of people, and automatic work that failed for good. */
@Component
class OpenSteps {

  private final EngineRights rights;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final ProcessEngineConfigurationImpl engine;

  OpenSteps(
      EngineRights rights, RuntimeService runtime, TaskService tasks, ManagementService management,
      ProcessEngineConfigurationImpl engine) {
    this.rights = rights;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.engine = engine;
  }

  /**
   * A task or a failed job.
   *
   * @param id of the task or of the job
   * @param groups to whom a task is offered; empty for a job
   */
  record Open(
      boolean failed, String id, String instanceId, String definitionId, String step, String name, String assignee,
      List<String> groups, Instant since, Instant dueAt) {}

  /** A step of a diagram. */
  record Step(String id, String name) {}

  List<Open> tasks(String code) {
    return rights.lend(() -> tasks.createTaskQuery().processInstanceBusinessKey(code).orderByTaskCreateTime().asc().list()
        .stream().map(this::open).toList());
  }

  List<Open> failed(String code) {
    return rights.lend(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
        .map(ProcessInstance::getId)
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance).noRetriesLeft().list().stream())
        .map(this::open).toList());
  }

  /** The people's steps of the same part of the diagram: where a dossier that stands at this one could stand instead. */
  List<Step> targets(Open open) {
    Command<List<Step>> read = context -> {
      ActivityImpl left = engine.getDeploymentCache().findDeployedProcessDefinitionById(open.definitionId())
          .findActivity(open.step());
      ScopeImpl part = left == null ? null : left.getFlowScope();
      return part == null || left.isMultiInstance() ? List.of() : part.getActivities().stream()
          .filter(each -> each != left && each.getActivityBehavior() instanceof UserTaskActivityBehavior)
          .map(each -> new Step(each.getId(), name(each))).toList();
    };
    return engine.getCommandExecutorTxRequired().execute(read);
  }

  private Open open(Task task) {
    List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .sorted().toList();
    return new Open(false, task.getId(), task.getProcessInstanceId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey(),
        task.getName(), task.getAssignee(), groups, task.getCreateTime().toInstant(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }

  private Open open(Job job) {
    String step = ((JobEntity) job).getActivityId();
    ActivityImpl activity = engine.getDeploymentCache().findDeployedProcessDefinitionById(job.getProcessDefinitionId())
        .findActivity(step);
    return new Open(true, job.getId(), job.getProcessInstanceId(), job.getProcessDefinitionId(), step,
        activity == null ? step : name(activity), null, List.of(), job.getCreateTime().toInstant(), null);
  }

  private static String name(ActivityImpl activity) {
    Object name = activity.getProperty("name");
    return name == null ? activity.getId() : name.toString();
  }
}
