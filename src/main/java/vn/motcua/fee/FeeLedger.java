package vn.motcua.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calculated fees in the database. Added to, never changed. */
@Repository
class FeeLedger {

  private static final String LAST =
      "SELECT * FROM fee_assessment WHERE dossier_code = ? ORDER BY number DESC FETCH FIRST 1 ROWS ONLY";

  private final JdbcClient jdbc;

  FeeLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int nextNumber(String dossierCode) {
    return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM fee_assessment WHERE dossier_code = ?")
        .param(dossierCode).query(Integer.class).single();
  }

  void add(Fee fee) {
    jdbc.sql("""
        INSERT INTO fee_assessment (dossier_code, number, decision, tariff, reception_day, pages, copies, total,
          calculated_at, calculated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(fee.dossierCode(), fee.number(), fee.decision(), fee.tariff(), fee.receptionDay(), fee.pages(),
            fee.copies(), fee.total(), fee.calculatedAt().atOffset(ZoneOffset.UTC), fee.calculatedBy())
        .update();
    addLines(fee);
  }

  /** One statement for all lines: the counter is where most of the day's work is written. */
  private void addLines(Fee fee) {
    List<Object> values = new ArrayList<>();
    int number = 0;
    for (FeeLine line : fee.lines()) {
      number++;
      values.addAll(List.of(fee.dossierCode(), fee.number(), number, line.label(), line.quantity(), line.unitPrice(),
          line.amount(), line.basis()));
    }
    jdbc.sql("INSERT INTO fee_line (dossier_code, assessment, line, label, quantity, unit_price, amount, basis) VALUES "
        + String.join(", ", Collections.nCopies(number, "(?, ?, ?, ?, ?, ?, ?, ?)"))).params(values).update();
  }

  /** The fee that counts: the last one calculated. */
  Optional<Fee> find(String dossierCode) {
    return jdbc.sql(LAST).param(dossierCode).query((row, index) -> fee(row)).optional();
  }

  /** The same; and a second cashier of the dossier waits here until the first one's transaction has ended. */
  Optional<Fee> lock(String dossierCode) {
    return jdbc.sql(LAST + " FOR UPDATE").param(dossierCode).query((row, index) -> fee(row)).optional();
  }

  List<FeeLine> lines(String dossierCode, int number) {
    return jdbc.sql("SELECT * FROM fee_line WHERE dossier_code = ? AND assessment = ? ORDER BY line")
        .params(dossierCode, number)
        .query((row, index) -> new FeeLine(row.getString("label"), row.getLong("quantity"), row.getLong("unit_price"),
            row.getLong("amount"), row.getString("basis")))
        .list();
  }

  private Fee fee(ResultSet row) throws SQLException {
    String code = row.getString("dossier_code");
    int number = row.getInt("number");
    return new Fee(code, number, row.getString("decision"), row.getString("tariff"),
        row.getObject("reception_day", LocalDate.class), row.getObject("pages", Integer.class),
        row.getObject("copies", Integer.class), lines(code, number), row.getLong("total"),
        row.getObject("calculated_at", OffsetDateTime.class).toInstant(), row.getString("calculated_by"));
  }
}
