package vn.motcua.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Writes history of a diagram that is parsed already without reading its row again: the engine asks for it with every step and task,
 * seventeen times for a certified copy, and takes only key, version and name from it, which never change.
 */
final class KnownDefinitions extends CacheAwareHistoryEventProducer {

  @Override
  protected ProcessDefinitionEntity getProcessDefinitionEntity(String processDefinitionId) {
    ProcessDefinitionEntity parsed = processDefinitionId == null || Context.getProcessEngineConfiguration() == null ? null
        : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(processDefinitionId);
    return parsed != null ? parsed : super.getProcessDefinitionEntity(processDefinitionId);
  }
}
