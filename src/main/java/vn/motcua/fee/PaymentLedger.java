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

/** Orders and the money that came for them. */
@Repository
class PaymentLedger {

  private final JdbcClient jdbc;

  PaymentLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PaymentOrder order, Instant firstPoll) {
    jdbc.sql("""
        INSERT INTO payment_order (number, dossier_code, open_for, agency, provider, amount, state, created_at, created_by, polls,
          next_poll_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""")
        .params(order.number(), order.dossierCode(), order.dossierCode(), order.agency(), order.provider(), order.amount(),
            order.state().name(), stored(order.createdAt()), order.createdBy(), stored(firstPoll))
        .update();
  }

  Optional<PaymentOrder> order(String number) {
    return jdbc.sql("SELECT * FROM payment_order WHERE number = ?").param(number).query(PaymentLedger::readOrder).optional();
  }

  Optional<PaymentOrder> openOrder(String dossierCode) {
    return jdbc.sql("SELECT * FROM payment_order WHERE open_for = ?").param(dossierCode)
        .query(PaymentLedger::readOrder).optional();
  }

  List<PaymentOrder> orders(String dossierCode) {
    return jdbc.sql("SELECT * FROM payment_order WHERE dossier_code = ? ORDER BY created_at, number").param(dossierCode)
        .query(PaymentLedger::readOrder).list();
  }

  void keepPayUrl(String number, String payUrl) {
    jdbc.sql("UPDATE payment_order SET pay_url = ? WHERE number = ?").params(payUrl, number).update();
  }

  /** Money may still come for an order that is cancelled, so the gateway goes on being asked about it. */
  void cancelOpen(String dossierCode, String reason, Instant at) {
    jdbc.sql("""
        UPDATE payment_order SET state = 'CANCELLED', open_for = NULL, ended_at = ?, end_reason = ?
        WHERE open_for = ?""").params(stored(at), reason, dossierCode).update();
  }

  /** Nothing more can come of it. */
  void end(String number, PaymentOrder.State state, Instant at) {
    jdbc.sql("UPDATE payment_order SET state = ?, open_for = NULL, ended_at = ?, next_poll_at = NULL WHERE number = ?")
        .params(state.name(), stored(at), number).update();
  }

  /** Orders whose turn it is to be asked about. */
  List<PaymentOrder> duePolls(Instant now, int most) {
    return jdbc.sql("SELECT * FROM payment_order WHERE next_poll_at <= ? ORDER BY next_poll_at FETCH FIRST ? ROWS ONLY")
        .params(stored(now), most).query(PaymentLedger::readOrder).list();
  }

  /** @return false when another node took this turn */
  boolean claimPoll(PaymentOrder order, Instant next) {
    return jdbc.sql("""
        UPDATE payment_order SET polls = polls + 1, next_poll_at = ?
        WHERE number = ? AND polls = ? AND next_poll_at IS NOT NULL""")
        .params(stored(next), order.number(), order.polls()).update() == 1;
  }

  void stopPolling(String number) {
    jdbc.sql("UPDATE payment_order SET next_poll_at = NULL WHERE number = ?").param(number).update();
  }

  void add(Payment payment) {
    jdbc.sql("""
        INSERT INTO payment (provider, transaction_id, order_number, dossier_code, agency, amount, paid_at, paid_day, recorded_at,
          heard_by, outcome, reason, receipt_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(payment.provider(), payment.transaction(), payment.order(), payment.dossierCode(), payment.agency(),
            payment.amount(), stored(payment.paidAt()), VietnameseDay.of(payment.paidAt()), stored(payment.recordedAt()),
            payment.heardBy(), payment.outcome().name(), payment.reason() == null ? null : payment.reason().name(),
            payment.receiptNumber())
        .update();
  }

  Optional<Payment> payment(String provider, String transaction) {
    return jdbc.sql("SELECT * FROM payment WHERE provider = ? AND transaction_id = ?").params(provider, transaction)
        .query(PaymentLedger::readPayment).optional();
  }

  List<Payment> payments(String dossierCode) {
    return jdbc.sql("SELECT * FROM payment WHERE dossier_code = ? ORDER BY recorded_at, transaction_id").param(dossierCode)
        .query(PaymentLedger::readPayment).list();
  }

  /** Payments of a Vietnamese day. */
  List<Payment> ofDay(String provider, LocalDate day) {
    return jdbc.sql("SELECT * FROM payment WHERE paid_day = ? AND provider = ? ORDER BY paid_at, transaction_id")
        .params(day, provider).query(PaymentLedger::readPayment).list();
  }

  /** Money that does not count and for which no refund was done yet, oldest first. */
  List<Payment> toRefund() {
    return jdbc.sql("""
        SELECT p.* FROM payment p LEFT JOIN payment_refund r ON r.provider = p.provider AND r.transaction_id = p.transaction_id
        WHERE p.outcome = 'TO_REFUND' AND (r.state IS NULL OR r.state <> 'DONE')
        ORDER BY p.recorded_at, p.transaction_id""").query(PaymentLedger::readPayment).list();
  }

  static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static PaymentOrder readOrder(ResultSet row, int index) throws SQLException {
    return new PaymentOrder(row.getString("number"), row.getString("dossier_code"), row.getString("agency"),
        row.getString("provider"),
        row.getLong("amount"), PaymentOrder.State.valueOf(row.getString("state")), row.getString("pay_url"),
        instant(row, "created_at"), row.getString("created_by"), row.getString("end_reason"), row.getInt("polls"));
  }

  private static Payment readPayment(ResultSet row, int index) throws SQLException {
    String reason = row.getString("reason");
    return new Payment(row.getString("provider"), row.getString("transaction_id"), row.getString("order_number"),
        row.getString("dossier_code"), row.getString("agency"), row.getLong("amount"), instant(row, "paid_at"),
        instant(row, "recorded_at"), row.getString("heard_by"), Payment.Outcome.valueOf(row.getString("outcome")),
        reason == null ? null : Payment.Reason.valueOf(reason), row.getString("receipt_number"));
  }
}
