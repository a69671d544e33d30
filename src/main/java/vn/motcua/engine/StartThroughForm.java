package vn.motcua.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Shows the start form as the engine does; takes its submission as {@link DossierForms} does. */
class StartThroughForm implements StartFormHandler {

  private final StartFormHandler shown;
  private final DossierForms forms;

  StartThroughForm(StartFormHandler shown, DossierForms forms) {
    this.shown = shown;
    this.forms = forms;
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
    return shown.createStartFormData(definition);
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope instance) {
    forms.start(submitted, (ExecutionEntity) instance);
  }

  @Override
  public void parseConfiguration(
      Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
    // The wrapped handler was parsed before it was wrapped.
  }
}
