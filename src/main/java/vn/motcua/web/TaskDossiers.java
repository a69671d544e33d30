package vn.motcua.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/** Finds the dossier a task belongs to. */
@Component
class TaskDossiers {

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final UnrestrictedEngine unrestricted;

  TaskDossiers(TaskService taskService, RuntimeService runtimeService, UnrestrictedEngine unrestricted) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /**
   * The code of the task's dossier: the business key of the outermost instance.
   *
   * @throws Refusal not found, when there is no such task, the one logged in may not see it, or it belongs to no dossier
   */
  String codeOf(String taskId) {
    Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      throw Refusal.notFound("web.task.unknown");
    }
    String instance = task.getProcessInstanceId();
    String code = instance == null ? null : unrestricted.read(() -> rootKey(instance));
    if (code == null) {
      throw Refusal.notFound("web.task.withoutDossier");
    }
    return code;
  }

  /**
   * The codes behind several tasks, by task. Tasks that are gone, or that the one logged in may not see, are left out: a list
   * is drawn while others work on it. Every instance carries its dossier's code, called ones too.
   */
  Map<String, String> codesOf(List<String> taskIds) {
    List<Task> visible = taskService.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new))
        .listPage(0, taskIds.size());
    Set<String> instances = visible.stream().map(Task::getProcessInstanceId).filter(id -> id != null).collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return Map.of();
    }
    Map<String, String> keys = unrestricted.read(() -> runtimeService.createProcessInstanceQuery()
        .processInstanceIds(instances).listPage(0, instances.size()).stream().filter(instance -> instance.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    Map<String, String> codes = new LinkedHashMap<>();
    visible.stream().filter(task -> keys.containsKey(task.getProcessInstanceId()))
        .forEach(task -> codes.put(task.getId(), keys.get(task.getProcessInstanceId())));
    return codes;
  }

  private String rootKey(String instanceId) {
    ProcessInstance instance = runtimeService.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
    if (instance == null) {
      return null;
    }
    if (instance.getRootProcessInstanceId().equals(instance.getId())) {
      return instance.getBusinessKey();
    }
    return rootKey(instance.getRootProcessInstanceId());
  }
}
