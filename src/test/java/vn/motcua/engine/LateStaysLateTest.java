package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/** Somebody wants a late dossier to have been in time, through every door there is. Due Monday 26/10 at 17:00, now it is Tuesday. */
@CentreTest
class LateStaysLateTest extends DossierUnderClock {

  private static final String DUE = "2026-10-26T17:00";
  private static final List<String> EVERYBODY = List.of("tiepnhan.100", "thuly.100", "lanhdao.100", "vanthu.100", "lanhdao.101",
      "kiemsoat", "giamsat", "thietke", "quantri");

  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private TransactionOperations transactions;
  @Autowired
  private ClockLedger ledger;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private ManagementService management;
  @LocalServerPort
  private int port;
  private Door door;

  @BeforeEach
  void late() {
    door = new Door(port);
    receiveTenDays();
    walkTo("2026-10-27T09:00");
    becameLateAt(DUE);
  }

  @Test
  void nobody_alone_makes_it_in_time_through_our_own_api() {
    int received = facts(FactKind.RECEIVED).get(0).sequence();
    for (String officer : EVERYBODY) {
      String path = "/api/dossiers/" + code;
      Map<String, Object> wish = Map.of("sequence", received, "at", "2026-10-14T09:00:00+07:00", "reason", "Nhầm giờ");
      door.post(officer, path + "/clock/corrections", wish);
      for (int number = 1; number <= EVERYBODY.size(); number++) {
        String proposer = proposer(number);
        Door.Answer decided = officer.equals(proposer)
            ? door.post(officer, path + "/clock/corrections/" + number + "/decision", Map.of("approve", true)) : null;
        assertThat(decided == null ? 403 : decided.status()).as(officer + " " + number).isBetween(400, 499);
      }
      for (String field : List.of("receivedAt", "dueCurrent", "due_current", "late", "status")) {
        assertThat(door.post(officer, path + "/corrections", Map.of("field", field, "value", "2026-11-20", "reason", "x")).status())
            .as(officer + " " + field).isBetween(400, 499);
      }
      assertThat(door.post(officer, path + "/case-changes", Map.of("caseKey", "thuong", "reason", "x")).status()).isBetween(400, 499);
      assertThat(door.json(officer, "PUT", path, Map.of("late", false, "dueCurrent", "2026-11-20T17:00:00+07:00")).status())
          .isBetween(400, 499);
      stillLate(officer);
    }
  }

  @Test
  void nothing_that_the_engines_rest_or_cockpit_offers_touches_what_happened() {
    for (String root : List.of("/engine-rest/engine/" + engine.getName(), "/camunda/api/engine/engine/" + engine.getName(),
        "/camunda/api/cockpit/plugin/base/" + engine.getName())) {
      for (String officer : EVERYBODY) {
        operations().forEach((operation, body) -> {
          String[] parts = operation.split(" ");
          door.json(officer, parts[0], root + parts[1], body);
          stillLate(officer + " " + operation);
        });
      }
    }
  }

  @Test
  void what_is_changed_in_the_row_by_sql_is_not_believed_and_comes_back_with_the_next_fact() {
    jdbc.update("UPDATE dossier SET late = FALSE, due_current = due_current + INTERVAL '30' DAY WHERE code = ?", code);
    assertThat(door.get("thuly.100", "/api/dossiers/" + code + "/clock").json().path("late").asBoolean()).isTrue();
    assertThat(door.get("thuly.100", "/api/dossiers/" + code + "/clock").json().path("dueCurrent").asText()).startsWith(DUE);
    dossiers.record(code);
    stillLate("after the next transaction");
    due(DUE);
  }

