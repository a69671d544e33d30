package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Executions, all of an instance at once. The engine reads the one that it is asked for, and as soon as it needs that one's instance
 * all of them, that one again.
 */
final class WholeInstances extends ExecutionManager {

  private String instanceAhead;
  private List<ExecutionEntity> ahead;

  /** Those of the running command. */
  static WholeInstances current() {
    return (WholeInstances) Context.getCommandContext().getExecutionManager();
  }

  /** Reads all executions of an instance unless the one that will be asked for is known. */
  void readAhead(String executionId, String processInstanceId) {
    if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId) == null) {
      ahead = super.findExecutionsByProcessInstanceId(processInstanceId);
      instanceAhead = processInstanceId;
    }
  }

  /** What was read ahead is good for one answer: whoever asks again wants to know what changed. */
  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
    if (!processInstanceId.equals(instanceAhead)) {
      return super.findExecutionsByProcessInstanceId(processInstanceId);
    }
    instanceAhead = null;
    return ahead;
  }
}
