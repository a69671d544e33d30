package vn.motcua.engine.versions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.engine.FiredTimers;
import vn.motcua.engine.TimerAligner;
import vn.motcua.engine.versions.MigrationTable.Act;
import vn.motcua.engine.versions.MigrationTable.Outcome;

/**
 * Moves one instance within the running command: its steps go over to the other version, timers that had fired stay quiet, the
 * ledger says so, and every timer and task is dated anew from it. All of it or nothing.
 */
@Component
class InstanceMove {

  private static final String NO_INSTRUCTION = "There is no migration instruction";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<MigrationPlans> plans;
  private final Dossiers dossiers;
  private final TimerAligner aligner;
  private final Texts texts;
  private final Clock clock;

  InstanceMove(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<MigrationPlans> plans, Dossiers dossiers,
      TimerAligner aligner, Texts texts, Clock clock) {
    this.engine = engine;
    this.plans = plans;
    this.dossiers = dossiers;
    this.aligner = aligner;
    this.texts = texts;
    this.clock = clock;
  }

  /** @param failure in Vietnamese, or null */
  record Result(Outcome outcome, String failure) {

    static final Result MOVED = new Result(Outcome.MOVED, null);
    static final Result ENDED = new Result(Outcome.ENDED, null);
  }

  /** @param act of which it is part; empty for a batch that somebody made by the engine's own means */
  Result move(CommandContext command, String instanceId, MigrationPlan plan, Optional<Act> act) {
    ExecutionEntity instance = command.getExecutionManager().findExecutionById(instanceId);
    if (instance == null || instance.isEnded()
        || !instance.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())) {
      return Result.ENDED;
    }
    ProcessDefinitionEntity source = instance.getProcessDefinition();
    FiredTimers fired = FiredTimers.of(instance, plan);
    try {
      migrate(command, instanceId, plan);
    } catch (MigratingProcessInstanceValidationException stays) {
      return new Result(Outcome.FAILED, sentence(stays.getValidationReport(), source, plan));
    }
    fired.silence(instance);
    String code = instance.getProcessBusinessKey();
    dossiers.record(code, fact(act, source, instance.getProcessDefinition()));
    aligner.alignAll(code);
    return Result.MOVED;
  }

  private void migrate(CommandContext command, String instanceId, MigrationPlan plan) {
    MigrationPlanExecutionBuilderImpl execution = (MigrationPlanExecutionBuilderImpl) engine.getObject().getRuntimeService()
        .newMigration(plan).processInstanceIds(instanceId);
    command.runWithoutAuthorization(() -> new MigrateProcessInstanceCmd(execution, true).execute(command));
  }

  private NewFact fact(Optional<Act> act, ProcessDefinitionEntity from, ProcessDefinitionEntity to) {
    NewFact fact = NewFact.of(FactKind.MIGRATED, clock.instant(), act.map(Act::actor).orElse(Officer.SYSTEM.id()))
        .with("diagram", from.getKey())
        .with("from", String.valueOf(from.getVersion())).with("to", String.valueOf(to.getVersion()));
    return act.map(each -> fact.because(each.reason(), null).with("migration", String.valueOf(each.number()))
        .with("approvedBy", each.approvedBy())).orElse(fact);
  }

  private String sentence(
      MigratingProcessInstanceValidationReport report, ProcessDefinitionEntity source, MigrationPlan plan) {
    List<String> sentences = new ArrayList<>();
    int to = engine.getObject().getDeploymentCache().findDeployedProcessDefinitionById(plan.getTargetProcessDefinitionId())
        .getVersion();
    report.getActivityInstanceReports().forEach(each -> each.getFailures().forEach(failure ->
        sentences.add(sentence(source, each.getSourceScopeId(), failure, to))));
    report.getTransitionInstanceReports().forEach(each -> each.getFailures().forEach(failure ->
        sentences.add(sentence(source, each.getSourceScopeId(), failure, to))));
    report.getFailures().forEach(failure -> sentences.add(texts.text("engine.migration.other", failure)));
    return String.join(" ", sentences);
  }

  private String sentence(ProcessDefinitionEntity source, String step, String failure, int to) {
    String named = plans.getObject().step(source, step);
    return failure.startsWith(NO_INSTRUCTION) ? texts.text("engine.migration.noStep", named, source.getVersion(), to)
        : texts.text("engine.migration.fault", named, failure);
  }
}
