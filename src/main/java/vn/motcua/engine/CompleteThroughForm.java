package vn.motcua.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Shows a task's form as the engine does; takes its submission as {@link DossierForms} does. */
class CompleteThroughForm implements TaskFormHandler {

  private final TaskFormHandler shown;
  private final DossierForms forms;

  CompleteThroughForm(TaskFormHandler shown, DossierForms forms) {
    this.shown = shown;
    this.forms = forms;
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return shown.createTaskForm(task);
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope task) {
    forms.complete(submitted, (TaskEntity) task);
  }

  @Override
  public void parseConfiguration(
      Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
    // The wrapped handler was parsed before it was wrapped.
  }
}
