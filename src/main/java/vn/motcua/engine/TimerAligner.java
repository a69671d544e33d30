package vn.motcua.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.DueDatesListener;
import vn.motcua.dossier.ApplicantLimit;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** Keeps a dossier's timers and the due dates of its open tasks at what the ledger says, in the transaction of the fact. */
@Component
@Order(0)
public class TimerAligner implements DueDatesListener {

  private static final Pattern STEP_LIMIT = Pattern.compile(
      "clock\\.stepDue\\(\\s*execution\\s*,\\s*'([^']+)'\\s*(?:,\\s*'([^']+)'\\s*)?\\)");

  private static final String OPEN_TASKS = """
      SELECT t.id_ FROM act_ru_execution p JOIN act_ru_task t ON t.proc_inst_id_ = p.id_ WHERE p.business_key_ = ?""";

  private final Supplier<ProcessEngineConfigurationImpl> engine;
  private final Supplier<Dossiers> dossiers;
  private final Supplier<DiagramClock> diagramClock;
  private final JdbcClient jdbc;

  TimerAligner(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<Dossiers> dossiers,
      ObjectProvider<DiagramClock> diagramClock, JdbcClient jdbc) {
    this.engine = SingletonSupplier.of(engine::getObject);
    this.dossiers = SingletonSupplier.of(dossiers::getObject);
    this.diagramClock = SingletonSupplier.of(diagramClock::getObject);
    this.jdbc = jdbc;
  }

  @Override
  public void factsAdded(String dossierCode, String instanceId, DueDates dueDates, boolean currentMoved,
      boolean late) {
    if (instanceId == null) {
      return;
    }
    Command<Void> align = command -> {
      alignTimers(command, instanceId, dueDates);
      if (dossiers.get().workingStatus(dossierCode) == DossierStatus.SUPPLEMENT_ASKED) {
        alignAnswerLimit(command, dossierCode, instanceId);
      }
      if (currentMoved) {
        alignTasks(command, dossierCode);
      }
      return null;
    };
    CommandContext running = Context.getCommandContext();
    if (running == null) {
      engine.get().getCommandExecutorTxRequired().execute(align);
    } else {
      align.execute(running);
    }
  }

  /** Timers and tasks of a dossier anew from its ledger, whatever they say now. */
  public void alignAll(String dossierCode) {
    Dossier dossier = dossiers.get().get(dossierCode);
    factsAdded(dossierCode, dossier.instanceId(), dossiers.get().dueDates(dossierCode), true, dossier.late());
  }

  private static void alignTimers(CommandContext command, String instanceId, DueDates dueDates) {
    WholeInstances.current().readAhead(instanceId, instanceId);
    ExecutionEntity instance = command.getExecutionManager().findExecutionById(instanceId);
    if (instance != null && !instance.isEnded()) {
      new DossierTimers(command.getCurrentJob()).align(instance, Map.of(
          DossierTimers.Kind.DUE_SOON, DiagramClock.orParked(dueDates.dueSoonAt()),
          DossierTimers.Kind.OVERDUE, DiagramClock.orParked(dueDates.overdueAt()),
          DossierTimers.Kind.OVERDUE_AGAIN, DiagramClock.orParked(dueDates.overdueAgainAt())));
    }
  }

  /** The diagram that waits for papers is called by others: only while one waits is it looked for. */
  private void alignAnswerLimit(CommandContext command, String dossierCode, String instanceId) {
    ExecutionEntity instance = command.getExecutionManager().findExecutionById(instanceId);
    if (instance != null && !instance.isEnded()) {
      Date over = DiagramClock.orParked(ApplicantLimit.overAt(dossiers.get().facts(dossierCode)));
      new DossierTimers(command.getCurrentJob()).alignCalled(instance, Map.of(DossierTimers.Kind.ANSWER, over));
    }
  }

  private void alignTasks(CommandContext command, String dossierCode) {
    Dossier dossier = dossiers.get().get(dossierCode);
    for (String id : jdbc.sql(OPEN_TASKS).param(dossierCode).query(String.class).list()) {
      TaskEntity task = command.getDbEntityManager().selectById(TaskEntity.class, id);
      Date due = task == null ? null : stepDue(task, dossier);
      if (due != null && !due.equals(task.getDueDate())) {
        task.setDueDate(due);
      }
    }
  }

  Date stepDue(TaskEntity task, Dossier dossier) {
    Expression expression = task.getTaskDefinition().getDueDateExpression();
    Matcher limit = expression == null ? null : STEP_LIMIT.matcher(expression.getExpressionText());
    if (limit == null || !limit.find()) {
      return null;
    }
    Instant from = task.getCreateTime().toInstant();
    return limit.group(2) == null ? diagramClock.get().stepDue(dossier, from, limit.group(1))
        : diagramClock.get().stepDue(dossier, from, limit.group(1), limit.group(2));
  }
}
