package vn.motcua.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.Centre;
import vn.motcua.support.CopiedFolder;

/** Where the timers of a dossier stand that went over to another version, beside where the engine alone leaves them. */
class MigratedTimersTest extends MovingDossiers {

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

  private Instant timer(String code, String timer) {
    Job job = management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId(timer).singleResult();
    return job == null ? null : job.getDuedate().toInstant();
  }

  private Instant taskDue(String code, String task) {
    return centre.task(code, task).getDueDate().toInstant();
  }

  /** By the engine alone, as anybody with its API would. */
  private void migrateFrom(int version, String code) {
    List<ProcessDefinition> versions =
        repository.createProcessDefinitionQuery().processDefinitionKey(key).orderByProcessDefinitionVersion().asc().list();
    MigrationPlan plan = runtime.createMigrationPlan(versions.get(version - 1).getId(), versions.get(versions.size() - 1).getId())
        .mapEqualActivities().build();
    runtime.newMigration(plan).processInstanceIds(dossiers.get(code).instanceId()).execute();
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
}
