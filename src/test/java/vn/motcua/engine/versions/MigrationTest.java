package vn.motcua.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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
import vn.motcua.engine.live.LiveFolders;
import vn.motcua.engine.live.Origin;
import vn.motcua.engine.live.Source;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/**
 * Running dossiers go over to another version of their diagram. Each test has a procedure of its own, a copy of the certified
 * copy.
 */
@CentreTest
class MigrationTest {

  private static final String DAY = "2026-10-12T09:10";
  /** Beside the steps: one working hour after the dossier came in somebody is reminded, once. */
  private static final String REMINDER = """
      <bpmn:subProcess id="SubProcess_Remind" name="Nhắc" triggeredByEvent="true">
        <bpmn:startEvent id="Timer_Remind" name="Sau một giờ" isInterrupting="false">
          <bpmn:outgoing>Flow_Remind</bpmn:outgoing>
          <bpmn:timerEventDefinition id="Timer_Remind_Date">
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${clock.after(execution, '1 working hour')}</bpmn:timeDate>
          </bpmn:timerEventDefinition>
        </bpmn:startEvent>
        <bpmn:endEvent id="EndEvent_Reminded" name="Đã nhắc"><bpmn:incoming>Flow_Remind</bpmn:incoming></bpmn:endEvent>
        <bpmn:sequenceFlow id="Flow_Remind" sourceRef="Timer_Remind" targetRef="EndEvent_Reminded" />
      </bpmn:subProcess>
    </bpmn:subProcess>""";

  private static final String REMINDER_DRAWN = """
      <bpmndi:BPMNShape id="SubProcess_Remind_di" bpmnElement="SubProcess_Remind" isExpanded="true">
        <dc:Bounds x="300" y="2000" width="300" height="120" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Timer_Remind_di" bpmnElement="Timer_Remind"><dc:Bounds x="340" y="2040" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="EndEvent_Reminded_di" bpmnElement="EndEvent_Reminded">
        <dc:Bounds x="500" y="2040" width="36" height="36" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_Remind_di" bpmnElement="Flow_Remind">
        <di:waypoint x="376" y="2058" /><di:waypoint x="500" y="2058" />
      </bpmndi:BPMNEdge>
      </bpmndi:BPMNPlane>""";

  @Autowired
  LiveFolders live;
  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ClockLedger ledger;
  @Autowired
  RepositoryService repository;
  @Autowired
  RuntimeService runtime;
  @Autowired
  ManagementService management;
  @LocalServerPort
  int port;

  private final String name = "thu/v" + UUID.randomUUID().toString().substring(0, 7);
  private final String key = name.replace('/', '-');
  private final ProcedureFolder first = CopiedFolder.of("chung-thuc/ban-sao", "2.000815", name,
      "2.9" + String.format("%05d", Math.floorMod(name.hashCode(), 90_000)));

  @BeforeEach
  void the_first_version_is_live() {
    centre.at(DAY);
    put(first);
  }

  @AfterEach
  void give_the_clock_back() {
    ClockUtil.reset();
  }

  private void put(ProcedureFolder folder) {
    assertThat(live.put(folder, new Origin(Source.SCRIPT, "thietke", null))).isTrue();
  }

  /** A dossier of ten working days, accepted Monday 12/10 at 09:10, due Monday 26/10. */
  private String accepted() {
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    form.put("writtenAgreement", true);
    form.put("agreedWorkingDays", 10);
    String code = centre.receive(key, "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private void certify(String code) {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
  }

  private void sealAndHandOver(String code) {
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
  }

  private Door.Answer preview(Map<String, Object> more) {
    return send("thietke", "?preview=true", more);
  }

  private Door.Answer propose(Map<String, Object> more) {
    return send("thietke", "?preview=false", more);
  }

  private Door.Answer send(String officer, String query, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("definition", key, "reason", "Quyết định 15/QĐ-UBND"));
    wish.putAll(more);
    return new Door(port).post(officer, "/api/migrations" + query, wish);
  }

  private Door.Answer decide(String officer, int number, boolean approve) {
    return new Door(port).post(officer, "/api/migrations/" + number + "/decision", Map.of("approve", approve));
  }

  /** Proposed by the designer, approved by procedure control, and moved by the engine's jobs. */
  private JsonNode migrate(Map<String, Object> more) {
    Door.Answer proposed = propose(more);
    assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
    int number = proposed.json().path("number").asInt();
    assertThat(decide("kiemsoat", number, true).json().path("state").asText()).isEqualTo("MOVING");
    centre.settle();
    return new Door(port).get("giamsat", "/api/migrations/" + number).json();
  }

