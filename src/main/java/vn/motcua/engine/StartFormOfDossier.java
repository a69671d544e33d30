package vn.motcua.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.StartFormRules;
import vn.motcua.procedure.FormSchema;
import vn.motcua.procedure.FormValidator;

/** The start form of the very version of the diagram that runs a dossier. */
@Component
class StartFormOfDossier implements StartFormRules {

  private final ProcessEngineConfigurationImpl engine;
  private final DeployedForms forms = new DeployedForms();
  private final FormValidator validator = new FormValidator(new FeelConditions());

  StartFormOfDossier(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public String check(Dossier dossier, String field, String value) {
    Command<FormSchema> read = command -> {
      ExecutionEntity instance = dossier.instanceId() == null
          ? null : command.getExecutionManager().findExecutionById(dossier.instanceId());
      if (instance == null) {
        throw Refusal.conflict("dossier.correction.closed", dossier.code());
      }
      ProcessDefinitionEntity definition = instance.getProcessDefinition();
      return forms.find(definition.getStartFormDefinition(), definition.getDeploymentId())
          .orElseThrow(() -> Refusal.conflict("engine.startForm.none", definition.getName()));
    };
    FormSchema schema = engine.getCommandExecutorTxRequired().execute(read);
    if (!schema.hasTypedField(field)) {
      throw Refusal.invalid("field", "dossier.correction.field", field);
    }
    return validator.validateOne(schema, field, value);
  }
}
