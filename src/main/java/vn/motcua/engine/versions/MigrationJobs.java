package vn.motcua.engine.versions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.motcua.engine.versions.MigrationTable.Act;

/**
 * Takes the place of the engine's own handler of migration batches, so that no batch, whoever made it, leaves a timer with a
 * wrong date. One dossier a job and a transaction: whoever fails holds up no other, and what a killed node held is tried again.
 */
@Component
class MigrationJobs extends AbstractProcessEnginePlugin {

  private final InstanceMove move;
  private final MigrationTable table;
  private final Clock clock;

  MigrationJobs(InstanceMove move, MigrationTable table, Clock clock) {
    this.move = move;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BatchJobHandler<?>> handlers = new ArrayList<>();
    if (configuration.getCustomBatchJobHandlers() != null) {
      handlers.addAll(configuration.getCustomBatchJobHandlers());
    }
    handlers.add(new Handler());
    configuration.setCustomBatchJobHandlers(handlers);
  }

  private final class Handler extends MigrationBatchJobHandler {

    @Override
    public void executeHandler(
        MigrationBatchConfiguration batch, ExecutionEntity execution, CommandContext command, String tenant) {
      for (String instanceId : batch.getIds()) {
        Optional<Act> act = table.actOf(instanceId);
        InstanceMove.Result result = move.move(command, instanceId, batch.getMigrationPlan(), act);
        act.ifPresent(each -> table.done(each.number(), instanceId, result.outcome(), result.failure(), clock.instant()));
      }
    }
  }
}
