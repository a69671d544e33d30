package vn.motcua.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;

/** The parts of the sandbox's province. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxProvinceConfiguration {

  /** @param file kept between starts; whoever deletes the sandbox's folder gets another key */
  @Bean
  SelfMadeKey sandboxKey(@Value("${motcua.sandbox.signing-key:./.sandbox/ky-so.p12}") Path file,
      @Value("${motcua.sandbox.password}") String password, Texts texts) {
    return new SelfMadeKey(file, password, texts.text("sandbox.signing.holder"));
  }

  @Bean
  SandboxDesk sandboxDesk(ProcessEngine engine) {
    return new EngineDesk(engine);
  }

  /**
   * @param opening when the sandbox opens, in Viet Nam's time
   * @param dossiers whether the first dossiers are wanted
   * @param password of every officer
   */
  @Bean
  FirstStart firstStart(SandboxClock clock, WalkLock walkLock, ClockWalk walk, ProvinceRegistry registry,
      SandboxDesk desk, DataSource dataSource, PlatformTransactionManager transactions,
      @Value("${motcua.sandbox.starts-at:2026-10-12T08:00}") LocalDateTime opening,
      @Value("${motcua.sandbox.dossiers:true}") boolean dossiers, @Value("${motcua.sandbox.password}") String password) {
    Province province = new Province();
    Instant opensAt = opening.atZone(ClockPush.ZONE).toInstant();
    SandboxDossiers played = !dossiers ? null : new SandboxDossiers(new SeedPlan(province, opensAt),
        desk, new SeedProgress(JdbcClient.create(dataSource)),
        new TransactionTemplate(transactions));
    return new FirstStart(clock, walkLock, walk, new ProvinceArrival(province, registry, password), played, opensAt);
  }
}
