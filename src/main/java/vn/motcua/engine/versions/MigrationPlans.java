package vn.motcua.engine.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.engine.versions.InstanceTable.Version;
import vn.motcua.engine.versions.MigrationWish.StepPair;

/** Says step by step what becomes what. Due dates are never computed anew by the engine: the ledger says them afterwards. */
@Component
class MigrationPlans {

  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;
  private final Texts texts;

  MigrationPlans(RuntimeService runtime, ProcessEngineConfigurationImpl engine, Texts texts) {
    this.runtime = runtime;
    this.engine = engine;
    this.texts = texts;
  }

  /** A plan, or why there can be none, in Vietnamese. */
  record Planned(MigrationPlan plan, List<String> faults) {}

  Planned plan(Version from, Version to, List<StepPair> mapping) {
    Command<Planned> build = command -> command.runWithoutAuthorization(() -> build(command, from, to, mapping));
    return engine.getCommandExecutorTxRequired().execute(build);
  }

  /** The step as its designer and its officers know it: its label, and its id. */
  String step(ProcessDefinitionEntity definition, String id) {
    ActivityImpl activity = definition.findActivity(id);
    Object name = activity == null ? null : activity.getProperty("name");
    return name == null ? id : texts.text("engine.migration.step", name, id);
  }

  private Planned build(CommandContext command, Version from, Version to, List<StepPair> mapping) {
    ProcessDefinitionEntity source = definition(command, from);
    ProcessDefinitionEntity target = definition(command, to);
    List<String> faults = new ArrayList<>();
    for (StepPair pair : mapping) {
      if (source.findActivity(pair.from()) == null) {
        faults.add(texts.text("engine.migration.unknownStep", pair.from(), from.number()));
      }
      if (target.findActivity(pair.to()) == null) {
        faults.add(texts.text("engine.migration.unknownStep", pair.to(), to.number()));
      }
    }
    if (!faults.isEmpty()) {
      return new Planned(null, faults);
    }
    try {
      return new Planned(assemble(command, from, to, mapping), List.of());
    } catch (MigrationPlanValidationException wrong) {
      wrong.getValidationReport().getInstructionReports().forEach(report -> faults.add(sentence(report, source, target)));
      return new Planned(null, faults);
    }
  }

  /** A step that is mapped by hand is not mapped by its id too. */
  private MigrationPlan assemble(CommandContext command, Version from, Version to, List<StepPair> mapping) {
    Set<String> byHand = mapping.stream().map(StepPair::from).collect(Collectors.toSet());
    MigrationPlan equal = built(command,
        runtime.createMigrationPlan(from.definitionId(), to.definitionId()).mapEqualActivities());
    MigrationPlanBuilder builder = runtime.createMigrationPlan(from.definitionId(), to.definitionId());
    for (MigrationInstruction instruction : equal.getInstructions()) {
      if (!byHand.contains(instruction.getSourceActivityId())) {
        builder.mapActivities(instruction.getSourceActivityId(), instruction.getTargetActivityId());
      }
    }
    mapping.forEach(pair -> builder.mapActivities(pair.from(), pair.to()));
    return built(command, builder);
  }

  /** Within the running command: a nested one that refuses the plan would doom the transaction of whoever asks. */
  private static MigrationPlan built(CommandContext command, MigrationPlanBuilder builder) {
    return new CreateMigrationPlanCmd((MigrationPlanBuilderImpl) builder).execute(command);
  }

  private String sentence(
      MigrationInstructionValidationReport report, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
    MigrationInstruction pair = report.getMigrationInstruction();
    return texts.text("engine.migration.pair", step(source, pair.getSourceActivityId()), step(target, pair.getTargetActivityId()),
        String.join("; ", report.getFailures()));
  }

  private static ProcessDefinitionEntity definition(CommandContext command, Version version) {
    return command.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedProcessDefinitionById(version.definitionId());
  }
}
