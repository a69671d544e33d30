package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockLedgerOnH2Test extends LedgerContract {

  private final ClockDatabase database = ClockDatabase.h2("ledger" + System.nanoTime());

  @Override
  ClockDatabase database() {
    return database;
  }

  @Test
  void a_line_that_was_changed_or_taken_out_is_found() {
    for (String code : List.of("B-1", "B-2", "B-3")) {
      for (int i = 0; i < 3; i++) {
        append(code, List.of(NewFact.of(FactKind.CLAIMED, Instant.EPOCH, "thuly.100").with("task", "a")));
      }
    }
    database.jdbc().update("UPDATE clock_fact SET actor = 'x' WHERE dossier_code = 'B-1' AND sequence = 2");
    database.jdbc().update("DELETE FROM clock_fact WHERE dossier_code = 'B-2' AND sequence = 2");
    database.jdbc().update("UPDATE clock_fact SET details = ? WHERE dossier_code = 'B-3' AND sequence = 3",
        "{\"task\":\"b\"}");
    assertThat(ledger().verify("B-1")).hasValue(2);
    assertThat(ledger().verify("B-2")).hasValue(2);
    assertThat(ledger().verify("B-3")).hasValue(3);
  }
}
