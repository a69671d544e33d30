package vn.motcua.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts in the database. Never deleted; only the state of a receipt changes, once. */
@Repository
class ReceiptLedger {

  private final JdbcClient jdbc;
  private final FeeLedger fees;

  ReceiptLedger(JdbcClient jdbc, FeeLedger fees) {
    this.jdbc = jdbc;
    this.fees = fees;
  }

  void add(Receipt receipt) {
    jdbc.sql("""
        INSERT INTO receipt (number, agency, book_year, serial, dossier_code, assessment, amount, method,
          cashier, cashier_name, issued_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(receipt.number(), receipt.agency(), receipt.year(), receipt.serial(), receipt.dossierCode(),
            receipt.assessment(), receipt.amount(), receipt.method(), receipt.cashier(),
            receipt.cashierName(), receipt.issuedAt().atOffset(ZoneOffset.UTC), receipt.state().name())
        .update();
  }

  /** @return false when the receipt was not in force any more */
  boolean end(Receipt receipt) {
    return jdbc.sql("""
        UPDATE receipt SET state = ?, ended_at = ?, ended_by = ?, end_reason = ?
        WHERE number = ? AND state = 'ISSUED'""")
        .params(receipt.state().name(), receipt.endedAt().atOffset(ZoneOffset.UTC), receipt.endedBy(),
            receipt.endReason(), receipt.number())
        .update() == 1;
  }

  void note(CashEntry entry, String agency) {
    jdbc.sql("""
        INSERT INTO receipt_event (receipt_number, agency, kind, cash_day, at, officer, officer_name, amount, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(entry.receiptNumber(), agency, entry.kind().name(), VietnameseDay.of(entry.at()),
            entry.at().atOffset(ZoneOffset.UTC), entry.officer(), entry.officerName(), entry.amount(), entry.reason())
        .update();
  }

  Optional<Receipt> find(String number) {
    return jdbc.sql("SELECT * FROM receipt WHERE number = ?").param(number)
        .query((row, index) -> receipt(row)).optional();
  }

  /** Whole đồng of the receipts in force. */
  long paid(String dossierCode) {
    return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM receipt WHERE dossier_code = ? AND state = 'ISSUED'").param(dossierCode)
        .query(Long.class).single();
  }

  /** The newest receipt in force. */
  Optional<Receipt> lastInForce(String dossierCode) {
    return jdbc.sql("""
        SELECT * FROM receipt WHERE dossier_code = ? AND state = 'ISSUED'
        ORDER BY issued_at DESC, number DESC FETCH FIRST 1 ROWS ONLY""").param(dossierCode)
        .query((row, index) -> receipt(row)).optional();
  }

  List<Receipt> ofDossier(String dossierCode) {
    return jdbc.sql("SELECT * FROM receipt WHERE dossier_code = ? ORDER BY issued_at, number").param(dossierCode)
        .query((row, index) -> receipt(row)).list();
  }

  List<CashEntry> events(String agency, LocalDate day) {
    return jdbc.sql("""
        SELECT e.*, r.dossier_code FROM receipt_event e JOIN receipt r ON r.number = e.receipt_number
        WHERE e.agency = ? AND e.cash_day = ? AND r.method = 'cash' ORDER BY e.id""")
        .params(agency, day).query((row, index) -> entry(row)).list();
  }

  private static CashEntry entry(ResultSet row) throws SQLException {
    return new CashEntry(row.getString("receipt_number"), row.getString("dossier_code"),
        ReceiptState.valueOf(row.getString("kind")), instant(row, "at"), row.getString("officer"),
        row.getString("officer_name"), row.getLong("amount"), row.getString("reason"));
  }

  private Receipt receipt(ResultSet row) throws SQLException {
    String dossier = row.getString("dossier_code");
    int assessment = row.getInt("assessment");
    return new Receipt(row.getString("number"), row.getString("agency"), row.getInt("book_year"), row.getInt("serial"),
        dossier, assessment, fees.lines(dossier, assessment), row.getLong("amount"),
        row.getString("method"), row.getString("cashier"), row.getString("cashier_name"), instant(row, "issued_at"),
        ReceiptState.valueOf(row.getString("state")), instant(row, "ended_at"), row.getString("ended_by"),
        row.getString("end_reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
