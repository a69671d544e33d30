package vn.motcua.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers that were taken for a letter before it was signed elsewhere. A row stays for good: the letter that it names is the only
 * one that may ever bear the number, however often signing fails, and until that is issued the number is open.
 */
@Repository
class NumberReservations {

  private static final String SELECT = """
      SELECT dossier_code, form_code, cause, edition, agency, number_year, number, reserved_at, reserved_by
      FROM document_reservation r
      """;
  private static final String OF_LETTER =
      "WHERE dossier_code = :dossier AND form_code = :form AND cause = :cause AND edition = :edition";

  private final JdbcClient jdbc;
  private final DocumentNumbers numbers;
  private final TransactionTemplate alone;

  NumberReservations(JdbcClient jdbc, DocumentNumbers numbers, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Takes a number for a letter, unless it has one, and commits that whatever becomes of the caller's transaction. */
  void reserve(DocumentRegister.Order order, int edition, Instant at) {
    int year = DocumentRegister.yearOf(at);
    alone.executeWithoutResult(status -> {
      if (find(order, edition, "").isPresent()) {
        return;
      }
      int number = numbers.lockNext(order.agency(), order.form(), year);
      // Of two at once the second finds, under the lock, what the first took.
      if (find(order, edition, "").isEmpty()) {
        numbers.give(order.agency(), order.form(), year, number);
        add(order, edition, year, number, at);
      }
    });
  }

  /** The number reserved for a letter; whoever else would issue that letter waits until the caller's transaction ends. */
  Optional<ReservedNumber> lock(DocumentRegister.Order order, int edition) {
    return find(order, edition, " FOR UPDATE");
  }

  /** Numbers whose letter is not issued, longest first. */
  List<ReservedNumber> open() {
    return jdbc.sql(SELECT + """
        WHERE NOT EXISTS (SELECT 1 FROM issued_document d WHERE d.agency = r.agency AND d.form_code = r.form_code
                          AND d.number_year = r.number_year AND d.number = r.number)
        ORDER BY reserved_at, agency, form_code, number""").query(NumberReservations::read).list();
  }

  private Optional<ReservedNumber> find(DocumentRegister.Order order, int edition, String lock) {
    return jdbc.sql(SELECT + OF_LETTER + lock).param("dossier", order.dossierCode()).param("form", order.form().code())
        .param("cause", order.cause()).param("edition", edition).query(NumberReservations::read).optional();
  }

  private void add(DocumentRegister.Order order, int edition, int year, int number, Instant at) {
    jdbc.sql("""
        INSERT INTO document_reservation (agency, form_code, number_year, number, dossier_code, cause, edition, reserved_at,
                                          reserved_by)
        VALUES (:agency, :form, :year, :number, :dossier, :cause, :edition, :at, :by)""")
        .param("agency", order.agency()).param("form", order.form().code()).param("year", year).param("number", number)
        .param("dossier", order.dossierCode()).param("cause", order.cause()).param("edition", edition)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).param("by", order.issuedBy()).update();
  }

  private static ReservedNumber read(ResultSet row, int number) throws SQLException {
    return new ReservedNumber(row.getString("dossier_code"), DocumentForm.of(row.getString("form_code")), row.getString("cause"),
        row.getInt("edition"), row.getString("agency"), row.getInt("number_year"), row.getInt("number"),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant(), row.getString("reserved_by"));
  }
}
