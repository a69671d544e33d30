package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LateWarningTest extends DiagramTest {

  @Override
  protected String diagram() {
    return "common-late-warning";
  }

  @Test
  void the_handling_officer_answers_whether_the_dossier_will_be_in_time() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T08:00");
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", Map.of("inTime", "yes"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.entries(code)).containsEntry("inTime", "yes");
  }

  @Test
  void when_the_ledger_says_not_yet_the_branch_ends_without_trace() {
    String code = acceptedWithTwoDays();
    int facts = dossiers.facts(code).size();
    runByHand(code, "Timer_DueSoon");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.facts(code)).hasSize(facts);
  }
}
