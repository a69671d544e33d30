package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.slf4j.LoggerFactory;

/** The bare engine as a process of its own, that works off jobs as a node of the application does. */
final class BareNode {

  private BareNode() {}

  /** @param arguments address of the database, milliseconds for which an acquired job is locked */
  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(arguments[0]);
    pool.setUsername("postgres");
    ProcessEngineConfigurationImpl settings = BareEngine.settings(new HikariDataSource(pool));
    DefaultJobExecutor jobs = new DefaultJobExecutor();
    jobs.setCorePoolSize(3);
    jobs.setMaxPoolSize(10);
    jobs.setMaxJobsPerAcquisition(6);
    jobs.setMaxWait(15_000);
    jobs.setBackoffTimeInMillis(25);
    jobs.setMaxBackoff(400);
    jobs.setLockTimeInMillis(Integer.parseInt(arguments[1]));
    settings.setJobExecutor(jobs);
    settings.setJobExecutorActivate(true);
    settings.buildProcessEngine();
  }
}
