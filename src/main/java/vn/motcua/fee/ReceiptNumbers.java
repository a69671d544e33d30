package vn.motcua.fee;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out receipt numbers 1, 2, 3 … per agency and year. The book's row stays locked until the caller's transaction
 * ends: a receipt that is rolled back gives its number back, and no two receipts get the same one, on one node or several.
 */
@Repository
class ReceiptNumbers {

  private final JdbcClient jdbc;

  ReceiptNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public int next(String agency, int year) {
    return advance(agency, year).orElseGet(() -> {
      open(agency, year);
      return advance(agency, year).orElseThrow();
    });
  }

  private Optional<Integer> advance(String agency, int year) {
    GeneratedKeyHolder serial = new GeneratedKeyHolder();
    int changed = jdbc.sql("UPDATE receipt_book SET last_serial = last_serial + 1 WHERE agency = ? AND book_year = ?")
        .params(agency, year).update(serial, "last_serial");
    return changed == 0 ? Optional.empty() : Optional.of(serial.getKey().intValue());
  }

  /** An insert that collides would end the transaction on PostgreSQL, so openers queue for one row and look again. */
  private void open(String agency, int year) {
    jdbc.sql("SELECT id FROM receipt_book_opening WHERE id = 1 FOR UPDATE").query(Integer.class).single();
    jdbc.sql("""
        INSERT INTO receipt_book (agency, book_year, last_serial)
        SELECT CAST(? AS varchar(32)), CAST(? AS integer), 0 FROM receipt_book_opening
        WHERE NOT EXISTS (SELECT 1 FROM receipt_book WHERE agency = ? AND book_year = ?)""")
        .params(agency, year, agency, year).update();
  }
}
