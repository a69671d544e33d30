package vn.motcua.engine.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.Refusal;
import vn.motcua.engine.versions.InstanceTable.Running;
import vn.motcua.engine.versions.Migration.State;

/** Acts of migration and what became of each instance. */
@Repository
class MigrationTable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String ALL = """
      SELECT m.*, i.waiting, i.moved, i.ended FROM migration m LEFT JOIN (
        SELECT migration_number, COUNT(*) - COUNT(outcome) AS waiting, COUNT(CASE WHEN outcome = 'moved' THEN 1 END) AS moved,
          COUNT(CASE WHEN outcome = 'ended' THEN 1 END) AS ended
        FROM migration_instance GROUP BY migration_number) i ON i.migration_number = m.number""";
  private static final String EVERY = ALL + " ORDER BY m.number";
  private static final String ONE = ALL + " WHERE m.number = ?";
  private static final String EVERY_FAILED =
      "SELECT * FROM migration_instance WHERE outcome = 'failed' ORDER BY dossier_code";
  private static final String ONE_FAILED =
      "SELECT * FROM migration_instance WHERE migration_number = ? AND outcome = 'failed' ORDER BY dossier_code";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  MigrationTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What became of an instance. */
  enum Outcome {
    MOVED, FAILED, ENDED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What an instance's move is part of: its act, why, and the two persons. */
  record Act(int number, String reason, String actor, String approvedBy) {}

  List<Migration> all() {
    return list(EVERY, EVERY_FAILED, List.of());
  }

  Optional<Migration> find(int number) {
    return list(ONE, ONE_FAILED, List.of(number)).stream().findFirst();
  }

  private List<Migration> list(String acts, String failures, List<Object> parameters) {
    Map<Integer, List<MigrationPreview.Left>> left = new HashMap<>();
    jdbc.sql(failures).params(parameters).query(row -> {
          left.computeIfAbsent(row.getInt("migration_number"), any -> new ArrayList<>()).add(new MigrationPreview.Left(
              row.getString("dossier_code"), row.getInt("from_version"), row.getString("failure")));
        });
    return jdbc.sql(acts).params(parameters)
        .query((row, line) -> read(row, left.getOrDefault(row.getInt("number"), List.of()))).list();
  }

  int insert(MigrationWish wish, String reason, String officer, Instant at, MigrationPreview preview) {
    int number = 1 + jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM migration").query(Integer.class).single();
    try {
      jdbc.sql("""
          INSERT INTO migration (number, definition_key, from_versions, to_version, dossiers, mapping, reason, proposed_by,
            proposed_at, found, failing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(number, wish.definition(),
          joined(wish.from()), wish.to(), joined(wish.dossiers()), wish.mappingText(), reason, officer, stored(at),
          preview.found(), preview.failing()).update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("engine.migration.again");
    }
    return number;
  }

  /** False when it was decided meanwhile. */
  boolean decide(int number, boolean approved, String officer, Instant at) {
    return jdbc.sql("UPDATE migration SET approved = ?, decided_by = ?, decided_at = ? WHERE number = ? AND approved IS NULL")
        .params(approved, officer, stored(at), number).update() == 1;
  }

  void await(int number, List<Running> instances) {
    batches.batchUpdate("""
        INSERT INTO migration_instance (migration_number, instance_id, dossier_code, from_version) VALUES (?, ?, ?, ?)""",
        instances.stream().map(each -> new Object[] {
            number, each.instanceId(), each.dossierCode(), each.version().number()}).toList());
  }

  /** The act in which an instance waits to be moved; empty for a batch that somebody made by the engine's own means. */
  Optional<Act> actOf(String instanceId) {
    return jdbc.sql("""
        SELECT m.number, m.reason, m.proposed_by, m.decided_by FROM migration_instance i
        JOIN migration m ON m.number = i.migration_number
        WHERE i.instance_id = ? AND i.outcome IS NULL ORDER BY m.number LIMIT 1""").param(instanceId)
        .query((row, line) -> new Act(row.getInt(1), row.getString(2), row.getString(3), row.getString(4))).optional();
  }

  void done(int number, String instanceId, Outcome outcome, String failure, Instant at) {
    jdbc.sql("""
        UPDATE migration_instance SET outcome = ?, failure = ?, done_at = ? WHERE migration_number = ? AND instance_id = ?""")
        .params(outcome.code(), failure, stored(at), number, instanceId).update();
  }

  private static Migration read(ResultSet row, List<MigrationPreview.Left> left) throws SQLException {
    Boolean approved = row.getObject("approved", Boolean.class);
    int waiting = row.getInt("waiting");
    State state = approved == null ? State.WAITING : !approved ? State.REFUSED : waiting > 0 ? State.MOVING : State.DONE;
    return new Migration(row.getInt("number"), state, row.getString("definition_key"),
        parts(row.getString("from_versions")).map(Integer::valueOf).toList(), row.getInt("to_version"),
        parts(row.getString("dossiers")).toList(), MigrationWish.mapping(row.getString("mapping")), row.getString("reason"),
        row.getString("proposed_by"), local(row, "proposed_at"), row.getInt("found"), row.getInt("failing"), approved,
        row.getString("decided_by"), local(row, "decided_at"), waiting, row.getInt("moved"), row.getInt("ended"), left);
  }

  private static Stream<String> parts(String joined) {
    return Stream.of(joined.split(",")).filter(part -> !part.isEmpty());
  }

  private static String joined(Collection<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime local(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant == null ? null : instant.toInstant().atZone(ZONE).toOffsetDateTime();
  }
}
