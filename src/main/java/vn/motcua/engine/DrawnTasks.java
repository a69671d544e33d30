package vn.motcua.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Nobody can make a task that is not drawn (standalone tasks are switched off): none has a task below it, and an execution that
 * waits in a drawn task has that one and no other.
 */
final class DrawnTasks extends TaskManager {

  private static final Set<DbEntityState> IN_THE_DATABASE =
      EnumSet.of(DbEntityState.PERSISTENT, DbEntityState.MERGED, DbEntityState.DELETED_PERSISTENT);

  @Override
  public List<Task> findTasksByParentTaskId(String parentTaskId) {
    return List.of();
  }

  /** Whoever reads a task to work on it needs its execution next. */
  @Override
  public TaskEntity findTaskById(String id) {
    TaskEntity task = super.findTaskById(id);
    if (task != null && task.getExecutionId() != null) {
      WholeInstances.current().readAhead(task.getExecutionId(), task.getProcessInstanceId());
    }
    return task;
  }

  @Override
  public List<TaskEntity> findTasksByExecutionId(String executionId) {
    List<TaskEntity> read = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
        .filter(task -> executionId.equals(task.getExecutionId()) && wasRead(task)).toList();
    return read.isEmpty() ? super.findTasksByExecutionId(executionId) : new ArrayList<>(read);
  }

  private boolean wasRead(TaskEntity task) {
    CachedDbEntity cached = getDbEntityManager().getDbEntityCache().getCachedEntity(task);
    return cached != null && IN_THE_DATABASE.contains(cached.getEntityState());
  }
}
