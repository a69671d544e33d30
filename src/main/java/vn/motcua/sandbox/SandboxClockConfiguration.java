package vn.motcua.sandbox;

import java.time.InstantSource;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the sandbox's clock. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxClockConfiguration {

  /** Reading the row makes the time of this node right; {@code seeded} is false until the first dossiers were played. */
  @Bean
  @DependsOnDatabaseInitialization
  SandboxClock sandboxClock(DataSource dataSource,
      @Value("${motcua.sandbox.starts-at:2026-10-12T08:00}") LocalDateTime start,
      @Value("${motcua.sandbox.dossiers:true}") boolean dossiers) {
    InstantSource realTime = InstantSource.system();
    var firstInstant = start.atZone(ClockPush.ZONE).toInstant();
    ClockState first = dossiers ? SeedPlan.firstState() : ClockState.running(firstInstant, realTime.instant(), false, 0);
    return new SandboxClock(new ClockStore(JdbcClient.create(dataSource)), new CamundaTime(), realTime, first);
  }

  /** Makes the engine wait for the clock, so that nothing it writes on its way up bears another time. */
  @Bean
  ProcessEnginePlugin sandboxTimeBeforeEngine(SandboxClock clock) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public String toString() {
        return "sandbox clock at " + clock.now();
      }
    };
  }

  @Bean
  WalkLock walkLock(DataSource dataSource) {
    return new WalkLock(dataSource);
  }

  @Bean
  ClockPoll clockPoll(SandboxClock clock, WalkLock walkLock, ObjectProvider<JobExecutor> jobExecutors) {
    JobExecutor jobExecutor = jobExecutors.getIfAvailable();
    if (jobExecutor != null) {
      jobExecutor.setAcquireJobsCmdFactory(
          new PausableAcquisition(new DefaultAcquireJobsCommandFactory(jobExecutor), clock));
    }
    return new ClockPoll(clock, walkLock, jobExecutor);
  }

  @Bean
  ClockWalk clockWalk(SandboxClock clock, WalkLock walkLock, ManagementService management) {
    return new ClockWalk(clock, walkLock, new DueJobs(management));
  }

  @Bean
  ClockWalker clockWalker(ClockWalk walk, WorkingTime workingTime) {
    return new ClockWalker(walk, workingTime);
  }

  @Bean
  HeldClock heldClock(SandboxClock clock, WalkLock walkLock, ManagementService management, WorkingTime workingTime) {
    return new HeldSandboxClock(clock, walkLock, management, workingTime);
  }
}
