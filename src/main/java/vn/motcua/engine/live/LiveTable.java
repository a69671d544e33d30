package vn.motcua.engine.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is live of every folder, where every deployment came from, and what was refused or turned down. */
@Repository
class LiveTable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String ALL = """
      SELECT n.folder AS name, f.*, o.source, o.deployed_by, o.program_version, o.reason, d.id_ AS found,
        r.content_hash AS refused_hash, r.source AS refused_source, r.refused_by, r.refused_at, r.findings
      FROM (SELECT folder FROM deployed_folder UNION SELECT folder FROM refused_folder) n
      LEFT JOIN deployed_folder f ON f.folder = n.folder LEFT JOIN refused_folder r ON r.folder = n.folder
      LEFT JOIN deployment_origin o ON o.deployment_id = f.deployment_id
      LEFT JOIN act_re_deployment d ON d.id_ = f.deployment_id""";

  private final JdbcClient jdbc;

  LiveTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row as the comparison with a program needs it.
   *
   * @param exists false when somebody deleted the deployment in the engine
   */
  record Row(LiveFolder live, boolean exists, String settledHash, String settledVersion, String keptHash) {

    boolean holds(String hash) {
      return exists && hash.equals(live.contentHash());
    }

    /** What is live is what a program brought: nobody put something else live since. */
    boolean isSettled() {
      return live.contentHash().equals(settledHash);
    }
  }

  /** Whoever deploys holds it until the transaction ends; the engine takes the same one for every deployment. */
  void lock() {
    jdbc.sql("SELECT value_ FROM act_ge_property WHERE name_ = 'deployment.lock' FOR UPDATE").query(String.class).single();
  }

  List<Row> all() {
    return jdbc.sql(ALL + " ORDER BY 1").query(LiveTable::read).list();
  }

  /** The live one; a folder of which everything was refused so far is none. */
  Optional<Row> find(String folder) {
    return jdbc.sql(ALL + " WHERE f.folder = ?").param(folder).query(LiveTable::read).optional();
  }

  boolean isLive(String deploymentId) {
    return jdbc.sql("SELECT COUNT(*) FROM deployed_folder WHERE deployment_id = ?").param(deploymentId)
        .query(Integer.class).single() > 0;
  }

  /** The files of a deployment by the names they were sent with; a picture that the engine draws is none. */
  Map<String, byte[]> resources(String deploymentId) {
    Map<String, byte[]> resources = new TreeMap<>();
    jdbc.sql("SELECT name_, bytes_ FROM act_ge_bytearray WHERE deployment_id_ = ? AND (generated_ IS NULL OR generated_ = FALSE)")
        .param(deploymentId).query(row -> {
          resources.put(row.getString(1), row.getBytes(2));
        });
    return resources;
  }

  /** The folder that last brought a process or a decision of this key. */
  Optional<String> folderOfKey(String key) {
    return jdbc.sql("""
        SELECT o.folder FROM deployment_origin o JOIN (
          SELECT deployment_id_ AS id, version_ AS version FROM act_re_procdef WHERE key_ = :key
          UNION ALL SELECT deployment_id_, version_ FROM act_re_decision_def WHERE key_ = :key) d ON d.id = o.deployment_id
        WHERE o.folder IS NOT NULL ORDER BY d.version DESC LIMIT 1""").param("key", key).query(String.class).optional();
  }

  List<String> folders() {
    return jdbc.sql("SELECT folder FROM deployed_folder ORDER BY folder").query(String.class).list();
  }

  /** @param folder null when the deployment belongs to none */
  void note(String deploymentId, String folder, String hash, Origin origin, ProgramVersion version, Instant at) {
    jdbc.sql("""
        INSERT INTO deployment_origin (deployment_id, folder, content_hash, source, deployed_by, deployed_at, program_version,
          reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""").params(deploymentId, folder, hash, origin.source().code(), origin.by(),
        stored(at), version.text(), origin.reason()).update();
    if (folder == null) {
      return;
    }
    int rows = jdbc.sql("UPDATE deployed_folder SET deployment_id = ?, content_hash = ?, deployed_at = ? WHERE folder = ?")
        .params(deploymentId, hash, stored(at), folder).update();
    if (rows == 0) {
      jdbc.sql("INSERT INTO deployed_folder (folder, deployment_id, content_hash, deployed_at) VALUES (?, ?, ?, ?)")
          .params(folder, deploymentId, hash, stored(at)).update();
    }
    nothingRefused(folder);
    // A diagram of a new field that came by Modeler's button had only its key for a name: this is that folder, under its path.
    if (folder.contains("/")) {
      jdbc.sql("DELETE FROM deployed_folder WHERE folder = ?").param(folder.replace('/', '-')).update();
    }
    jdbc.sql("""
        UPDATE deployed_folder SET offered_hash = NULL, offered_version = NULL, offered_at = NULL
        WHERE folder = ? AND offered_hash = ?""").params(folder, hash).update();
  }

  /** What is live is what this program brings. */
  void settle(String folder, String hash, ProgramVersion version) {
    jdbc.sql("""
        UPDATE deployed_folder SET settled_hash = ?, settled_version = ?, offered_hash = NULL, offered_version = NULL,
          offered_at = NULL, kept_hash = NULL, gone_at = NULL
        WHERE folder = ?""").params(hash, version.text(), folder).update();
  }

  void offer(String folder, String hash, ProgramVersion version, Instant at) {
    jdbc.sql("""
        UPDATE deployed_folder SET offered_hash = ?, offered_version = ?, offered_at = ?, gone_at = NULL
        WHERE folder = ? AND (offered_hash IS NULL OR offered_hash <> ?)""")
        .params(hash, version.text(), stored(at), folder, hash).update();
  }

  void nothingOffered(String folder) {
    jdbc.sql("""
        UPDATE deployed_folder SET offered_hash = NULL, offered_version = NULL, offered_at = NULL, gone_at = NULL
        WHERE folder = ?""").param(folder).update();
  }

  void keep(String folder, String hash, String reason, String officer, Instant at) {
    jdbc.sql("""
        UPDATE deployed_folder SET kept_hash = ?, offered_hash = NULL, offered_version = NULL, offered_at = NULL
        WHERE folder = ?""").params(hash, folder).update();
    jdbc.sql("INSERT INTO kept_folder (id, folder, content_hash, reason, officer, decided_at) VALUES (?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID().toString(), folder, hash, reason, officer, stored(at)).update();
  }

  void gone(String folder, Instant at) {
    jdbc.sql("UPDATE deployed_folder SET gone_at = ? WHERE folder = ? AND gone_at IS NULL").params(stored(at), folder).update();
  }

  /** What was refused was put right, or given up. */
  void nothingRefused(String folder) {
    jdbc.sql("DELETE FROM refused_folder WHERE folder = ?").param(folder).update();
  }

  void refused(String folder, String hash, Origin origin, String findings, Instant at) {
    nothingRefused(folder);
    jdbc.sql("""
        INSERT INTO refused_folder (folder, content_hash, source, refused_by, refused_at, findings)
        VALUES (?, ?, ?, ?, ?, ?)""")
        .params(folder, hash, origin.source().code(), origin.by(), stored(at), findings).update();
  }

  private static Row read(ResultSet row, int line) throws SQLException {
    String offered = row.getString("offered_hash");
    LiveFolder.Conflict conflict = offered == null ? null
        : new LiveFolder.Conflict(offered, row.getString("offered_version"), local(row, "offered_at"));
    String refusedHash = row.getString("refused_hash");
    LiveFolder.Refused refused = refusedHash == null ? null : new LiveFolder.Refused(refusedHash,
        Source.of(row.getString("refused_source")), row.getString("refused_by"), local(row, "refused_at"),
        row.getString("findings"));
    String source = row.getString("source");
    return new Row(new LiveFolder(row.getString("name"), row.getString("deployment_id"), row.getString("content_hash"),
        source == null ? null : Source.of(source), row.getString("deployed_by"), local(row, "deployed_at"),
        row.getString("program_version"), row.getString("reason"), conflict, local(row, "gone_at"), refused),
        row.getString("found") != null, row.getString("settled_hash"), row.getString("settled_version"),
        row.getString("kept_hash"));
  }

  private static OffsetDateTime local(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant == null ? null : instant.toInstant().atZone(ZONE).toOffsetDateTime();
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
