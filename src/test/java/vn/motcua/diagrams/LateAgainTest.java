package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.support.Centre;

class LateAgainTest extends DiagramTest {

  @Override
  protected String diagram() {
    return "common-late-again";
  }

  @Test
  void after_the_second_date_passed_the_head_is_told_and_no_third_is_promised() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T10:00");
    dossiers.record(code, NewFact.of(FactKind.RE_APPOINTED, Centre.instant("2026-10-14T10:00"), "lanhdao.100")
        .with("term", "1 working days"));
    centre.walkTo("2026-10-15T17:01");
    centre.complete("lanhdao.100", code, "Task_ReadLateAgain", Map.of("instruction", "Xong trước 9 giờ sáng mai"));
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(centre.openTasks(code)).doesNotContain("Task_ReadLateAgain");
  }

  @Test
  void without_a_second_date_the_branch_ends_without_trace() {
    String code = acceptedWithTwoDays();
    int facts = dossiers.facts(code).size();
    runByHand(code, "Timer_OverdueAgain");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.facts(code)).hasSize(facts);
  }
}
