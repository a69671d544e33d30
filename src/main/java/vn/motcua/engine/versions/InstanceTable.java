package vn.motcua.engine.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which dossiers run on which version of a diagram, read from the engine's tables: many at a time, and by their indexes. */
@Repository
class InstanceTable {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  InstanceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A version of a diagram. */
  record Version(String definitionId, int number) {}

  /** A dossier that runs on a version. */
  record Running(String instanceId, String dossierCode, Version version) {}

  /** All versions of a diagram, the newest first. */
  List<Version> versions(String key) {
    return jdbc.sql("SELECT id_, version_ FROM act_re_procdef WHERE key_ = ? ORDER BY version_ DESC").param(key)
        .query((row, line) -> new Version(row.getString(1), row.getInt(2))).list();
  }

  /** By code. */
  List<Running> running(Version version) {
    return jdbc.sql("""
        SELECT id_, business_key_ FROM act_ru_execution
        WHERE proc_def_id_ = ? AND parent_id_ IS NULL AND business_key_ IS NOT NULL ORDER BY business_key_""")
        .param(version.definitionId()).query((row, line) -> new Running(row.getString(1), row.getString(2), version)).list();
  }

  /** Where each instance stands: instances of one version with the same answer stand at the same steps. */
  Map<String, String> places(List<Running> running) {
    Map<String, TreeMap<String, Integer>> steps = new HashMap<>();
    for (int from = 0; from < running.size(); from += AT_ONCE) {
      List<String> ids = running.subList(from, Math.min(running.size(), from + AT_ONCE)).stream()
          .map(Running::instanceId).toList();
      jdbc.sql("SELECT proc_inst_id_, act_id_ FROM act_ru_execution WHERE proc_inst_id_ IN (:ids) AND act_id_ IS NOT NULL")
          .param("ids", ids).query(row -> {
            steps.computeIfAbsent(row.getString(1), id -> new TreeMap<>()).merge(row.getString(2), 1, Integer::sum);
          });
    }
    Map<String, String> places = new HashMap<>();
    running.forEach(each -> places.put(each.instanceId(),
        each.version().number() + " " + new ArrayList<>(steps.getOrDefault(each.instanceId(), new TreeMap<>()).entrySet())));
    return places;
  }
}
