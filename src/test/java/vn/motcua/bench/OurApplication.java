package vn.motcua.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.motcua.MotCuaApplication;
import vn.motcua.document.BenchPrinter;
import vn.motcua.support.Copies;

/** The whole application with the sandbox's province: officers of two agencies act through the services that Tasklist's requests reach. */
class OurApplication implements Side {

  private static final List<String> AGENCIES = List.of("100", "101");

  private final BenchDatabases.Pool pool;
  private final ConfigurableApplicationContext context;
  private final FormService forms;
  private final TaskService tasks;
  private final ManagementService management;
  private final IdentityService identities;
  private final String definition;
  /** As the web applications keep them with the session. */
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

  OurApplication(BenchDatabases.Pool pool, BenchPrinter printer) {
    this.pool = pool;
    this.context = new SpringApplicationBuilder(MotCuaApplication.class).profiles("test")
        .properties("server.port=0", "logging.level.root=WARN")
        .initializers(created -> replace((GenericApplicationContext) created, pool.connections(), printer))
        // One role migrates and runs here, so there is nothing to grant.
        .run("--spring.flyway.placeholders.applicationRole=postgres");
    forms = context.getBean(FormService.class);
    tasks = context.getBean(TaskService.class);
    management = context.getBean(ManagementService.class);
    identities = context.getBean(IdentityService.class);
    definition = context.getBean(RepositoryService.class).createProcessDefinitionQuery()
        .processDefinitionKey("chung-thuc-ban-sao").latestVersion().singleResult().getId();
  }

  private static void replace(GenericApplicationContext context, HikariDataSource connections, BenchPrinter printer) {
    context.registerBean("dataSource", HikariDataSource.class, () -> connections);
    context.addBeanFactoryPostProcessor(factory -> replacePrinter((BeanDefinitionRegistry) factory, printer));
  }

  private static void replacePrinter(BeanDefinitionRegistry registry, BenchPrinter printer) {
    registry.removeBeanDefinition("pdfPrinter");
    registry.registerBeanDefinition("pdfPrinter", new RootBeanDefinition(BenchPrinter.class, () -> printer));
  }

  @Override
  public String name() {
    return "Một Cửa";
  }

  @Override
  public BenchDatabases.Pool pool() {
    return pool;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public String start(int number) {
    return as("tiepnhan", number, () -> forms.submitStartForm(definition, Copies.known()).getBusinessKey());
  }

  @Override
  public OpenTask find(String code, Step step, int number) {
    Task task = as(step.role(), number,
        () -> tasks.createTaskQuery().processInstanceBusinessKey(code).taskDefinitionKey(step.task()).singleResult());
    return new OpenTask(task.getId(), task.getProcessInstanceId());
  }

  @Override
  public void claim(OpenTask task, Step step, int number) {
    as(step.role(), number, () -> {
      tasks.claim(task.id(), officer(step.role(), number));
      return null;
    });
  }

  @Override
  public void complete(OpenTask task, Step step, int number) {
    as(step.role(), number, () -> {
      forms.submitTaskForm(task.id(), new HashMap<>(step.form()));
      return null;
    });
  }

  @Override
  public void runJob(OpenTask task) {
    Job job = management.createJobQuery().processInstanceId(task.instanceId()).messages().singleResult();
    management.executeJob(job.getId());
  }

  private <T> T as(String role, int number, Supplier<T> act) {
    String officer = officer(role, number);
    identities.setAuthentication(officer, groups.computeIfAbsent(officer, this::groupsOf));
    try {
      return act.get();
    } finally {
      identities.clearAuthentication();
    }
  }

  private static String officer(String role, int number) {
    return role + "." + AGENCIES.get(number % AGENCIES.size());
  }

  private List<String> groupsOf(String officer) {
    return identities.createGroupQuery().groupMember(officer).list().stream().map(Group::getId).toList();
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