  private int versionOf(String code) {
    String definition = runtime.createProcessInstanceQuery().processInstanceId(dossiers.get(code).instanceId()).singleResult()
        .getProcessDefinitionId();
    return repository.getProcessDefinition(definition).getVersion();
  }

  private Instant timer(String code, String timer) {
    Job job = management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId(timer).singleResult();
    return job == null ? null : job.getDuedate().toInstant();
  }

  private Instant taskDue(String code, String task) {
    return centre.task(code, task).getDueDate().toInstant();
  }

  private ProcedureFolder signingRenamed() {
    return CopiedFolder.with(first, "Task_SignCertificate", "Task_SignCopy");
  }

  @Test
  void a_dossier_stays_on_the_version_it_was_received_on_with_its_forms_term_and_steps() {
    String old = accepted();
    put(CopiedFolder.with(CopiedFolder.with(signingRenamed(), "\"case.nhieu-ban.term\" value=\"2 working days\"",
        "\"case.nhieu-ban.term\" value=\"1 working day\""), "handlingDecision", "handlingChoice"));
    assertThat(versionOf(old)).isEqualTo(1);
    assertThat(dossiers.get(old).dueCurrent()).isEqualTo(Centre.instant("2026-10-26T17:00"));
    certify(old);
    assertThat(centre.openTasks(old)).containsExactly("Task_SignCertificate");
    centre.complete("lanhdao.100", old, "Task_SignCertificate", Map.of("signDecision", "approve"));
    sealAndHandOver(old);
    assertThat(dossiers.get(old).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void a_preview_says_how_many_move_and_which_stay_and_why_and_changes_nothing() {
    String atTheDesk = accepted();
    String atTheChair = accepted();
    certify(atTheChair);
    put(signingRenamed());
    JsonNode preview = preview(Map.of()).json();
    assertThat(preview.path("found").asInt()).isEqualTo(2);
    assertThat(preview.path("moving").asInt()).isEqualTo(1);
    assertThat(preview.path("failing").asInt()).isEqualTo(1);
    assertThat(preview.path("left")).singleElement().satisfies(left -> {
      assertThat(left.path("dossierCode").asText()).isEqualTo(atTheChair);
      assertThat(left.path("reason").asText()).contains("Ký chứng thực", "Task_SignCertificate", "Hãy");
    });
    assertThat(versionOf(atTheDesk)).isEqualTo(1);
    assertThat(facts(atTheDesk)).isEmpty();
    assertThat(ledger.verify(atTheDesk)).isEmpty();
    assertThat(new Door(port).get("kiemsoat", "/api/migrations").json()).noneMatch(each -> each.path("definition").asText().equals(key));
  }

  @Test
  void a_step_that_has_another_id_is_mapped_by_hand_and_a_step_that_is_not_there_is_named() {
    String code = accepted();
    certify(code);
    put(signingRenamed());
    List<Map<String, String>> right = List.of(Map.of("from", "Task_SignCertificate", "to", "Task_SignCopy"));
    assertThat(preview(Map.of("mapping", right)).json().path("moving").asInt()).isEqualTo(1);
    JsonNode wrong = preview(Map.of("mapping", List.of(Map.of("from", "Task_SignCertificate", "to", "Task_Nowhere")))).json();
    assertThat(wrong.path("moving").asInt()).isZero();
    assertThat(wrong.path("faults").get(0).asText()).contains("Task_Nowhere", "phiên bản 2");
    JsonNode misfit = preview(Map.of("mapping", List.of(Map.of("from", "Task_SignCertificate", "to", "CallActivity_Intake")))).json();
    assertThat(misfit.path("faults").get(0).asText()).contains("Ký chứng thực", "Tiếp nhận hồ sơ");
    JsonNode done = migrate(Map.of("mapping", right));
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("moved").asInt()).isEqualTo(1);
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCopy");
    centre.complete("lanhdao.100", code, "Task_SignCopy", Map.of("signDecision", "approve"));
    sealAndHandOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void moved_it_goes_on_with_the_new_steps_and_forms_and_the_ledger_says_who_wanted_and_approved_it() {
    String code = accepted();
    Instant due = dossiers.get(code).dueCurrent();
    put(CopiedFolder.with(signingRenamed(), "Đối chiếu bản chính, ghi lời chứng", "Đối chiếu bản chính và ghi lời chứng"));
    JsonNode done = migrate(Map.of());
    assertThat(done.path("moved").asInt()).isEqualTo(1);
    assertThat(versionOf(code)).isEqualTo(2);
    assertThat(dossiers.get(code).dueCurrent()).as("no text and no date changes").isEqualTo(due);
    assertThat(facts(code)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("thietke");
      assertThat(fact.reason()).isEqualTo("Quyết định 15/QĐ-UBND");
      assertThat(fact.details()).containsEntry("approvedBy", "kiemsoat").containsEntry("from", "1").containsEntry("to", "2");
    });
    assertThat(ledger.verify(code)).isEmpty();
    certify(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCopy");
    centre.complete("lanhdao.100", code, "Task_SignCopy", Map.of("signDecision", "approve"));
    sealAndHandOver(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void only_a_designer_proposes_and_another_person_of_control_or_administration_decides() {
    accepted();
    put(signingRenamed());
    for (String officer : List.of("tiepnhan.100", "lanhdao.100", "kiemsoat", "quantri", "giamsat")) {
      assertThat(send(officer, "?preview=true", Map.of()).status()).as(officer).isEqualTo(403);
      assertThat(send(officer, "?preview=false", Map.of()).status()).as(officer).isEqualTo(403);
    }
    int number = propose(Map.of()).json().path("number").asInt();
    for (String officer : List.of("thietke", "lanhdao.100", "giamsat")) {
      assertThat(decide(officer, number, true).status()).as(officer).isEqualTo(403);
    }
    assertThat(propose(Map.of()).status()).as("one act of a diagram at a time").isEqualTo(409);
    assertThat(decide("quantri", number, false).json().path("state").asText()).isEqualTo("REFUSED");
    assertThat(decide("quantri", number, true).status()).isEqualTo(409);
    assertThat(propose(Map.of("reason", " ")).status()).isEqualTo(400);
  }

  @Test
  void only_the_chosen_dossiers_and_versions_move() {
    String chosen = accepted();
    String other = accepted();
    put(signingRenamed());
    String second = accepted();
    put(CopiedFolder.with(first, "Task_SignCertificate", "Task_SignAgain"));
    assertThat(preview(Map.of()).json().path("found").asInt()).isEqualTo(3);
    assertThat(preview(Map.of("from", List.of(2))).json().path("found").asInt()).isEqualTo(1);
    assertThat(preview(Map.of("dossiers", List.of("H99.100-1"))).status()).isEqualTo(400);
    assertThat(preview(Map.of("to", 9)).status()).isEqualTo(400);
    assertThat(preview(Map.of("definition", "khong-co")).status()).isEqualTo(400);
    assertThat(migrate(Map.of("dossiers", List.of(chosen))).path("moved").asInt()).isEqualTo(1);
    assertThat(List.of(versionOf(chosen), versionOf(other), versionOf(second))).containsExactly(3, 1, 2);
    assertThat(migrate(Map.of("to", 2)).path("moved").asInt()).as("back to an older version too").isEqualTo(2);
    assertThat(List.of(versionOf(chosen), versionOf(other), versionOf(second))).containsExactly(2, 2, 2);
  }

  @Test
  void what_cannot_move_stays_and_is_named_and_what_ended_meanwhile_is_counted() {
    String moves = accepted();
    String stays = accepted();
    certify(stays);
    String ends = accepted();
    put(signingRenamed());
    int number = propose(Map.of()).json().path("number").asInt();
    decide("quantri", number, true);
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + ends + "/withdrawal",
        Map.of("channel", 1, "reason", "Không cần nữa")).status()).isEqualTo(202);
    String examine = centre.task(ends, "Task_ExamineWithdrawal").getId();
    assertThat(examine).isNotNull();
    centre.complete("lanhdao.100", ends, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    JsonNode done = new Door(port).get("thietke", "/api/migrations/" + number).json();
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("moved").asInt() + done.path("ended").asInt()).isEqualTo(2);
    assertThat(done.path("left")).singleElement().satisfies(left ->
        assertThat(left.path("reason").asText()).contains("Ký chứng thực"));
    assertThat(versionOf(moves)).isEqualTo(2);
    assertThat(versionOf(stays)).isEqualTo(1);
  }

  @Test
  void a_timer_that_stood_elsewhere_stands_where_the_ledger_says_and_the_engine_alone_leaves_it_wrong() {
    String ours = accepted();
    String bare = accepted();
    Instant wrong = Centre.instant("2026-11-20T08:00");
    for (String code : List.of(ours, bare)) {
      Job job = management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId("Timer_Overdue")
          .singleResult();
      management.setJobDuedate(job.getId(), Date.from(wrong));
    }
    put(signingRenamed());
    migrateFrom(1, bare);
    assertThat(timer(bare, "Timer_Overdue")).as("the engine keeps the date").isEqualTo(wrong);
    migrate(Map.of("dossiers", List.of(ours)));
    assertThat(timer(ours, "Timer_Overdue")).isEqualTo(Centre.instant("2026-10-26T17:01"));
    assertThat(timer(ours, "Timer_DueSoon")).isEqualTo(dossiers.dueDates(ours).dueSoonAt());
  }

  @Test
  void the_limit_of_an_open_step_is_the_new_version_s_and_the_engine_alone_leaves_the_old_one() {
    String ours = accepted();
    String bare = accepted();
    assertThat(taskDue(ours, "Task_CertifyCopy")).isEqualTo(Centre.instant("2026-10-12T13:40"));
    put(CopiedFolder.with(first, "'3 working hours'", "'1 working hour'"));
    migrateFrom(1, bare);
    assertThat(taskDue(bare, "Task_CertifyCopy")).isEqualTo(Centre.instant("2026-10-12T13:40"));
    migrate(Map.of("dossiers", List.of(ours)));
    assertThat(taskDue(ours, "Task_CertifyCopy")).isEqualTo(Centre.instant("2026-10-12T10:10"));
  }

  @Test
  void a_timer_that_fired_does_not_fire_again_and_by_the_engine_alone_it_would() {
    ProcedureFolder withReminder = CopiedFolder.with(
        CopiedFolder.with(first, "</bpmn:subProcess>", REMINDER), "</bpmndi:BPMNPlane>", REMINDER_DRAWN);
    put(withReminder);
    String ours = accepted();
    String bare = accepted();
    centre.walkTo("2026-10-12T11:00");
    assertThat(timer(ours, "Timer_Remind")).as("fired at 10:10").isNull();
    put(CopiedFolder.with(withReminder, "Task_SignCertificate", "Task_SignCopy"));
    migrateFrom(2, bare);
    assertThat(timer(bare, "Timer_Remind")).as("Camunda issue 3713").isNotNull();
    migrate(Map.of("dossiers", List.of(ours)));
    assertThat(timer(ours, "Timer_Remind")).isNull();
  }

  @Test
  void a_timer_that_has_not_fired_keeps_its_date_where_no_ledger_says_it() {
    ProcedureFolder withReminder = CopiedFolder.with(
        CopiedFolder.with(first, "</bpmn:subProcess>", REMINDER), "</bpmndi:BPMNPlane>", REMINDER_DRAWN);
    put(withReminder);
    String code = accepted();
    centre.walkTo("2026-10-12T09:30");
    put(CopiedFolder.with(withReminder, "Task_SignCertificate", "Task_SignCopy"));
    migrate(Map.of());
    assertThat(timer(code, "Timer_Remind")).isEqualTo(Centre.instant("2026-10-12T10:10"));
  }

  @Test
  void a_late_dossier_is_not_late_a_second_time_and_its_explanation_is_not_asked_for_twice() {
    String code = accepted();
    centre.walkTo("2026-10-26T17:01");
    assertThat(dossiers.get(code).late()).isTrue();
    List<String> before = centre.openTasks(code);
    put(signingRenamed());
    assertThat(migrate(Map.of()).path("moved").asInt()).isEqualTo(1);
    centre.walkTo("2026-10-27T09:00");
    assertThat(centre.openTasks(code)).containsExactlyElementsOf(before);
    assertThat(dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.BECAME_LATE)).hasSize(1);
  }

  @Test
  void while_papers_are_awaited_it_moves_and_the_clock_starts_again_as_its_own_text_says() {
    String code = accepted();
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "supplement"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Bản chính", "reason", "Thiếu", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
    put(CopiedFolder.with(signingRenamed(), "\"procedure.afterSupplement\" value=\"RESTART\"",
        "\"procedure.afterSupplement\" value=\"PAUSE\""));
    assertThat(migrate(Map.of()).path("moved").asInt()).isEqualTo(1);
    assertThat(timer(code, "Timer_Overdue").toString()).startsWith("9999");
    centre.walkTo("2026-10-14T09:00");
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(dossiers.get(code).dueCurrent()).as("ten working days again, not the rest of them")
        .isEqualTo(Centre.instant("2026-10-28T17:00"));
    assertThat(timer(code, "Timer_Overdue")).isEqualTo(Centre.instant("2026-10-28T17:01"));
  }

  /** By the engine alone, as anybody with its API would. */
  private void migrateFrom(int version, String code) {
    List<ProcessDefinition> versions =
        repository.createProcessDefinitionQuery().processDefinitionKey(key).orderByProcessDefinitionVersion().asc().list();
    MigrationPlan plan = runtime.createMigrationPlan(versions.get(version - 1).getId(), versions.get(versions.size() - 1).getId())
        .mapEqualActivities().build();
    runtime.newMigration(plan).processInstanceIds(dossiers.get(code).instanceId()).execute();
  }

  private List<ClockFact> facts(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.MIGRATED).toList();
  }
}
