package vn.motcua.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.DeployedDiagrams;

/** The newest deployed version of each diagram, out of the engine's own cache. */
@Component
class LiveDiagrams implements DeployedDiagrams {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final JdbcClient jdbc;

  LiveDiagrams(ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcClient jdbc) {
    this.engine = engine;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Map<String, String>> propertiesOf(String definitionKey) {
    Command<Optional<Map<String, String>>> find = command -> {
      ProcessDefinitionEntity newest = command.getProcessDefinitionManager().findLatestProcessDefinitionByKey(definitionKey);
      return newest == null ? Optional.empty() : Optional.of(DiagramProperties.of(
          command.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(newest.getId())));
    };
    return engine.getObject().getCommandExecutorTxRequired().execute(find);
  }

  @Override
  public Optional<String> definitionKeyOf(String procedureCode) {
    return jdbc.sql("SELECT definition_key FROM procedure_diagram WHERE procedure_code = ?").param(procedureCode)
        .query(String.class).optional();
  }

  /** Notes which diagram carries a procedure code; called in the transaction of a deployment. */
  void note(String procedureCode, String definitionKey) {
    int rows = jdbc.sql("UPDATE procedure_diagram SET definition_key = ? WHERE procedure_code = ?")
        .params(definitionKey, procedureCode).update();
    if (rows == 0) {
      jdbc.sql("INSERT INTO procedure_diagram (procedure_code, definition_key) VALUES (?, ?)")
          .params(procedureCode, definitionKey).update();
    }
  }
}
