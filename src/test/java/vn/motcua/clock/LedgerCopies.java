package vn.motcua.clock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives copied dossiers a ledger of their own, with a hash chain that holds. */
public final class LedgerCopies {

  private static final int AT_ONCE = 2_000;

  private final ClockLedger ledger;
  private final List<ClockFact> waiting = new ArrayList<>();

  public LedgerCopies(DataSource database, Clock clock) {
    ledger = new ClockLedger(new JdbcTemplate(database), clock);
  }

  public void copy(String from, List<String> codes) {
    List<NewFact> facts = ledger.facts(from).stream().map(fact ->
        new NewFact(fact.kind(), fact.at(), fact.actor(), fact.reason(), fact.legalBasis(), fact.details())).toList();
    for (String code : codes) {
      waiting.addAll(ledger.chain(code, List.of(), facts));
      if (waiting.size() >= AT_ONCE) {
        write();
      }
    }
    write();
  }

  private void write() {
    ledger.insert(List.copyOf(waiting));
    waiting.clear();
  }
}
