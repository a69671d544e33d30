package vn.motcua.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.support.Centre;

/** Dates, timers, lists, chains and incidents of one dossier, each broken on purpose. */
class LatenessAuditTest extends AuditTest {

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
  void dates_that_cannot_be_computed_are_a_finding_and_stop_nobody_else_s_check() {
    jdbc.sql("UPDATE dossier SET competent_agency = 'H99.999', term = '900000 working days' WHERE code = ?").param(code).update();
    assertThat(kinds()).contains(AuditKind.DATES_UNKNOWN);
  }
}
