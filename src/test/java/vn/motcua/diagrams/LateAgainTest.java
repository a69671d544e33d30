package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.FactKind;
import vn.motcua.document.LateLetters;
import vn.motcua.support.Centre;

/** Due Wed 14/10 17:00, promised anew for Thu 15/10 17:00, and late again a minute later. */
class LateAgainTest extends DiagramTest {

  @Autowired
  LateLetters letters;

  @Override
  protected String diagram() {
    return "common-late-again";
  }

  @Test
  void the_citizen_gets_one_notice_and_no_third_date() {
    String code = lateAgain();
    assertThat(facts(code, FactKind.LATE_AGAIN)).isEqualTo(1);
    assertThatThrownBy(() -> centre.complete("lanhdao.100", code, "Task_SignLateAgain", Map.of()))
        .isInstanceOf(FormFieldValidationException.class);
    centre.complete("lanhdao.100", code, "Task_SignLateAgain", Map.of("againSigned", true));
    LateLetters.Again notice = letters.again(code).get(0);
    assertThat(notice.promised()).isEqualTo(Centre.instant("2026-10-15T17:00"));
    assertThat(notice.signedBy()).isEqualTo("lanhdao.100");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-15T17:00"));
  }

  @Test
  void it_comes_back_every_working_day_until_the_dossier_ends() {
    String code = lateAgain();
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "own", "explanation", "Bỏ sót hồ sơ trong ngày", "remedy", "Làm ngay"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation",
        Map.of("explanationDecision", "accept", "conclusion", "Rút kinh nghiệm"));
    follow(code);
    assertThat(centre.task(code, "Task_FollowLateAgain")).isNull();
    centre.walkTo("2026-10-16T07:30");
    follow(code);
    centre.walkTo("2026-10-18T12:00");
    assertThat(centre.task(code, "Task_FollowLateAgain")).isNull();
    centre.walkTo("2026-10-19T07:30");
    assertThat(centre.openTasks(code)).contains("Task_FollowLateAgain");
    certifySignAndSeal(code);
    assertThat(centre.openTasks(code)).doesNotContain("Task_FollowLateAgain", "Task_SignLateAgain");
    centre.walkTo("2026-10-20T12:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_HandOverResult");
    assertThat(letters.again(code)).isEmpty();
  }

  @Test
  void procedure_control_has_it_on_its_list_and_the_head_too() {
    String code = lateAgain();
    centre.complete("kiemsoat", code, "Task_FollowLateAgain", Map.of("instruction", "Đã nhắc Ủy ban nhân dân phường"));
    assertThat(centre.task(code, "Task_FollowLateAgain")).isNull();
  }

  @Test
  void without_a_second_date_the_branch_ends_without_trace() {
    String code = acceptedWithTwoDays();
    int facts = dossiers.facts(code).size();
    runByHand(code, "Timer_OverdueAgain");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.facts(code)).hasSize(facts);
  }

  private void follow(String code) {
    centre.complete("lanhdao.100", code, "Task_FollowLateAgain", Map.of("instruction", "Xong trước 9 giờ sáng mai"));
  }

  private String lateAgain() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T10:00");
    extend(code, 1);
    centre.walkTo("2026-10-15T17:01");
    assertThat(centre.openTasks(code)).contains("Task_FollowLateAgain", "Task_SignLateAgain");
    return code;
  }
}
