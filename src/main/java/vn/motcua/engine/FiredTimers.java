package vn.motcua.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * Timers of an instance that fired already. A migration makes those of event sub-processes anew (Camunda issue 3713), and they
 * would fire a second time.
 * Those that the ledger dates are not among them: the ledger says whether they are armed.
 */
public final class FiredTimers {

  private final Set<String> fired;

  private FiredTimers(Set<String> fired) {
    this.fired = fired;
  }

  /** Before the migration. A timer of an open scope that has no job fired: each got one when its scope was entered. */
  public static FiredTimers of(ExecutionEntity instance, MigrationPlan plan) {
    Map<String, String> targets = new HashMap<>();
    for (MigrationInstruction instruction : plan.getInstructions()) {
      targets.put(instruction.getSourceActivityId(), instruction.getTargetActivityId());
    }
    Set<String> fired = new HashSet<>();
    scopes(instance).forEach((execution, scope) -> {
      for (TimerDeclarationImpl timer : TimerDeclarationImpl.getDeclarationsForScope(scope).values()) {
        boolean open = execution.getJobs().stream().anyMatch(job -> timer.getJobDefinitionId().equals(job.getJobDefinitionId()));
        String target = targets.get(timer.getActivityId());
        if (!open && target != null) {
          fired.add(target);
        }
      }
    });
    return new FiredTimers(fired);
  }

  /** After the migration: what was made anew goes again. */
  public void silence(ExecutionEntity instance) {
    scopes(instance).keySet().forEach(execution -> List.copyOf(execution.getJobs()).stream()
        .filter(job -> job instanceof TimerEntity && isFired(execution, job)).forEach(JobEntity::delete));
  }

  private boolean isFired(ExecutionEntity execution, JobEntity job) {
    ActivityImpl timer = execution.getProcessDefinition().findActivity(job.getActivityId());
    return timer != null && fired.contains(timer.getId()) && DossierTimers.Kind.of(timer).isEmpty();
  }

  private static Map<ExecutionEntity, ActivityImpl> scopes(ExecutionEntity instance) {
    Map<ExecutionEntity, ActivityImpl> scopes = new IdentityHashMap<>();
    DossierTimers.collectScopes(instance, scopes);
    return scopes;
  }
}
