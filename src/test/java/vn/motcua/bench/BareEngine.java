package vn.motcua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * The same diagrams on the engine as it comes: history full, no authorization, forms ignored, delegates that do nothing but set what
 * the gateways read.
 */
class BareEngine implements Side {

  private static final List<String> FOLDERS = List.of(
      "chung-thuc/ban-sao/chung-thuc-ban-sao", "common/intake/common-intake", "common/return-result/common-return-result",
      "common/late-warning/common-late-warning", "common/late-dossier/common-late-dossier",
      "common/late-again/common-late-again", "common/send-letter/common-send-letter");

  private final BenchDatabases.Pool pool;
  private final ProcessEngine engine;
  private final TaskService tasks;
  private final ManagementService management;

  BareEngine(BenchDatabases.Pool pool) {
    this.pool = pool;
    ProcessEngineConfigurationImpl settings = settings(pool.connections());
    settings.setJobExecutorActivate(false);
    engine = settings.buildProcessEngine();
    tasks = engine.getTaskService();
    management = engine.getManagementService();
    deploy();
  }

  /** Ids as the application's engine makes them, no measuring of its own. */
  static ProcessEngineConfigurationImpl settings(DataSource database) {
    ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare");
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setIdGenerator(new StrongUuidGenerator());
    settings.setMetricsEnabled(false);
    settings.setBeans(beans());
    return settings;
  }

  /** What {@code agency} answers in the diagrams. */
  public static final class Agency {

    public String group(String role) {
      return role + ".H99.100";
    }

    public String receivingGroup(String role) {
      return role + ".H99.100";
    }

    public boolean elsewhere() {
      return false;
    }

    public String explainer() {
      return null;
    }
  }

  /** The delegate {@code acceptance}: nothing was taken in on paper. */
  public static final class Acceptance implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}

    public boolean isOnPaper(DelegateExecution execution) {
      return false;
    }
  }

  /** What {@code clock} answers in the diagrams. */
  public static final class Dates {

    private static final Date FAR = new Date(253_402_189_200_000L);

    public Date dueSoonAt(DelegateExecution execution) {
      return FAR;
    }

    public Date dueAt(DelegateExecution execution) {
      return FAR;
    }

    public Date dueAgainAt(DelegateExecution execution) {
      return FAR;
    }

    public Date answerDueAt(DelegateExecution execution) {
      return FAR;
    }

    public Date stepDue(DelegateExecution execution, String limit) {
      return FAR;
    }

    public Date after(DelegateExecution execution, String limit) {
      return FAR;
    }

    public Date nextDay(DelegateExecution execution) {
      return FAR;
    }
  }

  private static Map<Object, Object> beans() {
    Map<Object, Object> beans = new HashMap<>();
    beans.put("agency", new Agency());
    beans.put("clock", new Dates());
    beans.put("acceptance", new Acceptance());
    beans.put("identityLookup", (JavaDelegate) execution -> execution.setVariable("identityOutcome", "matched"));
    beans.put("feeCalculation", (JavaDelegate) execution -> execution.setVariable("feeAmount", 10_000));
    beans.put("feeBalance", (JavaDelegate) execution -> execution.setVariable("feeAmount", 0));
    beans.put("transfer", (JavaDelegate) execution -> execution.setVariable("intakeOutcome", "accepted"));
    List.of("feeReceipt", "receptionSlip", "deskRefusal", "refusalSlip", "intakeStopped", "slowReception", "finish",
        "refusalOnMerits", "handOver", "dueSoonAnswer", "apologySigned", "apologyLetter", "explanationReport", "lateAgainNotice",
        "explanationGiven", "explanationRead", "lateAgainSigned", "lateEscalation")
        .forEach(name -> beans.put(name, (JavaDelegate) execution -> { }));
    beans.put("lateQuestion", (JavaDelegate) execution -> execution.setVariable("lateStep", "warn"));
    beans.put("extensionDecided", (JavaDelegate) execution -> execution.setVariable("lateStep", "refused"));
    beans.put("prepareLetter", (JavaDelegate) execution -> execution.setVariable("letterNext", "nothing"));
    beans.put("becameLate", (JavaDelegate) execution -> execution.setVariable("lateStep", "both"));
    beans.put("lateAgain", (JavaDelegate) execution -> execution.setVariable("lateNow", true));
    return beans;
  }

  private void deploy() {
    FOLDERS.forEach(path -> {
      String resource = "processes/" + path + ".bpmn";
      try (InputStream diagram = BareEngine.class.getClassLoader().getResourceAsStream(resource)) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        deployment.addInputStream(resource, diagram).deploy();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    });
  }

  @Override
  public String name() {
    return "bare engine";
  }

  @Override
  public BenchDatabases.Pool pool() {
    return pool;
  }

  @Override
  public String start(int number) {
    String code = "H99.100-261012-" + number;
    engine.getRuntimeService().startProcessInstanceByKey("chung-thuc-ban-sao", code,
        Map.of("caseKey", "thuong", "copies", 2, "pages", 3));
    return code;
  }

  @Override
  public OpenTask find(String code, Step step, int number) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(code).taskDefinitionKey(step.task()).singleResult();
    return new OpenTask(task.getId(), task.getProcessInstanceId());
  }

  @Override
  public void claim(OpenTask task, Step step, int number) {
    tasks.claim(task.id(), step.role() + ".100");
  }

  @Override
  public void complete(OpenTask task, Step step, int number) {
    tasks.complete(task.id(), step.variables());
  }

  @Override
  public void runJob(OpenTask task) {
    Job job = management.createJobQuery().processInstanceId(task.instanceId()).messages().singleResult();
    management.executeJob(job.getId());
  }

  /** How many instances of a dossier go on. */
  long open(String code) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).count();
  }

  /** Leaves the database to others. */
  void stop() {
    engine.close();
  }

  @Override
  public void close() {
    stop();
    pool.close();
  }
}
