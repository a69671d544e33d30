package vn.motcua.dossier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives dossier codes {@code <agency>-<yyMMdd>-<NNNN>}. The number is taken in a transaction of its own, on two connections that
 * serve nothing else: receptions of one agency never wait for each other's commit, and a caller that already holds a
 * connection can't starve the numbers of one. A reception that fails leaves a gap, which the rules allow; a number is never used twice.
 */
@Component
class DossierNumbers implements DisposableBean {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final HikariDataSource connections;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DossierNumbers(DataSource main) throws SQLException {
    HikariConfig settings = new HikariConfig();
    main.unwrap(HikariDataSource.class).copyStateTo(settings);
    settings.setPoolName("dossier-numbers");
    settings.setMaximumPoolSize(2);
    settings.setMinimumIdle(1);
    connections = new HikariDataSource(settings);
    jdbc = JdbcClient.create(connections);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
  }

  /** The next code of that agency and day of reception; past 9,999 it has five digits. */
  String next(String agency, LocalDate day) {
    Integer number = take(agency, day);
    return "%s-%s-%04d".formatted(agency, DAY.format(day), number);
  }

  private Integer take(String agency, LocalDate day) {
    try {
      return transaction.execute(status -> takeOnce(agency, day));
    } catch (DuplicateKeyException anotherOpenedTheDay) {
      return transaction.execute(status -> takeOnce(agency, day));
    }
  }

  private Integer takeOnce(String agency, LocalDate day) {
    int rows = jdbc.sql("UPDATE dossier_number SET last_number = last_number + 1 WHERE agency = ? AND received_on = ?")
        .params(agency, day).update();
    if (rows == 0) {
      jdbc.sql("INSERT INTO dossier_number (agency, received_on, last_number) VALUES (?, ?, 1)").params(agency, day).update();
      return 1;
    }
    return jdbc.sql("SELECT last_number FROM dossier_number WHERE agency = ? AND received_on = ?").params(agency, day)
        .query(Integer.class).single();
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
