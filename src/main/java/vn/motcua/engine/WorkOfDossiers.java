package vn.motcua.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.OpenWork;

/**
 * Reads the engine's own tables: its queries would ask for the candidates of every task one by one. All instances of a dossier bear
 * its code as business key, and that column has the engine's index.
 */
@Component
class WorkOfDossiers implements OpenWork {

  private static final String RUNNING = "SELECT DISTINCT business_key_ FROM act_ru_execution WHERE business_key_ IN (:codes)";

  /** Officers who left keep their user and lose their memberships. A task that is given to somebody is on no group's list. */
  private static final String TASKS = """
      SELECT p.business_key_, f.key_, t.task_def_key_, t.name_, t.assignee_, t.create_time_,
        CASE WHEN t.suspension_state_ <> 1 THEN 0
          WHEN t.assignee_ IS NOT NULL THEN (SELECT COUNT(*) FROM act_id_membership a WHERE a.user_id_ = t.assignee_)
          ELSE (SELECT COUNT(*) FROM act_ru_identitylink l JOIN act_id_membership m ON m.group_id_ = l.group_id_
            WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate') END AS who
      FROM act_ru_execution p JOIN act_ru_task t ON t.proc_inst_id_ = p.id_ JOIN act_re_procdef f ON f.id_ = t.proc_def_id_
      WHERE p.business_key_ IN (:codes)""";

  private static final String JOBS = """
      SELECT p.business_key_, j.type_, j.process_def_id_, d.act_id_, j.duedate_, j.create_time_, j.retries_, j.suspension_state_,
        j.handler_type_, j.process_def_key_
      FROM act_ru_execution p JOIN act_ru_job j ON j.process_instance_id_ = p.id_
        LEFT JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
      WHERE p.business_key_ IN (:codes)""";

  /** An incident climbs to the calling instances; only where it began counts. */
  private static final String INCIDENTS = """
      SELECT p.business_key_, f.key_, i.activity_id_, i.incident_timestamp_
      FROM act_ru_incident i LEFT JOIN act_ru_execution p ON p.id_ = i.proc_inst_id_
        LEFT JOIN act_re_procdef f ON f.id_ = i.proc_def_id_
      WHERE i.cause_incident_id_ = i.id_ AND (i.annotation_ IS NULL OR i.annotation_ = '')
      ORDER BY i.incident_timestamp_, i.id_""";

  private final JdbcClient jdbc;
  private final ProcessEngineConfigurationImpl engine;

  WorkOfDossiers(JdbcClient jdbc, ProcessEngineConfigurationImpl engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  @Override
  public Map<String, Work> of(Collection<String> dossierCodes) {
    if (dossierCodes.isEmpty()) {
      return Map.of();
    }
    Map<String, Collected> found = new HashMap<>();
    jdbc.sql(RUNNING).param("codes", dossierCodes).query(String.class).list().forEach(code -> found.put(code, new Collected()));
    RowCallbackHandler task = row -> collected(found, row.getString(1)).tasks.add(task(row));
    jdbc.sql(TASKS).param("codes", dossierCodes).query(task);
    Map<String, Optional<DossierTimers.Kind>> kinds = new HashMap<>();
    RowCallbackHandler job = row -> collected(found, row.getString(1)).add(row, kind(kinds, row));
    jdbc.sql(JOBS).param("codes", dossierCodes).query(job);
    Map<String, Work> works = new HashMap<>();
    dossierCodes.forEach(code -> works.put(code, found.containsKey(code) ? found.get(code).work() : Work.NONE));
    return works;
  }

  @Override
  public List<Incident> unseenIncidents() {
    return jdbc.sql(INCIDENTS).query((row, number) ->
        new Incident(row.getString(1), row.getString(2), row.getString(3), instant(row, 4))).list();
  }

  private static Collected collected(Map<String, Collected> found, String code) {
    return found.computeIfAbsent(code, any -> new Collected());
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(row.getString(2), row.getString(3), row.getString(4), row.getString(5), instant(row, 6), row.getInt(7) > 0);
  }

  /** What dates a timer is known to its diagram as it was parsed. */
  private Optional<DossierTimers.Kind> kind(Map<String, Optional<DossierTimers.Kind>> known, ResultSet row) throws SQLException {
    String definition = row.getString(3);
    String element = row.getString(4);
    if (definition == null || element == null || !"timer".equals(row.getString(2))) {
      return Optional.empty();
    }
    return known.computeIfAbsent(definition + " " + element, any -> kind(definition, element));
  }

  private Optional<DossierTimers.Kind> kind(String definition, String element) {
    Command<Optional<DossierTimers.Kind>> read = command -> DossierTimers.Kind.of(
        engine.getDeploymentCache().findDeployedProcessDefinitionById(definition).findActivity(element));
    return engine.getCommandExecutorTxRequired().execute(read);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static Deadline deadline(DossierTimers.Kind kind) {
    return switch (kind) {
      case DUE_SOON -> Deadline.DUE_SOON;
      case OVERDUE -> Deadline.OVERDUE;
      case OVERDUE_AGAIN -> Deadline.OVERDUE_AGAIN;
      case ANSWER -> null;
    };
  }

  /** What was read of one dossier so far. */
  private static final class Collected {

    private final List<Task> tasks = new ArrayList<>();
    private final List<Timer> timers = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private Instant jobSince;

    private void add(ResultSet job, Optional<DossierTimers.Kind> kind) throws SQLException {
      boolean alive = job.getInt(7) > 0 && job.getInt(8) == SuspensionState.ACTIVE.getStateCode();
      if ("timer".equals(job.getString(2))) {
        Deadline deadline = kind.map(WorkOfDossiers::deadline).orElse(null);
        if (deadline != null) {
          Instant at = instant(job, 5);
          timers.add(new Timer(deadline, DiagramClock.PARKED.toInstant().equals(at) ? null : at, alive));
        } else if (alive && TimerCatchIntermediateEventJobHandler.TYPE.equals(job.getString(9))) {
          waits.add(new Wait(job.getString(10), instant(job, 5)));
        }
        return;
      }
      Instant since = instant(job, 6);
      if (alive && since != null && (jobSince == null || since.isAfter(jobSince))) {
        jobSince = since;
      }
    }

    private Work work() {
      return new Work(true, tasks, timers, waits, jobSince);
    }
  }
}
