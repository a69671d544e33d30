package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;

class LateDossierTest extends DiagramTest {

  @Override
  protected String diagram() {
    return "common-late-dossier";
  }

  @Test
  void a_late_dossier_is_explained_by_the_officer_and_read_by_the_head() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T17:01");
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "own", "explanation", "Bỏ sót hồ sơ trong ngày", "remedy", "Làm ngay"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("conclusion", "Rút kinh nghiệm"));
    assertThat(facts(code, FactKind.REPORT_CONCLUDED)).isEqualTo(1);
  }

  @Test
  void when_the_ledger_says_not_late_the_branch_ends_without_trace() {
    String code = acceptedWithTwoDays();
    int facts = dossiers.facts(code).size();
    runByHand(code, "Timer_Overdue");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.facts(code)).hasSize(facts);
  }
}
