package vn.motcua.engine.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.Refusal;

/** Repairs, who decided them and what became of them: rows are added and never changed. */
@Repository
class RepairTable {

  /** The newest are read; older ones by dossier. */
  static final int MOST = 200;

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String EVERY = """
      SELECT r.*, d.approved, d.decided_by, d.decided_at
      FROM repair r LEFT JOIN repair_decision d ON d.repair_number = r.number""";

  private final JdbcClient jdbc;

  RepairTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return its number */
  int insert(RepairWish wish, String officer, Instant at) {
    int number = 1 + jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM repair").query(Integer.class).single();
    try {
      jdbc.sql("INSERT INTO repair (number, kind, step, target, reason, proposed_by, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
          .params(number, wish.kind().name(), wish.step(), wish.target(), wish.reason(), officer, stored(at)).update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("repair.again");
    }
    wish.dossiers().forEach(code ->
        jdbc.sql("INSERT INTO repair_dossier (repair_number, dossier_code) VALUES (?, ?)").params(number, code).update());
    return number;
  }

  /** @throws Refusal when somebody else decided meanwhile */
  void decide(int number, boolean approved, String officer, Instant at) {
    try {
      jdbc.sql("INSERT INTO repair_decision (repair_number, approved, decided_by, decided_at) VALUES (?, ?, ?, ?)")
          .params(number, approved, officer, stored(at)).update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("repair.decided", String.valueOf(number));
    }
  }

  void done(int number, RepairLine line, Instant at) {
    jdbc.sql("INSERT INTO repair_result (repair_number, dossier_code, done, note, done_at) VALUES (?, ?, ?, ?, ?)")
        .params(number, line.dossier(), line.done(), line.note(), stored(at)).update();
  }

  Optional<Repair> find(int number) {
    return list(EVERY + " WHERE r.number = ?", number).stream().findFirst();
  }

  /** The newest first. */
  List<Repair> newest() {
    return list(EVERY + " ORDER BY r.number DESC LIMIT ?", MOST);
  }

  /** The newest first. */
  List<Repair> ofDossier(String code) {
    return list(
        EVERY + " WHERE r.number IN (SELECT repair_number FROM repair_dossier WHERE dossier_code = ?) ORDER BY r.number DESC", code);
  }

  private List<Repair> list(String sql, Object parameter) {
    List<Integer> numbers = jdbc.sql(sql).param(parameter).query((row, line) -> row.getInt("number")).list();
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<String>> dossiers = new HashMap<>();
    RowCallbackHandler dossier = row ->
        dossiers.computeIfAbsent(row.getInt(1), any -> new ArrayList<>()).add(row.getString(2));
    jdbc.sql("SELECT repair_number, dossier_code FROM repair_dossier WHERE repair_number IN (:numbers) ORDER BY dossier_code")
        .param("numbers", numbers).query(dossier);
    Map<Integer, List<RepairLine>> lines = new HashMap<>();
    RowCallbackHandler result = row -> lines.computeIfAbsent(row.getInt(1), any -> new ArrayList<>())
        .add(new RepairLine(row.getString(2), row.getBoolean(3), row.getString(4)));
    jdbc.sql("""
        SELECT repair_number, dossier_code, done, note FROM repair_result WHERE repair_number IN (:numbers) ORDER BY dossier_code""")
        .param("numbers", numbers).query(result);
    IntFunction<List<RepairLine>> of = number -> lines.getOrDefault(number, List.of());
    return jdbc.sql(sql).param(parameter)
        .query((row, line) -> read(row, dossiers.get(row.getInt("number")), of.apply(row.getInt("number")))).list();
  }

  private static Repair read(ResultSet row, List<String> dossiers, List<RepairLine> lines) throws SQLException {
    RepairKind kind = RepairKind.valueOf(row.getString("kind"));
    Boolean approved = row.getObject("approved", Boolean.class);
    Repair.State state = Boolean.FALSE.equals(approved) ? Repair.State.REFUSED
        : kind.needsApproval() && approved == null ? Repair.State.WAITING : Repair.State.DONE;
    return new Repair(row.getInt("number"), kind, state, dossiers, row.getString("step"), row.getString("target"),
        row.getString("reason"), row.getString("proposed_by"), local(row, "proposed_at"), approved, row.getString("decided_by"),
        local(row, "decided_at"), lines);
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime local(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant == null ? null : instant.toInstant().atZone(ZONE).toOffsetDateTime();
  }
}