  @Test
  void sql_of_the_applications_role_neither_edits_the_ledger_nor_forges_it_unseen() throws SQLException {
    List<String> accepted = new ArrayList<>();
    for (String sql : List.of(
        "UPDATE clock_fact SET happened_at = happened_at + INTERVAL '3' DAY WHERE dossier_code = '" + code + "' AND kind = 'RECEIVED'",
        "DELETE FROM clock_fact WHERE dossier_code = '" + code + "' AND kind = 'BECAME_LATE'",
        "INSERT INTO clock_fact SELECT dossier_code, 900, 'LATE_ANNULLED', happened_at, recorded_at, 'system', reason, legal_basis,"
            + " '{\"approvedBy\":\"kiemsoat\"}', hash FROM clock_fact WHERE dossier_code = '" + code + "' AND kind = 'BECAME_LATE'")) {
      if (isLetThrough(sql)) {
        accepted.add(sql);
      }
    }
    if (isPostgres()) {
      assertThat(accepted).as("adding is all that it may do").singleElement().asString().startsWith("INSERT");
      for (String sql : List.of("TRUNCATE clock_fact", "ALTER TABLE clock_fact DISABLE TRIGGER ALL",
          "DROP TRIGGER clock_fact_append_only ON clock_fact", "SET session_replication_role = replica", "DROP TABLE clock_fact")) {
        assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).isInstanceOf(DataAccessException.class);
      }
    }
  }

  @Test
  void a_correction_that_two_persons_make_up_leaves_both_their_names_beside_the_late_line() {
    String path = "/api/dossiers/" + code + "/clock/corrections";
    int received = facts(FactKind.RECEIVED).get(0).sequence();
    int acceptedLine = facts(FactKind.ACCEPTED).get(0).sequence();
    door.post("thuly.100", path, Map.of("sequence", acceptedLine, "at", "2026-10-14T09:05:00+07:00", "reason", "Nhầm giờ"));
    door.post("lanhdao.100", path + "/1/decision", Map.of("approve", true));
    door.post("thuly.100", path, Map.of("sequence", received, "at", "2026-10-14T09:00:00+07:00", "reason", "Nhầm giờ"));
    assertThat(door.post("lanhdao.100", path + "/2/decision", Map.of("approve", true)).status()).isEqualTo(200);
    assertThat(dossiers.get(code).late()).isFalse();
    becameLateAt(DUE);
    assertThat(facts(FactKind.LATE_ANNULLED)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("thuly.100");
      assertThat(fact.detail("approvedBy")).isEqualTo("lanhdao.100");
      assertThat(fact.reason()).isEqualTo("Nhầm giờ");
    });
    String page = door.get(null, "/tra-cuu/" + code + "?k=" + dossiers.get(code).trackingKey()).text();
    assertThat(page).contains("Quá hạn", "Hủy ghi nhận quá hạn", "Đính chính sổ cái", "người thứ hai phê duyệt")
        .doesNotContain("lanhdao.100", "thuly.100", "Nhầm giờ");
  }

  /** Everything Cockpit's pages can send, and more. */
  private Map<String, Object> operations() {
    String instance = dossiers.get(code).instanceId();
    Map<String, Object> operations = new LinkedHashMap<>();
    management.createJobQuery().processInstanceId(instance).list().forEach(job -> {
      operations.put("PUT /job/" + job.getId() + "/duedate", Map.of("duedate", "2027-10-12T09:00:00.000+0700"));
      operations.put("POST /job/" + job.getId() + "/duedate/recalculate", Map.of());
      operations.put("PUT /job/" + job.getId() + "/suspended", Map.of("suspended", true));
    });
    operations.put("POST /process-instance/" + instance + "/variables",
        Map.of("modifications", Map.of("lateNow", Map.of("value", false, "type", "Boolean"))));
    operations.put("PUT /process-instance/" + instance + "/variables/dueCurrent", Map.of("value", "2027-01-01", "type", "String"));
    operations.put("PUT /process-instance/" + instance + "/suspended", Map.of("suspended", true));
    operations.put("PUT /process-instance/" + instance + "/suspended?", Map.of("suspended", false));
    operations.put("POST /message", Map.of("messageName", "dossier-ended", "businessKey", code));
    operations.put("POST /process-instance/" + instance + "/modification", Map.of("skipCustomListeners", true, "skipIoMappings",
        true, "instructions", List.of(Map.of("type", "cancel", "activityId", "Task_CertifyCopy"))));
    operations.put("POST /process-definition/key/chung-thuc-ban-sao/start", new HashMap<>(Map.of("businessKey", code)));
    operations.put("POST /history/process-instance/delete", Map.of("historicProcessInstanceIds", List.of(instance)));
    operations.put("DELETE /history/process-instance/" + instance, "");
    operations.put("DELETE /process-instance/" + instance + "?skipCustomListeners=true", "");
    return operations;
  }

  private String proposer(int number) {
    return door.get("giamsat", "/api/dossiers/" + code + "/clock/corrections").json().path(number - 1).path("proposedBy").asText("-");
  }

  private void stillLate(String who) {
    assertThat(facts(FactKind.BECAME_LATE)).as(who).hasSize(1);
    assertThat(facts(FactKind.LATE_ANNULLED)).as(who).isEmpty();
    assertThat(dossiers.get(code).late()).as(who).isTrue();
    assertThat(timeliness().late()).as(who).isTrue();
    assertThat(ledger.verify(code)).as(who).isEmpty();
  }

  /** Tried in a transaction that is taken back: other tests read the same ledger. True when the database let it through. */
  private boolean isLetThrough(String sql) {
    return Boolean.TRUE.equals(transactions.execute(status -> {
      status.setRollbackOnly();
      try {
        jdbc.update(sql);
      } catch (DataAccessException refused) {
        return false;
      }
      assertThat(ledger.verify(code)).as("found by the chain: " + sql).isPresent();
      return true;
    }));
  }

  private boolean isPostgres() throws SQLException {
    try (Connection connection = jdbc.getDataSource().getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
  }
}
