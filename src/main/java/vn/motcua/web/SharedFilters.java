package vn.motcua.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Texts;
import vn.motcua.web.desk.DeskList;

/**
 * Makes the task lists that everyone shares, what is due first on top. They exist once however often, and on however
 * many nodes at once, the application starts; who may read them is the business of {@code security}.
 * The engine knows no dossier, so over its plain REST a list is as much of it as the engine can tell; what Tasklist shows comes
 * from {@link DeskList}.
 */
@Component
class SharedFilters implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SharedFilters.class);

  /** The property by which a filter is known to be ours, whatever an administrator renames it to. */
  private static final String MARK = "motcua";
  private static final int POSITIONS_APART = 10;

  private final FilterService filterService;
  private final TaskService taskService;
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Texts texts;

  SharedFilters(
      FilterService filterService, TaskService taskService, JdbcClient database, TransactionOperations transaction,
      Texts texts) {
    this.filterService = filterService;
    this.taskService = taskService;
    this.database = database;
    this.transaction = transaction;
    this.texts = texts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> {
      lock();
      List<Filter> present = filterService.createFilterQuery().list();
      for (DeskList list : DeskList.values()) {
        make(present, list.mark(), POSITIONS_APART * (list.ordinal() + 1), query(list));
      }
    });
  }

  private TaskQuery query(DeskList list) {
    return switch (list) {
      case MINE -> taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}");
      case GROUP -> tasksOfGroups().taskUnassigned();
      case RECEIVE -> tasksOfGroups().includeAssignedTasks().processDefinitionKey("common-intake");
      case SIGN -> tasksOfGroups().includeAssignedTasks().taskDefinitionKeyLike("Task_Sign%");
      case SOON, LATE, SUPPLEMENT, AGENCY -> tasksOfGroups().includeAssignedTasks();
    };
  }

  /**
   * By candidate user, which stands for all groups the user belongs to: with {@code currentUserGroups()} the engine refuses
   * the whole list for a user without groups.
   */
  private TaskQuery tasksOfGroups() {
    return taskService.createTaskQuery().taskCandidateUserExpression("${currentUser()}");
  }

  /** The row that the engine itself locks while it deploys: a second node waits here and then finds the filters made. */
  private void lock() {
    database.sql("select NAME_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update")
        .query(String.class).optional();
  }

  private void make(List<Filter> present, String mark, int position, TaskQuery query) {
    Optional<Filter> found = present.stream().filter(filter -> isMarked(filter, mark)).findFirst();
    Filter filter = found.orElseGet(() -> filterService.newTaskFilter(texts.text("web.filter." + mark)));
    filter.setQuery(query.orderByDueDate().asc());
    Map<String, Object> properties = new HashMap<>();
    properties.put(MARK, mark);
    properties.put("description", texts.text("web.filter." + mark + ".description"));
    properties.put("priority", position);
    properties.put("refresh", true);
    properties.put("color", "#555555");
    properties.put("showUndefinedVariable", false);
    properties.put("variables", List.of());
    filter.setProperties(properties);
    filterService.saveFilter(filter);
    if (found.isEmpty()) {
      LOG.info("Made the shared task list {} ({} {})", mark, EntityTypes.FILTER, filter.getId());
    }
  }

  private static boolean isMarked(Filter filter, String mark) {
    return filter.getProperties() != null && mark.equals(filter.getProperties().get(MARK));
  }
}
