package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;
import vn.motcua.support.OnPostgres;
import vn.motcua.support.PostgresServer;

/** The layout of production: the owner migrates, the application runs with fewer rights. */
@CentreTest
@OnPostgres
class CertifiedCopyOnPostgresTest {

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  JdbcTemplate jdbc;
  @Value("${spring.datasource.url}")
  String url;
  @LocalServerPort
  int port;

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void a_copy_goes_from_the_counter_to_the_citizen_with_the_rights_of_the_application_alone() {
    assertThat(jdbc.queryForObject("SELECT current_user", String.class)).isEqualTo(PostgresServer.APPLICATION);
    String code = handedOver();
    assertThat(dossiers.get(code).status().code()).isEqualTo(10);
    assertThat(jdbc.queryForList("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'", String.class))
        .containsExactly(PostgresServer.OWNER);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM issued_document WHERE dossier_code = ?", Integer.class, code)).isPositive();
  }

  private String handedOver() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.mismatched());
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Thẻ căn cước"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    Door.Answer corrected = new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/corrections",
        Map.of("field", "applicant.phone", "value", "0900000009", "reason", "Gõ nhầm"));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.walkTo("2026-10-12T17:30");
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "own", "explanation", "Hồ sơ đến dồn dập cuối ngày", "remedy", "Tăng người"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đã rõ"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    return code;
  }

  @ParameterizedTest
  @ValueSource(strings = {"clock_fact", "issued_document", "identity_lookup", "identity_comparison", "fee_assessment", "fee_line",
      "receipt_event", "dossier_entry", "paper_file", "submission_key", "dossier_correction", "calendar_act"})
  void the_application_has_no_right_to_change_or_remove_what_happened(String table) {
    String column = jdbc.queryForObject(
        "SELECT column_name FROM information_schema.columns WHERE table_name = ? AND column_name <> 'dossier_code' LIMIT 1",
        String.class, table);
    for (String statement : List.of(
        "UPDATE " + table + " SET " + column + " = NULL", "DELETE FROM " + table, "TRUNCATE " + table)) {
      assertThatThrownBy(() -> jdbc.execute(statement)).as(statement).rootCause()
          .hasMessageContaining("permission denied for table " + table);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DROP TABLE dossier", "ALTER TABLE dossier ADD COLUMN x integer", "CREATE TABLE mine (id integer)",
      "DROP TRIGGER clock_fact_append_only ON clock_fact", "DELETE FROM dossier", "DELETE FROM receipt",
      "SELECT * FROM flyway_schema_history", "ALTER TABLE clock_fact DISABLE TRIGGER ALL"})
  void the_application_has_no_right_to_change_tables_or_to_lose_a_dossier(String statement) {
    assertThatThrownBy(() -> jdbc.execute(statement)).rootCause().message()
        .containsAnyOf("permission denied", "must be owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE clock_fact SET actor = 'x'", "DELETE FROM clock_fact", "TRUNCATE clock_fact"})
  void not_even_the_owner_rewrites_a_fact(String statement) throws SQLException {
    handedOver();
    long before = jdbc.queryForObject("SELECT COUNT(*) FROM clock_fact", Long.class);
    try (Connection owner = DriverManager.getConnection(url, PostgresServer.OWNER, "owner"); Statement sql = owner.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("append-only");
    }
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM clock_fact", Long.class)).isEqualTo(before);
  }
}
