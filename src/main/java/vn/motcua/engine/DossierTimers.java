package vn.motcua.engine;

import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The timers of one dossier that the ledger dates: the three statutory ones and the applicant's own limit. They are known by what
 * dates them, not by their ids. Reads and changes entities of the running command, so that a timer created in the same transaction is
 * seen too.
 */
class DossierTimers {

  private final JobEntity firing;

  /** @param firing the job that the running command executes and then deletes, or null */
  DossierTimers(JobEntity firing) {
    this.firing = firing;
  }

  /** Which of them a timer is, by the expression that dates it. */
  enum Kind {
    DUE_SOON("clock.dueSoonAt("), OVERDUE("clock.dueAt("), OVERDUE_AGAIN("clock.dueAgainAt("), ANSWER("clock.answerUntil(");

    private static final String PROPERTY = "motcua.timer";

    private final String call;

    Kind(String call) {
      this.call = call;
    }

    /** Remembers, when the diagram is parsed, what dates a timer. */
    static void mark(ActivityImpl timer, Element definition) {
      Element date = definition.element("timeDate");
      Stream.of(values()).filter(kind -> date != null && date.getText().contains(kind.call)).findFirst()
          .ifPresent(kind -> timer.setProperty(PROPERTY, kind));
    }

    static Optional<Kind> of(ExecutionEntity execution, TimerDeclarationImpl declaration) {
      return of(execution.getProcessDefinition().findActivity(declaration.getActivityId()));
    }

    /** @param timer the timer's element, or null */
    static Optional<Kind> of(ActivityImpl timer) {
      return Optional.ofNullable(timer == null ? null : (Kind) timer.getProperty(PROPERTY));
    }
  }

  void align(ExecutionEntity instance, Map<Kind, Date> dates) {
    Map<ExecutionEntity, ActivityImpl> scopes = new IdentityHashMap<>();
    collectScopes(instance, scopes);
    scopes.forEach((execution, scope) -> alignScope(execution, scope, dates));
  }

  /** The same in what the instance called, down to the diagram that waits for the applicant. */
  void alignCalled(ExecutionEntity execution, Map<Kind, Date> dates) {
    if (execution.getActivity() != null && execution.getActivity().getActivityBehavior() instanceof CallActivityBehavior) {
      ExecutionEntity called = execution.getSubProcessInstance();
      if (called != null && !called.isEnded()) {
        align(called, dates);
        alignCalled(called, dates);
      }
    }
    execution.getExecutions().forEach(child -> alignCalled(child, dates));
  }

  /** An execution whose child does the work names no activity itself: which scope it holds is seen from the child. */
  static void collectScopes(ExecutionEntity execution, Map<ExecutionEntity, ActivityImpl> scopes) {
    if (execution.getActivity() != null && !execution.isEventScope()) {
      execution.createActivityExecutionMapping().forEach((scope, holder) -> {
        if (scope instanceof ActivityImpl activity) {
          scopes.put((ExecutionEntity) holder, activity);
        }
      });
    }
    execution.getExecutions().forEach(child -> collectScopes(child, scopes));
  }

  private void alignScope(ExecutionEntity execution, PvmActivity scope, Map<Kind, Date> dates) {
    for (TimerDeclarationImpl declaration : TimerDeclarationImpl.getDeclarationsForScope(scope).values()) {
      Kind.of(execution, declaration).filter(dates::containsKey)
          .ifPresent(kind -> alignTimer(execution, declaration, kind, dates.get(kind)));
    }
  }

  private void alignTimer(ExecutionEntity execution, TimerDeclarationImpl declaration, Kind kind, Date date) {
    Optional<TimerEntity> open = execution.getJobs().stream()
        .filter(job -> job instanceof TimerEntity && job != firing && isOf(declaration, job))
        .map(TimerEntity.class::cast).findFirst();
    if (open.isPresent()) {
      move(open.get(), date);
    } else if (mustBeArmed(kind, date)) {
      declaration.createTimer(execution).setDuedate(date);
    }
  }

  /** By the job's definition: asked for its activity, a job would read that definition first. */
  private static boolean isOf(TimerDeclarationImpl declaration, JobEntity job) {
    return declaration.getJobDefinitionId().equals(job.getJobDefinitionId());
  }

  static void move(JobEntity timer, Date date) {
    if (!date.equals(timer.getDuedate())) {
      timer.setDuedate(date);
    }
  }

  /**
   * A timer that fired left no job. Of the three statutory ones the ledger says when they were acted on, so one that it dates is armed
   * again, also for an instant that has passed; the applicant's only for an instant ahead.
   */
  private static boolean mustBeArmed(Kind kind, Date date) {
    return date.before(DiagramClock.PARKED) && (kind != Kind.ANSWER || date.after(ClockUtil.getCurrentTime()));
  }
}
