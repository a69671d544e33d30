package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;

/** Seven working days from Mon 5/10/2026 09:00, so due Wed 14/10 (worked example E17, without its stop). */
class FinancialDutyTest extends DiagramTest {

  @Override
  protected String diagram() {
    return "common-financial-duty";
  }

  private String waiting() {
    centre.at("2026-10-05T09:00");
    repository.createDeployment().name("duty").enableDuplicateFiltering(true)
        .addClasspathResource("diagrams/duty-procedure.bpmn")
        .addClasspathResource("diagrams/letter-procedure-start.form")
        .addClasspathResource("diagrams/duty-procedure-look.form").deploy();
    String code = centre.receive("duty-procedure", "tiepnhan.100",
        Map.of("applicant", Map.of("fullName", "Đỗ Thử Nhân"), "caseKey", "thuong"));
    audit.leaveOut(code);
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    centre.walkTo("2026-10-07T10:00");
    centre.complete("tiepnhan.100", code, "Task_SendDutyNotice",
        Map.of("dutyNoticeNumber", "45/TB-T1", "dutyAmount", "12500000"));
    return code;
  }

  @Test
  void from_the_notice_on_the_dossier_waits_in_status_6_and_nothing_becomes_late() {
    String code = waiting();
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.DUTY_ASKED);
    assertThat(dossiers.dueDates(code).running()).isFalse();
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.DUTY_ASKED).singleElement()
        .satisfies(asked -> {
          assertThat(asked.reason()).isEqualTo("45/TB-T1");
          assertThat(asked.actor()).isEqualTo("tiepnhan.100");
        });
    centre.walkTo("2026-11-30T10:00");
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).containsExactly("Task_RecordDuty");
  }

  @Test
  void paid_the_rest_of_the_term_runs_on_and_never_the_whole_of_it() {
    String code = waiting();
    centre.walkTo("2026-10-13T14:00");
    centre.complete("tiepnhan.100", code, "Task_RecordDuty",
        Map.of("dutyOutcome", "paid", "dutyChannel", "1", "dutyPaymentOrder", "GNT-000123"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(dossiers.get(code).dueCurrent()).as("worked example E18 by days").isEqualTo(Centre.instant("2026-10-21T17:00"));
    assertThat(centre.openTasks(code)).containsExactly("Task_Sign");
  }

  @Test
  void proof_that_comes_online_at_night_has_come_when_the_agency_opens() {
    String code = waiting();
    centre.walkTo("2026-10-12T20:00");
    centre.complete("tiepnhan.100", code, "Task_RecordDuty",
        Map.of("dutyOutcome", "paid", "dutyChannel", "2", "dutyPaymentOrder", "GNT-000123"));
    assertThat(dossiers.get(code).dueCurrent()).as("as if it had come on Tue 13/10")
        .isEqualTo(Centre.instant("2026-10-21T17:00"));
  }

  @Test
  void what_may_be_owed_needs_its_ground_and_lets_the_dossier_go_on() {
    String code = waiting();
    assertThatThrownBy(() -> centre.complete("tiepnhan.100", code, "Task_RecordDuty",
        Map.of("dutyOutcome", "debt", "dutyChannel", "1"))).isNotNull();
    centre.complete("tiepnhan.100", code, "Task_RecordDuty",
        Map.of("dutyOutcome", "debt", "dutyChannel", "1", "dutyDebtBasis", "Hộ nghèo, đơn xin ghi nợ ngày 12/10/2026"));
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.DUTY_PAID).singleElement()
        .satisfies(paid -> assertThat(paid.detail("duty")).isEqualTo("debt"));
    assertThat(centre.openTasks(code)).containsExactly("Task_Sign");
  }
}
