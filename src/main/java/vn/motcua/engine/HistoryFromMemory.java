package vn.motcua.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.commons.utils.cache.Cache;
import org.camunda.commons.utils.cache.ConcurrentLruCache;

/**
 * Writes history from what is known, where the engine would read a row that cannot have changed: of a diagram that is parsed already,
 * with every step and task, seventeen times for a certified copy; of what a job does, with every job that comes and goes.
 */
final class HistoryFromMemory extends CacheAwareHistoryEventProducer {

  private static final int JOB_DEFINITIONS = 2_000;

  private final Cache<String, JobDefinition> jobDefinitions = new ConcurrentLruCache<>(JOB_DEFINITIONS);

  /** Only key, version and name are taken from it, which never change. */
  @Override
  protected ProcessDefinitionEntity getProcessDefinitionEntity(String processDefinitionId) {
    ProcessDefinitionEntity parsed = processDefinitionId == null || Context.getProcessEngineConfiguration() == null ? null
        : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(processDefinitionId);
    return parsed != null ? parsed : super.getProcessDefinitionEntity(processDefinitionId);
  }

  /** One instant for a step, its task and the task's history, so that {@link HistoryWithFewReads} need not read it when they end. */
  @Override
  public HistoryEvent createTaskInstanceCreateEvt(DelegateTask task) {
    HistoricTaskInstanceEventEntity created = (HistoricTaskInstanceEventEntity) super.createTaskInstanceCreateEvt(task);
    ExecutionEntity execution = ((TaskEntity) task).getExecution();
    HistoricActivityInstanceEventEntity step = execution == null ? null : Context.getCommandContext().getDbEntityManager()
        .getCachedEntity(HistoricActivityInstanceEventEntity.class, execution.getActivityInstanceId());
    if (step != null) {
      ((TaskEntity) task).setCreateTime(step.getStartTime());
    }
    created.setStartTime(task.getCreateTime());
    return created;
  }

  /** Only its type, configuration and element are taken from it, which never change; whether it is suspended can, and is read. */
  @Override
  protected void initHistoricJobLogEvent(HistoricJobLogEventEntity event, Job job, HistoryEventType type) {
    JobEntity logged = (JobEntity) job;
    JobDefinition known = logged.getJobDefinitionId() == null ? null : jobDefinitions.get(logged.getJobDefinitionId());
    if (known != null) {
      logged.setJobDefinition(known);
    } else if (logged.getJobDefinition() != null) {
      jobDefinitions.put(logged.getJobDefinitionId(), logged.getJobDefinition());
    }
    super.initHistoricJobLogEvent(event, job, type);
  }
}
