package vn.motcua.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.clock.ChainCheck;

/**
 * What must hold in the database whenever the application was killed; read while nobody else has it open. Tasks and
 * jobs are found by their process instance: only instances and history know the root in the engine's tables.
 */
class KillCheck implements AutoCloseable {

  private static final String DOSSIERS = """
      SELECT d.code, d.status, d.due_current, d.instance_id,
        (SELECT count(*) FROM clock_fact f WHERE f.dossier_code = d.code AND f.kind = 'RECEIVED') AS received,
        (SELECT count(*) FROM clock_fact f WHERE f.dossier_code = d.code AND f.kind = 'BECAME_LATE') AS late,
        (SELECT min(f.happened_at) FROM clock_fact f WHERE f.dossier_code = d.code AND f.kind = 'FINISHED') AS finished,
        (SELECT count(*) FROM submission_key s WHERE s.dossier_code = d.code) AS submissions,
        (SELECT count(*) FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_
           WHERE p.business_key_ = d.code AND t.task_def_key_ = 'Task_ExplainLateness') AS explanations,
        (SELECT count(*) FROM act_hi_procinst p WHERE p.id_ = d.instance_id AND p.business_key_ = d.code) AS instances,
        (SELECT count(*) FROM act_hi_procinst p WHERE p.id_ = d.instance_id AND p.end_time_ IS NULL) AS open,
        (SELECT count(*) FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
           WHERE e.root_proc_inst_id_ = d.instance_id) AS tasks,
        (SELECT count(*) FROM act_ru_job j JOIN act_ru_execution e ON e.id_ = j.process_instance_id_
           WHERE e.root_proc_inst_id_ = d.instance_id AND j.type_ = 'message') AS messages,
        (SELECT count(*) FROM act_ru_job j WHERE j.process_instance_id_ = d.instance_id
           AND j.handler_cfg_ LIKE 'Timer_Overdue%' AND j.handler_cfg_ NOT LIKE 'Timer_OverdueAgain%') AS timers,
        (SELECT min(j.duedate_) FROM act_ru_job j WHERE j.process_instance_id_ = d.instance_id
           AND j.handler_cfg_ LIKE 'Timer_Overdue%' AND j.handler_cfg_ NOT LIKE 'Timer_OverdueAgain%') AS timer_at
      FROM dossier d ORDER BY d.code""";

  /** One, because H2 opens and closes its file with the first and the last connection. */
  private final SingleConnectionDataSource connection;
  private final JdbcTemplate database;
  private final ChainCheck chains;

  KillCheck(DataSource database) {
    try {
      connection = new SingleConnectionDataSource(database.getConnection(), true);
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database that is left can't be opened", unreachable);
    }
    this.database = new JdbcTemplate(connection);
    this.chains = new ChainCheck(connection);
  }

  /**
   * @param acknowledged key to code
   * @param passed every deadline up to this instant must have fired; null when timers may still wait
   */
  static Findings of(DataSource database, Map<String, String> acknowledged, Instant passed) {
    try (KillCheck check = new KillCheck(database)) {
      return check.run(acknowledged, passed);
    }
  }

  @Override
  public void close() {
    connection.destroy();
  }

  /** What was found. */
  record Findings(int dossiers, int late, List<String> violations) {}

  private record Row(
      String code, int status, Instant due, String instance, int received, int late, Instant finished, int submissions,
      int explanations, int instances, int open, int tasks, int messages, int timers, Instant timerAt) {}

  private Findings run(Map<String, String> acknowledged, Instant passed) {
    List<String> violations = new ArrayList<>();
    List<Row> rows = database.query(DOSSIERS, (row, n) -> row(row));
    Map<String, Integer> known = new HashMap<>();
    rows.forEach(row -> known.put(row.code(), row.submissions()));
    acknowledged.forEach((key, code) -> {
      if (!known.containsKey(code)) {
        violations.add("acknowledged dossier " + code + " (key " + key + ") is lost");
      }
    });
    rows.forEach(row -> {
      whole(row, violations);
      late(row, passed, violations);
      timer(row, violations);
    });
    return new Findings(rows.size(), (int) rows.stream().filter(row -> row.late() > 0).count(), violations);
  }

  private void whole(Row row, List<String> violations) {
    check(row.instance() != null && row.instances() == 1, row, "has no process instance", violations);
    check(row.received() == 1, row, "has " + row.received() + " facts RECEIVED", violations);
    check(row.submissions() == 1, row, "belongs to " + row.submissions() + " keys", violations);
    check(row.open() == 0 || row.tasks() + row.messages() > 0, row, "is open, but nobody has anything to do", violations);
    chains.firstBroken(row.code()).ifPresent(line -> violations.add(row.code() + ": hash chain broken at line " + line));
  }

  private static void late(Row row, Instant passed, List<String> violations) {
    check(row.late() <= 1, row, "became late " + row.late() + " times", violations);
    check(row.explanations() <= 1, row, "has " + row.explanations() + " explanation tasks", violations);
    boolean overdue = row.due() != null && (row.finished() == null || !row.finished().isBefore(row.due().plusSeconds(60)));
    check(row.late() == 0 || overdue, row, "is said to be late and is not", violations);
    check(row.explanations() == 0 || row.late() == 1, row, "has an explanation task and is not late", violations);
    if (passed != null && overdue && row.due().plusSeconds(60).isBefore(passed)) {
      check(row.late() == 1, row, "never became late, due " + row.due(), violations);
      check(row.explanations() == 1, row, "is late and nobody has to explain it", violations);
    }
  }

  /** Parked before acceptance; at the ledger's date while it runs; fired or waiting when that has passed. */
  private static void timer(Row row, List<String> violations) {
    boolean running = row.status() == 2 || row.status() == 4;
    if (row.status() == 1 || (running && row.late() == 0)) {
      check(row.timers() == 1, row, "has " + row.timers() + " overdue timers", violations);
    }
    if (row.status() == 1 && row.timers() == 1) {
      check(row.timerAt().isAfter(Instant.parse("9000-01-01T00:00:00Z")), row, "timer not parked: " + row.timerAt(), violations);
    }
    if (running && row.late() == 0 && row.timers() == 1) {
      check(row.timerAt().equals(row.due().plusSeconds(60)), row, "timer at " + row.timerAt() + ", ledger says " + row.due(), violations);
    }
  }

  private static void check(boolean holds, Row row, String otherwise, List<String> violations) {
    if (!holds) {
      violations.add(row.code() + " (status " + row.status() + ") " + otherwise);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    java.sql.Timestamp timer = row.getTimestamp("timer_at");
    return new Row(row.getString("code"), row.getInt("status"), instant(row, "due_current"), row.getString("instance_id"),
        row.getInt("received"), row.getInt("late"), instant(row, "finished"), row.getInt("submissions"),
        row.getInt("explanations"), row.getInt("instances"), row.getInt("open"), row.getInt("tasks"), row.getInt("messages"),
        row.getInt("timers"), timer == null ? null : timer.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
