package vn.motcua.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Every rule of the audit, broken on purpose: through SQL, as somebody at the database would, or through the engine. */
@CentreTest
class LatenessAuditTest {

  @Autowired
  private Centre centre;
  @Autowired
  private LatenessAudit audit;
  @Autowired
  private NightlyAudit nightly;
  @Autowired
  private AuditNights nights;
  @Autowired
  private NightLock lock;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @LocalServerPort
  private int port;

  private String code;

  /** Two working days, accepted Mon 12/10/2026 09:10, due Wed 14/10/2026 17:00. */
  @BeforeEach
  void acceptOne() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = new HashMap<>(Copies.known());
    form.put("caseKey", "nhieu-ban");
    code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  /** What was broken must not stand in the way of others who use this centre. */
  @AfterEach
  void clearAway() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).rootProcessInstances().list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test", true, true, true, false));
    jdbc.sql("UPDATE dossier SET status = 8, competent_agency = 'H99.100', term = '2 working days' WHERE code = ?").param(code)
        .update();
    ClockUtil.reset();
  }

  @Test
  void an_ordinary_dossier_has_no_finding() {
    assertThat(audit.findings(List.of(code))).isEmpty();
  }

  @Test
  void a_due_date_changed_in_the_row_is_found_with_both_dates() {
    jdbc.sql("UPDATE dossier SET due_current = ? WHERE code = ?").params(utc("2026-12-31T17:00"), code).update();
    assertThat(audit.findings(List.of(code))).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(AuditKind.DATES_WRONG);
      assertThat(finding.dossierCode()).isEqualTo(code);
      assertThat(finding.agency()).isEqualTo("H99.100");
      assertThat(finding.wrong())
          .isEqualTo("Dòng hồ sơ ghi ngày hẹn trả: 17:00 31/12/2026; tính lại từ sổ cái: 17:00 14/10/2026.");
      assertThat(finding.cure()).isNotBlank();
    });
  }

  @Test
  void a_late_dossier_whose_row_says_it_is_not_is_found() {
    becomeLateAndSettle();
    jdbc.sql("UPDATE dossier SET late = FALSE WHERE code = ?").param(code).update();
    assertThat(kinds()).contains(AuditKind.DATES_WRONG);
  }

  @Test
  void a_dossier_closed_in_its_row_alone_is_found() {
    jdbc.sql("UPDATE dossier SET status = 10 WHERE code = ?").param(code).update();
    assertThat(kinds()).containsExactly(AuditKind.STATUS_WRONG);
  }

  @Test
  void a_timer_put_off_by_hand_is_found() {
    management.setJobDuedate(timer("Timer_Overdue").getId(), Date.from(Centre.instant("2026-11-30T17:00")));
    assertThat(audit.findings(List.of(code))).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(AuditKind.TIMER_WRONG);
      assertThat(finding.wrong())
          .isEqualTo("Mốc «Quá hạn»: đang là 17:00 30/11/2026, theo sổ cái phải là 17:01 14/10/2026.");
    });
  }

  @Test
  void a_parked_timer_that_is_armed_by_hand_is_found() {
    management.setJobDuedate(timer("Timer_OverdueAgain").getId(), Date.from(Centre.instant("2026-11-30T17:00")));
    assertThat(kinds()).containsExactly(AuditKind.TIMER_WRONG);
  }

  @Test
  void a_timer_that_was_deleted_is_found() {
    management.deleteJob(timer("Timer_Overdue").getId());
    assertThat(audit.findings(List.of(code))).singleElement().satisfies(finding ->
        assertThat(finding.wrong()).isEqualTo("Mốc «Quá hạn»: đang là không còn, theo sổ cái phải là 17:01 14/10/2026."));
  }

  @Test
  void a_suspended_dossier_is_found_by_its_timers_and_because_nobody_can_work_on_it() {
    runtime.suspendProcessInstanceById(dossiers.get(code).instanceId());
    assertThat(kinds()).contains(AuditKind.TIMER_WRONG, AuditKind.IN_NO_LIST);
  }

  @Test
  void a_due_date_that_passed_unrecorded_is_found_a_quarter_of_an_hour_later_and_not_before() {
    management.deleteJob(timer("Timer_Overdue").getId());
    centre.at("2026-10-14T17:15");
    assertThat(kinds()).doesNotContain(AuditKind.LATE_UNRECORDED);
    centre.at("2026-10-14T17:16");
    assertThat(kinds()).contains(AuditKind.LATE_UNRECORDED);
  }

  @Test
  void a_task_given_to_somebody_who_does_not_work_here_is_on_nobody_s_list() {
    tasks.setAssignee(centre.task(code, "Task_CertifyCopy").getId(), "nobody.at.all");
    assertThat(audit.findings(List.of(code))).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(AuditKind.IN_NO_LIST);
      assertThat(finding.wrong()).contains("Đối chiếu bản chính, ghi lời chứng");
    });
  }

  @Test
  void a_task_of_a_group_without_members_is_on_nobody_s_list() {
    String task = centre.task(code, "Task_CertifyCopy").getId();
    tasks.deleteCandidateGroup(task, "thu-ly.H99.100");
    tasks.addCandidateGroup(task, "thu-ly.H99.999");
    assertThat(kinds()).containsExactly(AuditKind.IN_NO_LIST);
  }

  @Test
  void a_dossier_whose_instance_was_deleted_is_found() {
    runtime.deleteProcessInstance(dossiers.get(code).instanceId(), "test", true, true, true, false);
    assertThat(kinds()).contains(AuditKind.IN_NO_LIST, AuditKind.TIMER_WRONG);
  }

  @Test
  void a_line_slipped_into_the_ledger_breaks_its_chain() {
    jdbc.sql("""
        INSERT INTO clock_fact (dossier_code, sequence, kind, happened_at, recorded_at, actor, details, hash)
        SELECT dossier_code, MAX(sequence) + 1, 'RATED', MAX(happened_at), MAX(recorded_at), 'x', '{}', 'forged'
        FROM clock_fact WHERE dossier_code = ? GROUP BY dossier_code""").param(code).update();
    assertThat(kinds()).containsExactly(AuditKind.CHAIN_BROKEN);
  }

  @Test
  void an_incident_is_found_until_somebody_notes_that_it_is_being_seen_to() {
    String instance = dossiers.get(code).instanceId();
    management.setJobRetries(timer("Timer_DueSoon").getId(), 0);
    assertThat(kinds()).contains(AuditKind.INCIDENT_UNSEEN, AuditKind.TIMER_WRONG);
    String incident = runtime.createIncidentQuery().processInstanceId(instance).singleResult().getId();
    runtime.setAnnotationForIncidentById(incident, "quantri đang xử lý");
    assertThat(kinds()).containsExactly(AuditKind.TIMER_WRONG);
  }

  @Test
  void a_late_dossier_without_letter_is_found_after_the_grace_of_its_automatic_steps() {
    loseItsLateBranch();
    centre.at("2026-10-14T17:20");
    assertThat(kinds()).contains(AuditKind.LETTER_MISSING, AuditKind.REPORT_MISSING);
  }

  @Test
  void a_letter_that_waits_for_nobody_by_name_is_found() {
    loseItsLateBranch();
    note(FactKind.APOLOGY_DRAFTED, Map.of());
    open("Task_SignApology");
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.LETTER_STUCK).doesNotContain(AuditKind.LETTER_MISSING);
  }

  @Test
  void a_letter_that_waits_for_a_named_head_is_no_finding() {
    loseItsLateBranch();
    note(FactKind.APOLOGY_DRAFTED, Map.of("waitingFor", "lanhdao.100"));
    open("Task_SignApology");
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).doesNotContain(AuditKind.LETTER_STUCK, AuditKind.LETTER_MISSING);
  }

  @Test
  void an_issued_letter_is_no_finding_and_two_of_them_are() {
    loseItsLateBranch();
    note(FactKind.LETTER_ISSUED, Map.of("form", "04", "document", "a"));
    note(FactKind.LETTER_ISSUED, Map.of("form", "04", "document", "b", "replaces", "a"));
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).doesNotContain(AuditKind.LETTER_MISSING, AuditKind.LETTER_TWICE);
    note(FactKind.LETTER_ISSUED, Map.of("form", "04", "document", "c"));
    assertThat(kinds()).contains(AuditKind.LETTER_TWICE);
  }

  @Test
  void an_explanation_owed_by_nobody_by_name_is_found_and_one_owed_by_an_officer_is_not() {
    loseItsLateBranch();
    open("Task_ExplainLateness");
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.REPORT_STUCK).doesNotContain(AuditKind.REPORT_MISSING);
    note(FactKind.EXPLANATION_OWED, Map.of("officer", "thuly.100", "agency", "H99.100", "task", "Task_CertifyCopy"));
    assertThat(kinds()).doesNotContain(AuditKind.REPORT_STUCK, AuditKind.REPORT_MISSING);
  }

  @Test
  void a_concluded_explanation_that_was_not_issued_is_found_and_an_issued_one_is_not() {
    loseItsLateBranch();
    note(FactKind.REPORT_CONCLUDED, Map.of("causeClass", "own"));
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.REPORT_NOT_ISSUED);
    note(FactKind.LETTER_ISSUED, Map.of("form", "GT", "document", "r"));
    assertThat(kinds()).doesNotContain(AuditKind.REPORT_NOT_ISSUED, AuditKind.REPORT_MISSING);
  }

  @Test
  void the_report_of_an_extension_does_not_settle_the_one_that_lateness_asks_for() {
    note(FactKind.LETTER_ISSUED, Map.of("form", "GT", "document", "extension"));
    loseItsLateBranch();
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.REPORT_MISSING);
  }

  @Test
  void lateness_that_was_annulled_asks_for_nothing() {
    loseItsLateBranch();
    note(FactKind.LATE_ANNULLED, Map.of("approvedBy", "lanhdao.100"));
    assertThat(kinds()).doesNotContain(AuditKind.LETTER_MISSING, AuditKind.REPORT_MISSING);
  }

  @Test
  void dates_that_cannot_be_computed_are_a_finding_and_stop_nobody_else_s_check() {
    jdbc.sql("UPDATE dossier SET competent_agency = 'H99.999', term = '900000 working days' WHERE code = ?").param(code).update();
    assertThat(kinds()).contains(AuditKind.DATES_UNKNOWN);
  }

  @Test
  void procedure_control_reads_the_audit_and_nobody_else_does() {
    jdbc.sql("UPDATE dossier SET due_current = ? WHERE code = ?").params(utc("2026-12-31T17:00"), code).update();
    Door door = new Door(port);
    JsonNode answer = door.get("kiemsoat", "/api/lateness/audit").json();
    assertThat(answer.get("checked").asInt()).isPositive();
    assertThat(answer.get("findings")).anySatisfy(finding -> {
      assertThat(finding.get("dossier").asText()).isEqualTo(code);
      assertThat(finding.get("kind").asText()).isEqualTo("DATES_WRONG");
      assertThat(finding.get("cure").asText()).isNotBlank();
    });
    for (String other : List.of("lanhdao.100", "giamsat", "thuly.100", "quantri")) {
      assertThat(door.get(other, "/api/lateness/audit").status()).as(other).isEqualTo(403);
    }
    assertThat(door.get(null, "/api/lateness/audit").status()).isEqualTo(401);
  }

  @Test
  void the_nightly_check_runs_once_a_night_from_one_o_clock_on_and_keeps_what_it_found() {
    jdbc.sql("UPDATE dossier SET status = 10 WHERE code = ?").param(code).update();
    LocalDate night = dayAfterAllChecks();
    centre.at(night + "T00:59");
    assertThat(nightly.round()).isFalse();
    centre.at(night + "T01:00");
    assertThat(nightly.round()).isTrue();
    assertThat(nightly.round()).isFalse();
    assertThat(nights.last().orElseThrow().startedAt()).isEqualTo(Centre.instant(night + "T01:00"));
    // The night looked at closed dossiers too; by day the one it named is looked at again.
    assertThat(nights.namedLast()).contains(code);
    assertThat(audit.now().findings()).anySatisfy(finding -> assertThat(finding.dossierCode()).isEqualTo(code));
    centre.at(night.plusDays(1) + "T03:00");
    assertThat(nightly.round()).isTrue();
  }

  @Test
  void of_two_nodes_one_checks_and_the_other_passes_by() {
    LocalDate night = dayAfterAllChecks();
    centre.at(night + "T01:00");
    boolean done = lock.once("lateness-audit", night, () -> {
      assertThat(nightly.round()).as("the other node").isFalse();
    });
    assertThat(done).isTrue();
  }

  @Test
  void a_check_that_broke_off_is_made_by_whoever_comes_next() {
    LocalDate night = dayAfterAllChecks();
    centre.at(night + "T01:00");
    assertThatThrownBy(() -> lock.once("lateness-audit", night, () -> {
      throw new IllegalStateException("killed");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(nightly.round()).isTrue();
  }

  private LocalDate dayAfterAllChecks() {
    LocalDate last = jdbc.sql("SELECT done_for FROM regular_work WHERE work = 'lateness-audit'").query(LocalDate.class).single();
    return last.isBefore(LocalDate.of(2026, 10, 13)) ? LocalDate.of(2026, 10, 13) : last.plusDays(1);
  }

  private List<AuditKind> kinds() {
    return audit.findings(List.of(code)).stream().map(AuditFinding::kind).toList();
  }

  private void becomeLateAndSettle() {
    centre.walkTo("2026-10-14T17:01");
  }

  /** The dossier became late and what should follow was deleted in Cockpit. */
  private void loseItsLateBranch() {
    becomeLateAndSettle();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).processDefinitionKey("common-late-dossier").list()
        .forEach(branch -> runtime.deleteProcessInstance(branch.getId(), "test", true, true, true, false));
  }

  private void note(FactKind kind, Map<String, String> details) {
    dossiers.record(code, new NewFact(kind, ClockUtil.getCurrentTime().toInstant(), "system", null, null, details));
  }

  /** A task of the late branch, as it stands there while somebody has to act. */
  private void open(String key) {
    jdbc.sql("UPDATE act_ru_task SET task_def_key_ = ? WHERE id_ = ?").params(key, centre.task(code, "Task_CertifyCopy").getId())
        .update();
  }

  private Job timer(String element) {
    return management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId(element).singleResult();
  }

  private static OffsetDateTime utc(String local) {
    Instant instant = Centre.instant(local);
    return instant.atOffset(ZoneOffset.UTC);
  }
}
