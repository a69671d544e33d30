package vn.motcua.fee;

import static vn.motcua.fee.PaymentLedger.instant;
import static vn.motcua.fee.PaymentLedger.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money to be given back, and given back. */
@Repository
class RefundLedger {

  private final JdbcClient jdbc;

  RefundLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PaymentRefund refund) {
    jdbc.sql("""
        INSERT INTO payment_refund (number, provider, transaction_id, agency, amount, state, reason, asked_at, asked_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(refund.number(), refund.provider(), refund.transaction(), refund.agency(), refund.amount(), refund.state().name(),
            refund.reason(), stored(refund.askedAt()), refund.askedBy())
        .update();
  }

  Optional<PaymentRefund> find(String number) {
    return jdbc.sql("SELECT * FROM payment_refund WHERE number = ?").param(number).query(RefundLedger::read).optional();
  }

  Optional<PaymentRefund> of(Payment payment) {
    return jdbc.sql("SELECT * FROM payment_refund WHERE provider = ? AND transaction_id = ?")
        .params(payment.provider(), payment.transaction()).query(RefundLedger::read).optional();
  }

  /** @return false when it was not waiting for approval any more */
  boolean approve(String number, String officer, Instant at) {
    return jdbc.sql("""
        UPDATE payment_refund SET state = 'APPROVED', approved_by = ?, approved_at = ?, next_try_at = ?
        WHERE number = ? AND state = 'ASKED'""").params(officer, stored(at), stored(at), number).update() == 1;
  }

  List<PaymentRefund> due(Instant now, int most) {
    return jdbc.sql("SELECT * FROM payment_refund WHERE next_try_at <= ? ORDER BY next_try_at FETCH FIRST ? ROWS ONLY")
        .params(stored(now), most).query(RefundLedger::read).list();
  }

  /** @return false when another node took this turn */
  boolean claim(String number, Instant now, Instant next) {
    return jdbc.sql("UPDATE payment_refund SET next_try_at = ? WHERE number = ? AND state = 'APPROVED' AND next_try_at <= ?")
        .params(stored(next), number, stored(now)).update() == 1;
  }

  /** @return false when it was done before */
  boolean done(String number, Instant at) {
    return jdbc.sql("""
        UPDATE payment_refund SET state = 'DONE', done_at = ?, next_try_at = NULL
        WHERE number = ? AND state = 'APPROVED'""")
        .params(stored(at), number).update() == 1;
  }

  private static PaymentRefund read(ResultSet row, int index) throws SQLException {
    return new PaymentRefund(row.getString("number"), row.getString("provider"), row.getString("transaction_id"),
        row.getString("agency"), row.getLong("amount"), PaymentRefund.State.valueOf(row.getString("state")),
        row.getString("reason"),
        instant(row, "asked_at"), row.getString("asked_by"), instant(row, "approved_at"), row.getString("approved_by"),
        instant(row, "done_at"));
  }
}
