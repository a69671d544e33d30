package vn.motcua.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many open dossiers from few: every row of theirs, ours and the engine's, again under other keys, on PostgreSQL. The hashes of the
 * copied facts are those of the originals.
 */
final class DossierCopies {

  private static final List<String> TABLES = List.of("dossier", "dossier_person", "clock_fact", "act_ru_execution", "act_ru_task",
      "act_ru_job", "act_ru_variable", "act_ru_identitylink", "act_ru_event_subscr", "act_hi_procinst", "act_hi_taskinst",
      "act_hi_actinst");

  /** Columns that name a dossier, an instance or something of an instance; definitions and deployments are shared. */
  private static final Set<String> KEYS = Set.of("code", "dossier_code", "instance_id", "business_key_", "id_", "proc_inst_id_",
      "root_proc_inst_id_", "execution_id_", "parent_id_", "super_exec_", "task_id_", "act_inst_id_", "parent_act_inst_id_",
      "process_instance_id_", "var_scope_", "activity_instance_id_", "super_process_instance_id_", "call_proc_inst_id_", "last_failure_log_id_");

  private final JdbcTemplate jdbc;

  DossierCopies(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param copies of each dossier there is */
  void multiply(int copies) {
    jdbc.execute((ConnectionCallback<Void>) connection -> {
      JdbcTemplate one = new JdbcTemplate(new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
      // Rows point at one another in circles; their order does not matter while nobody checks it.
      one.execute("SET session_replication_role = replica");
      TABLES.forEach(table -> copy(one, table, copies));
      one.execute("SET session_replication_role = DEFAULT");
      return null;
    });
  }

  private static void copy(JdbcTemplate one, String table, int copies) {
    List<String> columns = one.queryForList(
        "SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position", String.class, table);
    String values = columns.stream().map(column -> KEYS.contains(column) ? "t." + column + " || '-' || n" : "t." + column)
        .collect(Collectors.joining(", "));
    String ofDossiers = table.equals("act_ru_job") ? " WHERE t.process_instance_id_ IS NOT NULL" : "";
    one.update("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table
        + " t CROSS JOIN generate_series(1, ?) n" + ofDossiers, copies);
  }
}
