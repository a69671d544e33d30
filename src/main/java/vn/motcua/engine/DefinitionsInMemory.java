package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Work on a task or a job takes its diagram from memory. The engine reads the diagram's row first, only to learn whether it was
 * suspended meanwhile: which forbids to start it and nothing else, so whatever starts a dossier still reads it.
 */
final class DefinitionsInMemory extends ProcessDefinitionManager {

  private static final Set<Class<?>> STARTS_NOTHING_BY_ID =
      Set.of(ClaimTaskCmd.class, SubmitTaskFormCmd.class, CompleteTaskCmd.class, ExecuteJobsCmd.class);

  @Override
  public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
    ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(definitionId);
    CommandInvocationContext command = Context.getCommandInvocationContext();
    return read != null || command == null || !STARTS_NOTHING_BY_ID.contains(command.getCommand().getClass()) ? read
        : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(definitionId);
  }
}
