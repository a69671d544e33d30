package vn.motcua.web;

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
