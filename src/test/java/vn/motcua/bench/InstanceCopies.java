package vn.motcua.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many process instances out of a few genuine ones, row by row on PostgreSQL: every id of an instance gets a number in its last
 * twelve places, which are the same machine's in all of them; ids of definitions stay.
 */
class InstanceCopies {

  private static final List<String> TABLES = List.of("act_ru_execution", "act_ge_bytearray", "act_ru_task", "act_ru_variable",
      "act_ru_identitylink", "act_ru_job", "act_ru_event_subscr", "act_ru_authorization", "act_hi_procinst", "act_hi_actinst",
      "act_hi_taskinst", "act_hi_varinst", "act_hi_identitylink", "act_hi_job_log", "act_hi_op_log");
  private static final Set<String> OF_DEFINITIONS = Set.of("proc_def_id_", "process_def_id_", "job_def_id_", "deployment_id_",
      "case_def_id_", "decision_def_id_", "decision_req_def_id_", "act_id_", "task_def_key_", "group_id_", "user_id_",
      "proc_def_key_", "process_def_key_", "job_def_type_", "job_def_configuration_");

  private static final Set<String> SCOPES = Set.of("super_exec_", "configuration_", "var_scope_");

  private final JdbcTemplate database;

  InstanceCopies(DataSource database) {
    this.database = new JdbcTemplate(database);
  }

  /** A dossier's code as its {@code number}th copy. */
  static String code(String seed, int number) {
    return "%s%05d".formatted(seed, number);
  }

  /** Copies numbered from one. What an earlier call made is not copied again: its roots are not asked for. */
  void copy(String seed, int copies) {
    List<String> instances = database.queryForList(
        "SELECT id_ FROM act_hi_procinst WHERE root_proc_inst_id_ = (SELECT id_ FROM act_hi_procinst WHERE business_key_ = ? "
            + "AND super_process_instance_id_ IS NULL)", String.class, seed);
    String family = instances.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    TABLES.forEach(table -> copy(table, of(table, family), seed, copies));
  }

  /** The columns as they are, with ids and business key renumbered; {@code n} is the copy's number. */
  void copy(String table, String where, String seed, int copies) {
    List<String> columns = database.queryForList(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ? "
            + "AND is_generated = 'NEVER' ORDER BY ordinal_position", String.class, table);
    String values = columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", "));
    database.update("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table
        + " t, generate_series(1, ?) n WHERE " + where.replace("$code", "'" + seed + "'"), copies);
  }

  private String value(String table, String column) {
    if (column.equals("business_key_") || column.equals("dossier_code") || (table.equals("dossier") && column.equals("code"))) {
      return "t." + column + " || lpad(n::text, 5, '0')";
    }
    return isId(table, column)
        ? "regexp_replace(t." + column + ", '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{12}', "
            + "'\\1' || lpad(to_hex(n), 12, '0'), 'g')"
        : "t." + column;
  }

  private boolean isId(String table, String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return (table.startsWith("act_") || name.equals("instance_id")) && !OF_DEFINITIONS.contains(name)
        && (name.endsWith("id_") || name.equals("instance_id") || SCOPES.contains(name));
  }

  private static String of(String table, String family) {
    return switch (table) {
      case "act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr", "act_hi_procinst", "act_hi_actinst",
          "act_hi_taskinst", "act_hi_varinst" -> "t.proc_inst_id_ IN (" + family + ")";
      case "act_ru_job" -> "t.process_instance_id_ IN (" + family + ")";
      case "act_ru_identitylink" -> "t.task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ IN (" + family + "))";
      case "act_ru_authorization" -> "t.resource_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ IN (" + family + "))";
      default -> "t.root_proc_inst_id_ IN (" + family + ")";
    };
  }
}
