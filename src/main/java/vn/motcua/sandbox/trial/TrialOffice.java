package vn.motcua.sandbox.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a trial asks the engine: steps, forms, who may do what, what hinders. */
class TrialOffice {

  private final ProcessEngine engine;
  private final ObjectMapper json = new ObjectMapper();

  TrialOffice(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * A task somebody could do now.
   *
   * @param due its step limit, or null
   */
  record OpenStep(String id, String key, String name, Instant due) {

    boolean is(String idOrName) {
      return key.equals(idOrName) || name.equalsIgnoreCase(idOrName);
    }
  }

  Optional<ProcessDefinition> live(String key) {
    return Optional.ofNullable(engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(key).latestVersion().singleResult());
  }

  /** The steps of a diagram and of what it calls: names by id. */
  Map<String, String> steps(String key) {
    Map<String, String> steps = new LinkedHashMap<>();
    collect(key, steps, new ArrayList<>());
    return steps;
  }

  private void collect(String key, Map<String, String> steps, List<String> seen) {
    if (key == null || seen.contains(key) || live(key).isEmpty()) {
      return;
    }
    seen.add(key);
    BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(live(key).orElseThrow().getId());
    model.getModelElementsByType(UserTask.class).forEach(task -> steps.put(task.getId(), nameOf(task)));
    model.getModelElementsByType(CallActivity.class).forEach(call -> collect(call.getCalledElement(), steps, seen));
  }

  private static String nameOf(FlowElement element) {
    return element.getName() == null ? element.getId() : element.getName();
  }

  JsonNode startForm(String definitionId) {
    return read(engine.getFormService().getDeployedStartForm(definitionId));
  }

  JsonNode taskForm(String taskId) {
    return read(engine.getFormService().getDeployedTaskForm(taskId));
  }

  private JsonNode read(InputStream form) {
    try (form) {
      return json.readTree(form);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The open tasks of a dossier, oldest first, those of what its diagram calls too. */
  List<OpenStep> open(String dossierCode) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(dossierCode).active().list().stream()
        .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getTaskDefinitionKey))
        .map(task -> new OpenStep(task.getId(), task.getTaskDefinitionKey(), Objects.toString(task.getName(), task.getTaskDefinitionKey()),
            task.getDueDate() == null ? null : task.getDueDate().toInstant())).toList();
  }

  boolean isRunning(String dossierCode) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(dossierCode).count() > 0;
  }

  /**
   * Who may do a task: those of an agency before those of the whole province, who look on where a dossier is late.
   *
   * @param groups of its candidates; the one officer, where it has one
   */
  record Allowed(List<String> groups, List<String> officers) {}

  Allowed mayDo(String taskId) {
    String assignee = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult().getAssignee();
    if (assignee != null) {
      return new Allowed(List.of(assignee), List.of(assignee));
    }
    List<String> groups = engine.getTaskService().getIdentityLinksForTask(taskId).stream()
        .map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .sorted(Comparator.comparing((String group) -> !group.contains(".")).thenComparing(Comparator.naturalOrder())).toList();
    return new Allowed(groups, groups.stream()
        .flatMap(group -> engine.getIdentityService().createUserQuery().memberOfGroup(group).orderByUserId().asc()
            .list().stream())
        .map(User::getId).distinct().toList());
  }

  List<String> groupsOf(String user) {
    return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  /** A step of the dossier that the program does by itself and that failed: its name in the diagram and the reason. */
  Optional<Map.Entry<String, String>> failure(String dossierCode) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(dossierCode).list().stream()
        .flatMap(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).withException()
            .list().stream()).findFirst().map(this::told);
  }

  private Map.Entry<String, String> told(Job job) {
    String activity = engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId())
        .singleResult().getActivityId();
    BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(job.getProcessDefinitionId());
    return Map.entry(model.getModelElementById(activity) instanceof FlowElement element ? nameOf(element) : activity,
        Objects.toString(job.getExceptionMessage(), ""));
  }
}
