package vn.motcua.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's own history, without the read that it makes before every change of a step or task: when it began is needed only for how
 * long it took, so it is read when the step ends.
 */
final class HistoryWithFewReads extends DbHistoryEventHandler {

  @Override
  protected void insertOrUpdate(HistoryEvent event) {
    if (isInitialEvent(event) || event.getId() == null || !(event instanceof HistoricScopeInstanceEvent scope)) {
      super.insertOrUpdate(event);
      return;
    }
    DbEntityManager entities = getDbEntityManager();
    if (scope.getEndTime() != null && scope.getStartTime() == null) {
      scope.setStartTime(beginning(scope));
    }
    if (entities.getCachedEntity(scope.getClass(), scope.getId()) == null) {
      entities.merge(scope);
    }
  }

  /**
   * A task knows when it began, and so did its step. Else past the session's cache: there lies the same event, without its beginning,
   * when it was changed earlier in this transaction.
   */
  private Date beginning(HistoricScopeInstanceEvent event) {
    List<TaskEntity> tasks = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
        .filter(task -> isOf(task, event)).toList();
    if (tasks.size() == 1) {
      return tasks.get(0).getCreateTime();
    }
    HistoricScopeInstanceEvent stored = Context.getCommandContext().getDbSqlSession().selectById(event.getClass(), event.getId());
    return stored == null ? null : stored.getStartTime();
  }

  private static boolean isOf(TaskEntity task, HistoricScopeInstanceEvent event) {
    if (event instanceof HistoricActivityInstanceEventEntity step) {
      return step.getActivityId().equals(task.getTaskDefinitionKey()) && step.getExecutionId().equals(task.getExecutionId());
    }
    return event instanceof HistoricTaskInstanceEventEntity && event.getId().equals(task.getId());
  }
}
