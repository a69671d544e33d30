package vn.motcua.engine;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.ProcedureStarter;
import vn.motcua.dossier.ReceptionOrigin;

/** Submits the start form for another system, so that a message and a counter obey the same rules. */
@Component
class StartThroughEngine implements ProcedureStarter {

  private final FormService formService;
  private final RepositoryService repositoryService;
  private final ProcessEngineConfigurationImpl engine;
  private final DossierForms forms;

  StartThroughEngine(
      FormService formService, RepositoryService repositoryService, ProcessEngineConfigurationImpl engine, DossierForms forms) {
    this.formService = formService;
    this.repositoryService = repositoryService;
    this.engine = engine;
    this.forms = forms;
  }

  @Override
  public String start(String definitionKey, ReceptionOrigin origin, Map<String, Object> form) {
    ProcessDefinition definition = repositoryService.createProcessDefinitionQuery()
        .processDefinitionKey(definitionKey).latestVersion().singleResult();
    if (definition == null) {
      throw Refusal.invalid("procedure", "engine.procedure.notDeployed", definitionKey);
    }
    Command<String> submit = command -> {
      FormSubmissions.current().receivedFrom(origin);
      return formService.submitStartForm(definition.getId(), form).getBusinessKey();
    };
    try {
      return engine.getCommandExecutorTxRequired().execute(submit);
    } catch (FormFieldValidationException refused) {
      Refusal refusal = RefusalTranslation.refusalIn(refused);
      throw refusal == null ? refused : refusal;
    }
  }

  @Override
  public String keep(String definitionKey, ReceptionOrigin origin, Map<String, Object> form) {
    Command<String> keep = command -> forms.keep(latest(command, definitionKey), origin, form);
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
