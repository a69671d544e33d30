package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shuts the doors through which the engine would let code in, and takes our passwords and our rights. Comes before the plugins
 * without an order: they may put a deployer before the gate.
 */
@Component
@Order(0)
class HardenedEngine extends AbstractProcessEnginePlugin {

  /** The engine would lock an officer out for good after ten wrong passwords, so that any stranger could do it. */
  private static final int ATTEMPTS_BEFORE_LOCK = 1_000_000;

  /** Short enough that whoever keeps an officer waiting is stopped by the limit on his address first. */
  private static final int LONGEST_DELAY_SECONDS = 5;

  private final ApplicationContext context;
  private final DiagramBeans beans;

  HardenedEngine(ApplicationContext context, DiagramBeans beans) {
    this.context = context;
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new DiagramExpressions(context, beans));
    configuration.setBeans(Map.of());
    configuration.setScriptEngineResolver(new NoScripts());
    configuration.setEnableExpressionsInAdhocQueries(false);
    configuration.setResourceAuthorizationProvider(new AgencyAuthorizationProvider());
    List<SessionFactory> sessions = new ArrayList<>(List.of(new Replaced<>(AuthorizationManager.class, GrantsOnly::new)));
    if (configuration.getCustomSessionFactories() != null) {
      sessions.addAll(configuration.getCustomSessionFactories());
    }
    configuration.setCustomSessionFactories(sessions);
    configuration.setPasswordEncryptor(new PasswordHash(
        context.getEnvironment().getProperty("motcua.password-rounds", Integer.class, PasswordHash.ROUNDS)));
    configuration.setLoginMaxAttempts(ATTEMPTS_BEFORE_LOCK);
    configuration.setLoginDelayMaxTime(LONGEST_DELAY_SECONDS);
    List<Deployer> first = new ArrayList<>(List.of(new DiagramGate(new LiveSurroundings(beans, context))));
    if (configuration.getCustomPreDeployers() != null) {
      first.addAll(configuration.getCustomPreDeployers());
    }
    configuration.setCustomPreDeployers(first);
  }
}
