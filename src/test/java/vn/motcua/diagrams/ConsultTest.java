package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

class ConsultTest extends DiagramTest {

  private static final String FRIDAY = "2026-10-09T09:00";

  @LocalServerPort
  private int port;

  @Override
  protected String diagram() {
    return "common-consult";
  }

  /** Handed in at the ward, decided by its police, and the department of construction is being asked. */
  private String asked() {
    centre.at(FRIDAY);
    repository.createDeployment().name("several").enableDuplicateFiltering(true)
        .addClasspathResource("diagrams/several-agencies.bpmn").addClasspathResource("diagrams/letter-procedure-start.form")
        .addClasspathResource("diagrams/several-agencies-look.form").deploy();
    String code = centre.receive("several-agencies", "tiepnhan.100",
        Map.of("applicant", Map.of("fullName", "Đỗ Thử Nhân"), "caseKey", "thuong"));
    audit.leaveOut(code);
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100ca", code, "Task_ReceiveTransferred", Map.of("papersArrived", true));
    centre.complete("thuly.100ca", code, "Task_Appraise", Map.of());
    return code;
  }

  private int reads(String officer, String code) {
    return new Door(port).get(officer, "/api/dossiers/" + code).status();
  }

  private ClockFact last(String code, FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).reduce((first, second) -> second).orElseThrow();
  }

  @Test
  void the_police_of_the_ward_decides_what_was_handed_in_at_the_ward() {
    String code = asked();
    assertThat(dossiers.get(code).receivingAgency()).isEqualTo("H99.100");
    assertThat(dossiers.get(code).competentAgency()).isEqualTo("H99.100.CA");
    assertThat(last(code, FactKind.TRANSFERRED).detail("to")).isEqualTo("H99.100.CA");
  }

  @Test
  void the_agency_with_that_function_answers_within_its_own_time_and_the_clock_runs_on() {
    String code = asked();
    ClockFact asked = last(code, FactKind.CONSULTATION_ASKED);
    assertThat(asked.detail("agency")).isEqualTo("H99.11");
    assertThat(asked.detail("dueAt")).isEqualTo(Centre.instant("2026-10-21T17:00").toString());
    assertThat(centre.task(code, "Task_GiveOpinion").getDueDate()).isEqualTo(Centre.instant("2026-10-21T17:00"));
    assertThat(dossiers.dueDates(code).running()).isTrue();
    centre.walkTo("2026-10-21T17:00");
    centre.complete("thuly.11", code, "Task_GiveOpinion", Map.of("consultOutcome", "agreed"));
    assertThat(last(code, FactKind.CONSULTATION_ANSWERED).detail("opinion")).isEqualTo("agreed");
    assertThat(last(code, FactKind.CONSULTATION_ANSWERED).actor()).isEqualTo("thuly.11");
    assertThat(centre.openTasks(code)).containsExactly("Task_Appraise");
  }

  @Test
  void whoever_does_not_agree_says_why() {
    String code = asked();
    assertThatThrownBy(() -> centre.complete("thuly.11", code, "Task_GiveOpinion", Map.of("consultOutcome", "notAgreed")));
    centre.complete("thuly.11", code, "Task_GiveOpinion",
        Map.of("consultOutcome", "notAgreed", "consultOpinion", "Trái quy hoạch chi tiết", "consultDocument", "12/SXD-QH"));
    assertThat(last(code, FactKind.CONSULTATION_ANSWERED).detail("opinion")).isEqualTo("notAgreed");
    assertThat(dossiers.entries(code)).containsEntry("consultOpinion", "Trái quy hoạch chi tiết");
  }

  @Test
  void silent_to_the_end_of_the_twelfth_day_it_has_been_silent_from_the_next_minute_on() {
    String code = asked();
    centre.walkTo("2026-10-21T17:00");
    assertThat(facts(code, FactKind.CONSULTATION_ANSWERED)).isZero();
    centre.walkTo("2026-10-21T17:01");
    assertThat(last(code, FactKind.CONSULTATION_ANSWERED).detail("opinion")).isEqualTo("silent");
    assertThat(centre.openTasks(code)).containsExactly("Task_Appraise");
  }

  @Test
  void silence_pushed_by_hand_before_its_time_is_none() {
    String code = asked();
    assertThatThrownBy(() -> runByHand(code, diagram(), "Timer_Silence")).isNotNull();
    assertThat(centre.task(code, "Task_GiveOpinion")).isNotNull();
    assertThat(facts(code, FactKind.CONSULTATION_ANSWERED)).isZero();
  }

  @Test
  void the_consulted_agency_reads_the_dossier_only_while_it_is_asked() {
    String code = asked();
    assertThat(reads("thuly.11", code)).isEqualTo(200);
    assertThat(reads("thuly.12", code)).isEqualTo(403);
    assertThat(reads("thuly.101ca", code)).isEqualTo(403);
    centre.complete("thuly.11", code, "Task_GiveOpinion", Map.of("consultOutcome", "agreed"));
    assertThat(reads("thuly.11", code)).isEqualTo(403);
    centre.complete("thuly.100ca", code, "Task_Appraise", Map.of());
    assertThat(reads("thuly.11", code)).as("asked again").isEqualTo(200);
  }
}
