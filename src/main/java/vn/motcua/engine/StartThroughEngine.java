package vn.motcua.engine;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.ProcedureStarter;
import vn.motcua.dossier.ReceptionOrigin;

/** Submits the start form for another system, so that a message and a counter obey the same rules. */
@Component
class StartThroughEngine implements ProcedureStarter {

  private final FormService formService;
  private final ProcessEngineConfigurationImpl engine;
  private final DossierForms forms;

  StartThroughEngine(FormService formService, ProcessEngineConfigurationImpl engine, DossierForms forms) {
    this.formService = formService;
    this.engine = engine;
    this.forms = forms;
  }

  @Override
  public String start(String definitionId, ReceptionOrigin origin, Map<String, Object> form) {
    Command<String> submit = command -> {
      FormSubmissions.current().receivedFrom(origin);
      return formService.submitStartForm(definitionId, form).getBusinessKey();
    };
    try {
      return engine.getCommandExecutorTxRequired().execute(submit);
    } catch (FormFieldValidationException refused) {
      Refusal refusal = RefusalTranslation.refusalIn(refused);
      throw refusal == null ? refused : refusal;
    }
  }

  @Override
  public String keep(String definitionId, ReceptionOrigin origin, Map<String, Object> form) {
    Command<String> keep = command -> forms.keep(
        command.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(definitionId), origin, form);
    return engine.getCommandExecutorTxRequired().execute(keep);
  }

  @Override
  public void run(String definitionKey, String code) {
    // Whoever typed the dossier in may do so; the engine's own door for starting an instance is shut for officers.
    Command<Void> run = command -> {
      latest(command, definitionKey).createProcessInstance(code).start();
      return null;
    };
    engine.getCommandExecutorTxRequired().execute(run);
  }

  private static ProcessDefinitionEntity latest(CommandContext command, String definitionKey) {
    return command.getProcessEngineConfiguration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(definitionKey);
  }
}
