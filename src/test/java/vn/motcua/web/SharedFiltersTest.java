package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;
import vn.motcua.web.desk.DeskList;

class SharedFiltersTest {

  private ProcessEngine engine;
  private SharedFilters sharedFilters;

  @BeforeEach
  void start() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    GenericApplicationContext noBeans = new GenericApplicationContext();
    noBeans.refresh();
    configuration.setApplicationContext(noBeans);
    configuration.setDataSource(database);
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    configuration.setGeneralResourceWhitelistPattern("[A-Za-z0-9._-]+");
    engine = configuration.buildProcessEngine();
    sharedFilters = new SharedFilters(engine.getFilterService(), engine.getTaskService(), JdbcClient.create(database),
        new TransactionTemplate(transactions), new Texts());
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void started_again_each_is_there_once() {
    sharedFilters.run(null);
    sharedFilters.run(null);
    assertThat(engine.getFilterService().createFilterQuery().list()).extracting(Filter::getName)
        .containsExactlyInAnyOrder("Việc của tôi", "Việc của nhóm tôi", "Chờ tiếp nhận", "Chờ ký", "Sắp đến hạn", "Quá hạn",
            "Chờ bổ sung", "Việc của cơ quan");
  }

  @Test
  void a_filter_an_administrator_renamed_is_not_made_anew() {
    sharedFilters.run(null);
    Filter mine = filter("Việc của tôi");
    engine.getFilterService().saveFilter(mine.setName("Của tôi"));
    sharedFilters.run(null);
    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(DeskList.values().length);
  }

  @Test
  void two_nodes_starting_at_once_make_each_list_once() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    Callable<Void> node = () -> {
      together.await();
      sharedFilters.run(null);
      return null;
    };
    for (var started : nodes.invokeAll(List.of(node, node))) {
      started.get();
    }
    nodes.shutdown();
    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(DeskList.values().length);
  }

  @Test
  void an_officer_finds_his_tasks_and_the_free_ones_of_his_groups_what_is_due_first_on_top() {
    sharedFilters.run(null);
    task("mine later", "tiepnhan.100", null, 2000);
    task("mine first", "tiepnhan.100", null, 1000);
    task("group later", null, "tiep-nhan.H99.100", 4000);
    task("group first", null, "thu-phi.H99.100", 3000);
    task("taken by a colleague", "thuphi.100", "tiep-nhan.H99.100", 500);
    task("another agency's", null, "tiep-nhan.H99.101", 500);
    logIn("tiepnhan.100", "tiep-nhan.H99.100", "thu-phi.H99.100");
    assertThat(names("Việc của tôi")).containsExactly("mine first", "mine later");
    assertThat(names("Việc của nhóm tôi")).containsExactly("group first", "group later");
  }

  @Test
  void somebody_without_groups_finds_an_empty_list() {
    sharedFilters.run(null);
    task("group", null, "tiep-nhan.H99.100", 1000);
    logIn("quantri");
    assertThat(names("Việc của nhóm tôi")).isEmpty();
  }

  private void logIn(String userId, String... groups) {
    IdentityService identities = engine.getIdentityService();
    identities.saveUser(identities.newUser(userId));
    for (String group : groups) {
      identities.saveGroup(identities.newGroup(group));
      identities.createMembership(userId, group);
    }
    identities.setAuthentication(userId, List.of(groups));
  }

  private List<String> names(String filter) {
    String id = filter(filter).getId();
    return engine.getFilterService().<Task>list(id).stream().map(Task::getName).toList();
  }

  private Filter filter(String name) {
    return engine.getFilterService().createFilterQuery().filterName(name).singleResult();
  }

  private void task(String name, String assignee, String group, long due) {
    TaskService tasks = engine.getTaskService();
    Task task = tasks.newTask();
    task.setName(name);
    task.setAssignee(assignee);
    task.setDueDate(new Date(due));
    tasks.saveTask(task);
    if (group != null) {
      tasks.addCandidateGroup(task.getId(), group);
    }
  }
}
