package vn.motcua.engine.versions;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;
import vn.motcua.engine.versions.MigrationTable.Outcome;

/** Moves an instance for real, with everything that belongs to it, and takes all of it back. */
@Component
class MigrationDryRun {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationDryRun.class);

  private final InstanceMove move;
  private final ProcessEngineConfigurationImpl engine;
  private final TransactionTemplate transactions;
  private final Texts texts;

  MigrationDryRun(InstanceMove move, ProcessEngineConfigurationImpl engine, PlatformTransactionManager manager, Texts texts) {
    this.move = move;
    this.engine = engine;
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.texts = texts;
  }

  InstanceMove.Result tryOut(String instanceId, MigrationPlan plan) {
    Command<InstanceMove.Result> command = context -> move.move(context, instanceId, plan, Optional.empty());
    try {
      return transactions.execute(status -> {
        status.setRollbackOnly();
        return engine.getCommandExecutorTxRequired().execute(command);
      });
    } catch (RuntimeException failed) {
      LOG.warn("Instance {} could not be moved in a dry run", instanceId, failed);
      return new InstanceMove.Result(Outcome.FAILED, texts.text("engine.migration.other", failed.getMessage()));
    }
  }
}
