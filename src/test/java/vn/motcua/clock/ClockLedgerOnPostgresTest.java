package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockLedgerOnPostgresTest extends LedgerContract {

  private EmbeddedPostgres postgres;
  private ClockDatabase database;

  @BeforeAll
  void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = ClockDatabase.postgres(postgres.getPostgresDatabase());
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  @Override
  ClockDatabase database() {
    return database;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE clock_fact SET actor = 'x'", "DELETE FROM clock_fact", "TRUNCATE clock_fact"})
  void no_statement_changes_or_removes_a_line(String statement) {
    append("C-" + statement.charAt(0), List.of(NewFact.of(FactKind.CLAIMED, Instant.EPOCH, "thuly.100")));
    assertThatThrownBy(() -> database.jdbc().execute(statement)).isInstanceOf(DataAccessException.class)
        .rootCause().hasMessageContaining("append-only");
    assertThat(ledger().facts("C-" + statement.charAt(0))).hasSize(1);
  }

  @Test
  void calendars_are_planted_and_replaced_as_on_h2() {
    CalendarTables tables = new CalendarTables(database.jdbc());
    JdbcCalendars calendars = new JdbcCalendars(tables, new CalendarSeed(tables, database.transactions()));
    assertThat(calendars.of("H99.100").workingDays(2026)).isEqualTo(249);
  }
}
