package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what applicants were asked to add. */
@Repository
class SupplementTable implements SupplementRequests {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  SupplementTable(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * @param tooLate asked after the agency's limit or the due date
   * @param approvedBy who allowed it, or null when nobody had to
   */
  record Asked(
      SupplementStage stage, Instant at, String by, Instant answerUntil, boolean tooLate, String approvedBy,
      String approvalReason) {}

  void insert(String code, int number, Asked asked, List<MissingItem> items) {
    jdbc.sql("""
        INSERT INTO supplement_request (dossier_code, number, stage, asked_at, asked_by, answer_until, too_late, approved_by,
            approval_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(code, number, asked.stage().name(), stored(asked.at()), asked.by(), stored(asked.answerUntil()),
            asked.tooLate(), asked.approvedBy(), asked.approvalReason()).update();
    List<Object[]> rows = new ArrayList<>();
    for (MissingItem item : items) {
      rows.add(new Object[] {code, number, rows.size() + 1, item.name(), item.reason(), item.legalBasis()});
    }
    batch.batchUpdate("""
        INSERT INTO supplement_item (dossier_code, request_number, position, name, reason, legal_basis)
        VALUES (?, ?, ?, ?, ?, ?)""", rows);
  }

  int count(String code) {
    return jdbc.sql("SELECT COUNT(*) FROM supplement_request WHERE dossier_code = ?").param(code).query(Integer.class).single();
  }

  int count(String code, SupplementStage stage) {
    return jdbc.sql("SELECT COUNT(*) FROM supplement_request WHERE dossier_code = ? AND stage = ?")
        .params(code, stage.name()).query(Integer.class).single();
  }

  @Override
  public List<SupplementRequest> of(String dossierCode) {
    Map<Integer, List<MissingItem>> items = new LinkedHashMap<>();
    jdbc.sql("""
        SELECT request_number, name, reason, legal_basis FROM supplement_item
        WHERE dossier_code = ? ORDER BY request_number, position""").param(dossierCode)
        .query((row, line) -> items.computeIfAbsent(row.getInt(1), any -> new ArrayList<>())
            .add(new MissingItem(row.getString(2), row.getString(3), row.getString(4)))).list();
    return jdbc.sql("""
        SELECT dossier_code, number, asked_at, asked_by, answer_until FROM supplement_request
        WHERE dossier_code = ? ORDER BY number""").param(dossierCode)
        .query((row, line) -> read(row, items.getOrDefault(row.getInt("number"), List.of()))).list();
  }

  private static SupplementRequest read(ResultSet row, List<MissingItem> items) throws SQLException {
    return new SupplementRequest(
        row.getString("dossier_code"), row.getInt("number"), instant(row, "asked_at"), row.getString("asked_by"),
        instant(row, "answer_until"), List.copyOf(items));
  }
}
