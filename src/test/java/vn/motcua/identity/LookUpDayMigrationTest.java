package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.TestDatabase;

/** Look-ups that were logged before days were. */
class LookUpDayMigrationTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void an_old_look_up_gets_the_day_it_was_in_viet_nam(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.start(kind, "1|63")) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      for (String instant : List.of("2026-10-12T16:59:59Z", "2026-10-12T17:00:00Z")) {
        jdbc.sql("""
            INSERT INTO identity_lookup (dossier_code, subject, officer, purpose, legal_basis, fields_asked, asked_at, outcome)
            VALUES ('D', 'APPLICANT', 'o', 'p', 'b', '', ?, 'MATCHED')""").param(OffsetDateTime.parse(instant)).update();
      }
      String vendor = kind.name().toLowerCase(Locale.ROOT);
      for (String script : List.of("common/V76__identity_lookup_count.sql", vendor + "/V77__identity_lookup_day.sql")) {
        for (String statement : Files.readString(MIGRATIONS.resolve(script)).replaceAll("--.*", "").split(";\\s*")) {
          if (!statement.isBlank()) {
            jdbc.sql(statement).update();
          }
        }
      }

      assertThat(jdbc.sql("SELECT asked_on FROM identity_lookup ORDER BY id").query(LocalDate.class).list())
          .containsExactly(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-13"));
    }
  }
}
