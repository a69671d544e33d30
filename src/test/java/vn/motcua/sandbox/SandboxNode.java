package vn.motcua.sandbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.motcua.clock.Term;

/** One node of a sandbox in this process: the real engine and the clock, on a database in memory that outlives it. */
final class SandboxNode implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SandboxNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A sandbox that is open: without dossiers, its clock running. */
  static SandboxNode start(String database, boolean jobExecutor) {
    SandboxNode node = start(database, jobExecutor, false);
    SandboxClock clock = node.part(SandboxClock.class);
    if (!clock.state().seeded()) {
      clock.markSeeded();
    }
    return node;
  }

  /** A sandbox before its first dossiers: its clock stands. */
  static SandboxNode startEmpty(String database) {
    return start(database, false, true);
  }

  private static SandboxNode start(String database, boolean jobExecutor, boolean dossiers) {
    return new SandboxNode(new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE).profiles("sandbox")
        .properties("spring.main.banner-mode=off", "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.generate-unique-process-application-name=true")
        .run("--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1",
            "--spring.flyway.locations=classpath:db/migration/sandbox", "--motcua.sandbox.dossiers=" + dossiers,
            "--camunda.bpm.database.schema-update=true", "--camunda.bpm.authorization.enabled=false",
            "--camunda.bpm.job-execution.enabled=" + jobExecutor));
  }

  static Instant vietNam(String localDateTime) {
    return LocalDateTime.parse(localDateTime).atZone(ClockPush.ZONE).toInstant();
  }

  ProcessEngine engine() {
    return part(ProcessEngine.class);
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  void deploy(String... files) {
    var deployment = engine().getRepositoryService().createDeployment();
    for (String file : files) {
      deployment.addClasspathResource("sandbox/" + file);
    }
    deployment.deploy();
  }

  @Override
  public void close() {
    context.close();
    ClockUtil.reset();
  }

  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class, FlywayAutoConfiguration.class, CamundaBpmAutoConfiguration.class})
  @Import({SandboxClockConfiguration.class, SandboxClockController.class})
  static class Parts {

    @Bean
    Notes notes() {
      return new Notes();
    }

    @Bean
    WorkingTime workingTime() {
      return new EightHoursADay();
    }
  }

  /** What the tests' diagrams call. */
  public static class Notes {

    private final AtomicInteger minted = new AtomicInteger();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public void write(String what) {
      lines.add(what + " " + LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ClockPush.ZONE));
    }

    /** Gives an instance its number, and its officer's agency. */
    public void mint(ExecutionEntity execution) {
      String officer = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication().getUserId();
      execution.setProcessBusinessKey("D-" + minted.incrementAndGet());
      execution.setVariable("agency", "H99" + officer.substring(officer.indexOf('.')));
    }

    public void fail() {
      lines.add("tried");
      throw new IllegalStateException("this step always fails");
    }

    List<String> lines() {
      return lines;
    }
  }

  /** A calendar for tests: eight working hours are one day later, hours are hours. */
  static class EightHoursADay implements WorkingTime {

    @Override
    public Instant plus(Instant from, Term term) {
      long minutes = term.workingMinutes();
      return from.plusSeconds(minutes / 480 * 86_400 + minutes % 480 * 60);
    }
  }
}
