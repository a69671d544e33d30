package vn.motcua.clock;

import java.time.Clock;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hash chain of a ledger, asked from outside the application. */
public final class ChainCheck {

  private final ClockLedger ledger;

  public ChainCheck(DataSource database) {
    ledger = new ClockLedger(new JdbcTemplate(database), Clock.systemUTC());
  }

  /** Sequence of the first line that does not hold; empty when all do. */
  public OptionalInt firstBroken(String dossierCode) {
    return ledger.verify(dossierCode);
  }
}
