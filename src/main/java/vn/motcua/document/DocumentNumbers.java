package vn.motcua.document;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of documents. The counter's row stays locked until the caller's transaction ends, so numbers follow without gaps.
 */
@Repository
class DocumentNumbers {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentNumbers.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate savepoint;

  DocumentNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Locks the counter and tells the number that is next. It is given only by {@link #give}. */
  int lockNext(String agency, DocumentForm form, int year) {
    Optional<Integer> last = lock(agency, form, year);
    if (last.isEmpty()) {
      create(agency, form, year);
      last = lock(agency, form, year);
    }
    return 1 + last.orElseThrow(() -> new IllegalStateException("The counter of " + agency + " for " + year + " vanished"));
  }

  void give(String agency, DocumentForm form, int year, int number) {
    int given = jdbc.sql("""
        UPDATE document_counter SET last_number = :number
        WHERE agency = :agency AND form_code = :form AND number_year = :year AND last_number = :number - 1""")
        .param("number", number).param("agency", agency).param("form", form.code()).param("year", year).update();
    if (given != 1) {
      throw new IllegalStateException("Number " + number + " of " + agency + " for " + year
          + " is not next; was it locked?");
    }
  }

  private Optional<Integer> lock(String agency, DocumentForm form, int year) {
    return jdbc.sql("""
        SELECT last_number FROM document_counter
        WHERE agency = :agency AND form_code = :form AND number_year = :year FOR UPDATE""")
        .param("agency", agency).param("form", form.code()).param("year", year).query(Integer.class).optional();
  }

  /** Behind a savepoint, because on PostgreSQL a refused insert would spoil the caller's transaction. */
  private void create(String agency, DocumentForm form, int year) {
    try {
      savepoint.executeWithoutResult(status -> jdbc.sql(
          "INSERT INTO document_counter (agency, form_code, number_year, last_number) VALUES (:agency, :form, :year, 0)")
          .param("agency", agency).param("form", form.code()).param("year", year).update());
    } catch (DuplicateKeyException fault) {
      LOG.debug("Another transaction opened the counter of {} for {} first; it is used", agency, year);
    }
  }
}
