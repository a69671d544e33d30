package vn.motcua.engine.repair;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.support.OnPostgres;

@OnPostgres
class RepairOnPostgresTest extends RepairTest {

  @Autowired
  JdbcTemplate jdbc;

  @Test
  void what_was_repaired_is_never_rewritten() {
    for (String table : List.of("repair", "repair_dossier", "repair_decision", "repair_result")) {
      assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table)).hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> jdbc.update("UPDATE repair SET reason = ''")).hasStackTraceContaining("permission denied");
  }
}
