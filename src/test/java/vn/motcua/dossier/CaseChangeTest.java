package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Another case for a dossier, over HTTP: asked by one officer, decided by the head. */
@CentreTest
class CaseChangeTest {

  private static final Map<String, Object> MANY_COPIES = Map.of("caseKey", "nhieu-ban", "reason", "Hai mươi bản, nhiều trang");

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  RuntimeService runtime;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  private Door door;
  private String code;

  @BeforeEach
  void accept() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
    code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private Door.Answer ask(String officer, Object wish) {
    return door.post(officer, "/api/dossiers/" + code + "/case-changes", wish);
  }

  private Door.Answer decide(String officer, boolean approve) {
    return door.post(officer, "/api/dossiers/" + code + "/case-changes/1/decision", Map.of("approve", approve));
  }

  private long fee(String amount) {
    return door.get("tiepnhan.100", "/api/dossiers/" + code + "/fee").json().path(amount).asLong(-1);
  }

  @Test
  void the_new_cases_term_counts_from_the_start_in_force_and_the_diagram_knows_the_case() {
    assertThat(ask("thuly.100", MANY_COPIES).status()).isEqualTo(201);
    assertThat(dossiers.get(code).dueCurrent()).as("nothing changes before it is approved")
        .isEqualTo(Centre.instant("2026-10-12T17:00"));
    Door.Answer decided = decide("lanhdao.100", true);
    assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    assertThat(dossiers.get(code).dueOriginal()).isEqualTo(Centre.instant("2026-10-12T17:00"));
    assertThat(dossiers.get(code).caseKey()).isEqualTo("nhieu-ban");
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.CASE_CHANGED).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("thuly.100");
      assertThat(fact.detail("approvedBy")).isEqualTo("lanhdao.100");
      assertThat(fact.reason()).isEqualTo("Hai mươi bản, nhiều trang");
    });
    assertThat(runtime.getVariable(dossiers.get(code).instanceId(), "caseKey")).isEqualTo("nhieu-ban");
    centre.walkTo("2026-10-12T17:01");
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void the_fee_is_reckoned_anew_with_the_case_and_the_difference_is_collected_before_the_result_is_handed_over() {
    assertThat(fee("total")).isEqualTo(10_000);
    assertThat(jdbc.update("UPDATE dossier_declaration SET content = REPLACE(content, '\"copies\":2', '\"copies\":4') "
        + "WHERE dossier_code = ?", code)).isEqualTo(1);
    ask("thuly.100", MANY_COPIES);
    assertThat(fee("owed")).as("nothing changes before it is approved").isZero();
    decide("lanhdao.100", true);
    assertThat(fee("total")).isEqualTo(20_000);
    assertThat(fee("owed")).isEqualTo(10_000);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    assertThat(centre.openTasks(code)).containsExactly("Task_CollectBalance");
    centre.complete("tiepnhan.100", code, "Task_CollectBalance", Map.of("cashReceived", true));
    assertThat(fee("owed")).isZero();
  }

  @Test
  void what_the_head_does_not_approve_changes_nothing() {
    ask("tiepnhan.100", MANY_COPIES);
    assertThat(decide("lanhdao.100", false).json().path(0).path("approved").asBoolean()).isFalse();
    assertThat(dossiers.get(code).caseKey()).isEqualTo("thuong");
    assertThat(decide("lanhdao.100", true).status()).isEqualTo(409);
  }

  @Test
  void only_who_works_on_it_asks_and_only_its_head_decides() {
    assertThat(ask("vanthu.100", MANY_COPIES).status()).isEqualTo(403);
    assertThat(ask("thuly.101", MANY_COPIES).status()).isEqualTo(403);
    assertThat(ask("thuly.100", MANY_COPIES).status()).isEqualTo(201);
    assertThat(decide("thuly.100", true).status()).isEqualTo(403);
    assertThat(decide("lanhdao.101", true).status()).isEqualTo(403);
    assertThat(ask("tiepnhan.100", MANY_COPIES).status()).isEqualTo(409);
    assertThat(door.get("giamsat", "/api/dossiers/" + code + "/case-changes").json()).hasSize(1);
  }

  @Test
  void the_same_case_or_one_that_is_none_is_refused() {
    assertThat(ask("thuly.100", Map.of("caseKey", "thuong", "reason", "Nhầm")).status()).isEqualTo(400);
    Door.Answer unknown = ask("thuly.100", Map.of("caseKey", "khac", "reason", "Nhầm"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text()).contains("nhieu-ban");
    assertThat(ask("thuly.100", Map.of("caseKey", "nhieu-ban", "reason", " ")).status()).isEqualTo(400);
  }

  @Test
  void once_the_due_date_has_passed_no_other_case_helps() {
    ask("thuly.100", MANY_COPIES);
    centre.walkTo("2026-10-12T17:01");
    Door.Answer late = decide("lanhdao.100", true);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("đã quá hạn");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(dossiers.get(code).caseKey()).isEqualTo("thuong");
  }
}
