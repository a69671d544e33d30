package vn.motcua.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPaths;

/** Reads the engine's history of a dossier's instances: all bear its code as business key, and what is asked for is indexed. */
@Component
class PathsOfDossiers implements DossierPaths {

  private static final String RUNS = """
      SELECT p.id_, p.proc_def_id_, p.proc_def_key_, d.name_, d.version_, p.start_time_, p.end_time_
      FROM act_hi_procinst p LEFT JOIN act_re_procdef d ON d.id_ = p.proc_def_id_
      WHERE p.business_key_ = ? ORDER BY p.start_time_, p.id_""";

  private static final String VISITS = """
      SELECT proc_inst_id_, act_id_, act_name_, act_type_, start_time_, end_time_, assignee_, act_inst_state_
      FROM act_hi_actinst WHERE proc_inst_id_ IN (:instances) ORDER BY start_time_, sequence_counter_""";

  private static final String FIRED = """
      SELECT process_instance_id_, act_id_, job_duedate_, timestamp_ FROM act_hi_job_log
      WHERE process_instance_id_ IN (:instances) AND job_state_ = :successful AND job_def_type_ LIKE 'timer%'
      ORDER BY timestamp_, sequence_counter_""";

  private final JdbcClient jdbc;

  PathsOfDossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Run> of(String dossierCode) {
    List<Run> runs = jdbc.sql(RUNS).param(dossierCode).query(PathsOfDossiers::run).list();
    if (runs.isEmpty()) {
      return runs;
    }
    List<String> instances = runs.stream().map(Run::instanceId).toList();
    Map<String, List<Visit>> visits = new HashMap<>();
    RowCallbackHandler visit = row -> visits.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(visit(row));
    jdbc.sql(VISITS).param("instances", instances).query(visit);
    Map<String, List<Fired>> fired = new HashMap<>();
    RowCallbackHandler timer = row -> fired.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
        .add(fired(row, visits.getOrDefault(row.getString(1), List.of())));
    jdbc.sql(FIRED).param("instances", instances).param("successful", JobState.SUCCESSFUL.getStateCode()).query(timer);
    return runs.stream().map(run -> new Run(
        run.instanceId(), run.definitionId(), run.key(), run.name(), run.version(), run.startedAt(), run.endedAt(),
        visits.getOrDefault(run.instanceId(), List.of()), fired.getOrDefault(run.instanceId(), List.of()))).toList();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    String key = row.getString(3);
    String name = row.getString(4);
    return new Run(row.getString(1), row.getString(2), key, name == null ? key : name, row.getInt(5), instant(row, 6),
        instant(row, 7), List.of(), List.of());
  }

  private static Visit visit(ResultSet row) throws SQLException {
    boolean cancelled = row.getInt(8) == ActivityInstanceState.CANCELED.getStateCode();
    return new Visit(row.getString(2), row.getString(3), row.getString(4), instant(row, 5), instant(row, 6), row.getString(7),
        cancelled);
  }

  /** A timer that fired is an element that was reached: the diagram's name of it is kept there. */
  private static Fired fired(ResultSet row, List<Visit> visits) throws SQLException {
    String element = row.getString(2);
    String name = visits.stream().filter(visit -> visit.element().equals(element) && visit.name() != null).map(Visit::name)
        .findFirst().orElse(element);
    return new Fired(element, name, instant(row, 3), instant(row, 4));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
