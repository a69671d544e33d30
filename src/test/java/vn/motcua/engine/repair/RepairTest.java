package vn.motcua.engine.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** How a dossier runs is put right, and what has happened stays as it is. */
@CentreTest
class RepairTest {

  private static final String REASON = "Cán bộ chuyển công tác theo Quyết định 12/QĐ-UBND";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ClockLedger ledger;
  @Autowired
  ManagementService management;
  @Autowired
  HistoryService history;
  @LocalServerPort
  int port;

  private Door door;
  private String code;

  @BeforeEach
  void atTheHandlingOfficer() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
    code = accepted();
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private String accepted() {
    String received = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", received, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", received, "Task_CollectFee", Map.of("cashReceived", true));
    return received;
  }

  private Door.Answer send(String officer, boolean preview, String kind, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("kind", kind, "dossiers", List.of(code), "reason", REASON));
    wish.putAll(more);
    return door.post(officer, "/api/repairs?preview=" + preview, wish);
  }

  private JsonNode done(String officer, String kind, Map<String, Object> more) {
    Door.Answer answer = send(officer, false, kind, more);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private Door.Answer decide(String officer, int number, boolean approve) {
    return door.post(officer, "/api/repairs/" + number + "/decision", Map.of("approve", approve));
  }

  private JsonNode view(String officer) {
    return door.get(officer, "/api/repairs/dossiers/" + code).json();
  }

  private Job timer(String name) {
    return management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId(name).singleResult();
  }

  private List<ClockFact> repaired() {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.REPAIRED).toList();
  }

  private void give(String target) {
    done("lanhdao.100", "REASSIGN", Map.of("step", "Task_CertifyCopy", "target", target));
  }

  @Test
  void a_head_gives_a_task_to_an_officer_of_its_group_and_takes_it_back_for_the_group() {
    give("thuly.100");
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo("thuly.100");
    JsonNode back = done("kiemsoat", "REASSIGN", Map.of("step", "Task_CertifyCopy"));
    assertThat(back.at("/lines/0/note").asText()).contains("Nguyễn Quốc Khánh", "về nhóm");
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isNull();
    assertThat(repaired()).hasSize(2).allSatisfy(fact -> assertThat(fact.reason()).isEqualTo(REASON));
    assertThat(ledger.verify(code)).isEmpty();
    assertThat(history.createUserOperationLogQuery().userId("lanhdao.100").operationType("Assign").list())
        .anyMatch(entry -> "thuly.100".equals(entry.getNewValue()));
  }

  @Test
  void nobody_outside_its_group_gets_a_task_and_nothing_is_written_of_the_attempt() {
    Door.Answer answer = send("lanhdao.100", false, "REASSIGN", Map.of("step", "Task_CertifyCopy", "target", "vanthu.100"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("detail").asText()).contains("Phạm Thị Kim Oanh", "thu-ly.H99.100");
    assertThat(repaired()).isEmpty();
    assertThat(view("lanhdao.100").path("repairs")).isEmpty();
  }

  @Test
  void what_failed_for_good_is_tried_again() {
    String job = timer("Timer_Overdue").getId();
    management.setJobRetries(job, 0);
    assertThat(view("kiemsoat").path("steps")).anyMatch(step -> step.path("failed").asBoolean());
    assertThat(view("kiemsoat").at("/timers/1/aligned").asBoolean()).as("it would not fire").isFalse();
    JsonNode again = done("kiemsoat", "RETRY", Map.of());
    assertThat(again.path("state").asText()).isEqualTo("DONE");
    assertThat(timer("Timer_Overdue").getRetries()).isEqualTo(3);
    assertThat(view("kiemsoat").at("/timers/1/aligned").asBoolean()).isTrue();
    assertThat(send("kiemsoat", false, "RETRY", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_dossier_goes_to_another_step_when_a_second_person_approves_and_its_dates_stay() {
    Instant due = dossiers.get(code).dueCurrent();
    Date overdue = timer("Timer_Overdue").getDuedate();
    String timer = timer("Timer_Overdue").getId();
    List<ClockFact> before = dossiers.facts(code);
    Map<String, Object> move = Map.of("step", "Task_CertifyCopy", "target", "Task_SignCertificate");
    JsonNode asked = done("kiemsoat", "MOVE", move);
    int number = asked.path("number").asInt();
    assertThat(asked.path("state").asText()).isEqualTo("WAITING");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(decide("kiemsoat", number, true).status()).as("who asked does not approve").isEqualTo(403);
    JsonNode done = decide("lanhdao.100", number, true).json();
    assertThat(done.at("/lines/0/done").asBoolean()).as(done.toString()).isTrue();
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCertificate");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(due);
    assertThat(timer("Timer_Overdue").getDuedate()).isEqualTo(overdue);
    assertThat(timer("Timer_Overdue").getId()).as("the part around the steps went on").isEqualTo(timer);
    assertThat(dossiers.facts(code)).startsWith(before.toArray(ClockFact[]::new));
    assertThat(repaired()).singleElement().satisfies(fact -> assertThat(fact.details())
        .containsEntry("kind", "MOVE").containsEntry("to", "Task_SignCertificate").containsEntry("approvedBy", "lanhdao.100"));
    assertThat(ledger.verify(code)).isEmpty();
    assertThat(decide("lanhdao.100", number, true).status()).isEqualTo(409);
  }

  @Test
  void moved_back_it_goes_on_to_its_end() {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    int number = done("lanhdao.100", "MOVE", Map.of("step", "Task_SignCertificate", "target", "Task_CertifyCopy")).path("number").asInt();
    decide("kiemsoat", number, true);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(ledger.verify(code)).isEmpty();
  }

  @Test
  void a_step_of_another_part_of_the_diagram_is_no_target_and_a_refused_wish_changes_nothing() {
    Door.Answer wrong = send("kiemsoat", true, "MOVE", Map.of("step", "Task_CertifyCopy", "target", "Task_Nowhere"));
    assertThat(wrong.json().at("/0/done").asBoolean()).isFalse();
    assertThat(wrong.json().at("/0/note").asText()).contains("Task_Nowhere");
    int number = done("kiemsoat", "MOVE", Map.of("step", "Task_CertifyCopy", "target", "Task_SignCertificate")).path("number").asInt();
    assertThat(decide("lanhdao.100", number, false).json().path("state").asText()).isEqualTo("REFUSED");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(repaired()).isEmpty();
  }

  @Test
  void a_timer_that_stands_elsewhere_is_seen_and_set_to_what_the_ledger_says() {
    Instant right = timer("Timer_Overdue").getDuedate().toInstant();
    management.setJobDuedate(timer("Timer_Overdue").getId(), Date.from(Centre.instant("2026-11-20T08:00")));
    assertThat(view("kiemsoat").at("/timers/1/aligned").asBoolean()).isFalse();
    Door.Answer preview = send("lanhdao.100", true, "ALIGN", Map.of());
    assertThat(preview.json().at("/0/note").asText()).contains("quá hạn: 08:00 20/11/2026 →");
    assertThat(timer("Timer_Overdue").getDuedate().toInstant()).as("a preview").isEqualTo(Centre.instant("2026-11-20T08:00"));
    done("lanhdao.100", "ALIGN", Map.of());
    assertThat(timer("Timer_Overdue").getDuedate().toInstant()).isEqualTo(right);
    assertThat(send("lanhdao.100", true, "ALIGN", Map.of()).json().at("/0/note").asText()).contains("đã đúng với sổ cái");
  }

  @Test
  void of_many_dossiers_each_fares_by_itself_and_is_answered_by_a_line() {
    String other = accepted();
    centre.complete("thuly.100", other, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    JsonNode done = done("lanhdao.100", "REASSIGN",
        Map.of("step", "Task_CertifyCopy", "target", "thuly.100", "dossiers", List.of(code, other)));
    assertThat(done.path("lines")).hasSize(2);
    assertThat(done.path("lines").findValues("done").stream().map(JsonNode::asBoolean)).containsExactly(true, false);
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo("thuly.100");
    assertThat(dossiers.facts(other)).noneMatch(fact -> fact.kind() == FactKind.REPAIRED);
  }

  @Test
  void without_a_reason_or_the_right_nothing_is_repaired() {
    assertThat(send("kiemsoat", false, "ALIGN", Map.of("reason", " ")).status()).isEqualTo(400);
    assertThat(send("kiemsoat", false, "MOVE", Map.of("step", "Task_CertifyCopy")).status()).isEqualTo(400);
    for (String officer : List.of("thuly.100", "lanhdao.101", "giamsat", "thietke", "quantri")) {
      for (boolean preview : List.of(true, false)) {
        assertThat(send(officer, preview, "ALIGN", Map.of()).status()).as(officer).isEqualTo(403);
      }
    }
    assertThat(door.get("lanhdao.101", "/api/repairs/dossiers/" + code).status()).isEqualTo(403);
    done("kiemsoat", "ALIGN", Map.of());
    assertThat(door.get("lanhdao.101", "/api/repairs").json()).noneMatch(each -> each.toString().contains(code));
    assertThat(door.get("giamsat", "/api/repairs").json()).anyMatch(each -> each.toString().contains(code));
  }
}
