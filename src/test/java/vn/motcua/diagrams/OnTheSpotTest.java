package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.support.Centre;

/** What every procedure does alike that is due on the day it is handed in. */
abstract class OnTheSpotTest extends ProcedureTest {

  @Override
  protected String due() {
    return "2026-10-12T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-13T17:00";
  }

  @Test
  void received_until_15_00_it_is_due_that_day_and_after_15_00_the_next_working_day() {
    String before = received("2026-10-05T14:55", application());
    assertThat(dossiers.get(before).dueCurrent()).isEqualTo(Centre.instant("2026-10-05T17:00"));
    String after = received("2026-10-05T15:01", application());
    assertThat(dossiers.get(after).dueCurrent()).isEqualTo(Centre.instant("2026-10-06T17:00"));
  }

  @Test
  void nobody_is_asked_beforehand_about_a_term_of_one_day_even_when_the_warning_is_run_by_hand() {
    String code = received(MONDAY, application());
    runByHand(code, "Timer_DueSoon");
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
  }
}
