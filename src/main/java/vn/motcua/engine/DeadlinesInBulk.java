package vn.motcua.engine;

import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.clock.DueDates;
import vn.motcua.dossier.OpenDeadlines;

/**
 * The aligner for many dossiers at once: timers and tasks are read with three queries for all of them. A dossier with a timer that
 * must be armed again goes to {@link TimerAligner}.
 */
@Component
class DeadlinesInBulk implements OpenDeadlines {

  private static final Set<DossierTimers.Kind> STATUTORY =
      EnumSet.of(DossierTimers.Kind.DUE_SOON, DossierTimers.Kind.OVERDUE, DossierTimers.Kind.OVERDUE_AGAIN);

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final TimerAligner aligner;

  DeadlinesInBulk(ObjectProvider<ProcessEngineConfigurationImpl> engine, TimerAligner aligner) {
    this.engine = engine;
    this.aligner = aligner;
  }

  @Override
  public void align(List<Redated> dossiers) {
    if (!dossiers.isEmpty()) {
      engine.getObject().getCommandExecutorTxRequired().execute((Command<Void>) command -> {
        timers(command, dossiers.stream().filter(Redated::moved).toList());
        tasks(command, dossiers);
        return null;
      });
    }
  }

  private void timers(CommandContext command, List<Redated> moved) {
    if (moved.isEmpty()) {
      return;
    }
    Map<String, Map<DossierTimers.Kind, TimerEntity>> open = openTimers(command,
        moved.stream().map(each -> each.dossier().instanceId()).collect(Collectors.toSet()));
    for (Redated each : moved) {
      Map<DossierTimers.Kind, Date> dates = dates(each.due());
      Map<DossierTimers.Kind, TimerEntity> jobs = open.getOrDefault(each.dossier().instanceId(), Map.of());
      if (dates.keySet().stream().anyMatch(kind -> !jobs.containsKey(kind) && isAhead(dates.get(kind)))) {
        aligner.factsAdded(each.dossier().code(), each.dossier().instanceId(), each.due(), true, each.dossier().late());
      } else {
        jobs.forEach((kind, job) -> DossierTimers.move(job, dates.get(kind)));
      }
    }
  }

  private static Map<DossierTimers.Kind, Date> dates(DueDates due) {
    Map<DossierTimers.Kind, Date> dates = new EnumMap<>(DossierTimers.Kind.class);
    dates.put(DossierTimers.Kind.DUE_SOON, DiagramClock.orParked(due.dueSoonAt()));
    dates.put(DossierTimers.Kind.OVERDUE, DiagramClock.orParked(due.overdueAt()));
    dates.put(DossierTimers.Kind.OVERDUE_AGAIN, DiagramClock.orParked(due.overdueAgainAt()));
    return dates;
  }

  private static boolean isAhead(Date date) {
    return date.before(DiagramClock.PARKED) && date.after(ClockUtil.getCurrentTime());
  }

  private static Map<String, Map<DossierTimers.Kind, TimerEntity>> openTimers(CommandContext command, Set<String> instances) {
    JobQueryImpl query = new JobQueryImpl();
    query.processInstanceIds(instances).timers();
    List<Job> jobs = command.runWithoutAuthorization(() -> command.getJobManager().findJobsByQueryCriteria(query, null));
    Map<String, Map<DossierTimers.Kind, TimerEntity>> found = new HashMap<>();
    for (Job job : jobs) {
      TimerEntity timer = (TimerEntity) job;
      kind(timer).filter(STATUTORY::contains).ifPresent(kind -> found
          .computeIfAbsent(timer.getProcessInstanceId(), id -> new EnumMap<>(DossierTimers.Kind.class)).put(kind, timer));
    }
    return found;
  }

  private static Optional<DossierTimers.Kind> kind(TimerEntity timer) {
    if (!(timer.getJobHandlerConfiguration() instanceof TimerJobConfiguration configuration)) {
      return Optional.empty();
    }
    ActivityImpl activity = Context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedProcessDefinitionById(timer.getProcessDefinitionId()).findActivity(configuration.getTimerElementKey());
    return DossierTimers.Kind.of(activity);
  }

  /** In called instances too: every call passes the business key. */
  private void tasks(CommandContext command, List<Redated> dossiers) {
    Map<String, Redated> byCode = dossiers.stream().collect(Collectors.toMap(each -> each.dossier().code(), each -> each));
    TaskQueryImpl open = new TaskQueryImpl();
    open.processInstanceBusinessKeyIn(byCode.keySet().toArray(String[]::new));
    List<Task> tasks = command.runWithoutAuthorization(() -> command.getTaskManager().findTasksByQueryCriteria(open));
    Map<String, String> codes = codes(command, tasks);
    for (Task task : tasks) {
      Redated dossier = byCode.get(codes.get(task.getProcessInstanceId()));
      Date due = dossier == null ? null : aligner.stepDue((TaskEntity) task, dossier.dossier());
      if (due != null && !due.equals(task.getDueDate())) {
        task.setDueDate(due);
      }
    }
  }

  private static Map<String, String> codes(CommandContext command, List<Task> tasks) {
    Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toCollection(HashSet::new));
    if (instances.isEmpty()) {
      return Map.of();
    }
    ProcessInstanceQueryImpl query = new ProcessInstanceQueryImpl();
    query.processInstanceIds(instances);
    List<ProcessInstance> found = command.runWithoutAuthorization(
        () -> command.getExecutionManager().findProcessInstancesByQueryCriteria(query, null));
    return found.stream().collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }
}
