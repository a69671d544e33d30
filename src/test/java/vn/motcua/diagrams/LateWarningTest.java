package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.document.LateLetters;
import vn.motcua.dossier.DelayCause;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** Two working days from Mon 12/10 09:10: warned Tue 07:30, asked Tue 09:10, apology deadline Tue 17:00, due Wed 14/10 17:00. */
class LateWarningTest extends DiagramTest {

  private static final Map<String, Object> NOT_IN_TIME = Map.of("inTime", "no", "lateCause", "system",
      "lateReason", "Máy in hỏng cả ngày", "lateMeasure", "Mượn máy in", "lateDays", 3);

  @Autowired
  LateLetters letters;
  @LocalServerPort
  int port;

  @Override
  protected String diagram() {
    return "common-late-warning";
  }

  @Test
  void a_warning_raises_the_open_task_and_makes_none() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-13T07:30");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(centre.task(code, "Task_CertifyCopy").getPriority()).isEqualTo(70);
    assertThat(centre.task(code, "Task_CertifyCopy").getFollowUpDate().toInstant())
        .isEqualTo(Centre.instant("2026-10-13T07:30"));
    assertThat(warned(code)).containsExactly("DAY");
  }

  @Test
  void the_handling_officer_answers_that_it_will_be_in_time() {
    String code = asked();
    assertThat(warned(code)).containsExactly("DAY", "HALF", "QUESTION");
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", Map.of("inTime", "yes"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(facts(code, FactKind.DUE_SOON_ANSWERED)).isEqualTo(1);
    assertThat(letters.apologies(code)).isEmpty();
  }

  @Test
  void when_the_ledger_says_not_yet_the_branch_ends_without_trace() {
    String code = acceptedWithTwoDays();
    int facts = dossiers.facts(code).size();
    runByHand(code, "Timer_DueSoon");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.facts(code)).hasSize(facts);
  }

  @Test
  void not_in_time_and_granted_the_letter_goes_out_in_time_and_its_reason_explains_the_extension() {
    String code = asked();
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", NOT_IN_TIME);
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy", "Task_DecideExtension");
    centre.complete("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-19T17:00"));
    LateLetters.Apology letter = letters.apologies(code).get(0);
    assertThat(letter.kind()).isEqualTo(LateLetters.ApologyKind.EXTENSION);
    assertThat(letter.sentLate()).isFalse();
    assertThat(letter.oldDue()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    assertThat(letter.newDue()).isEqualTo(Centre.instant("2026-10-19T17:00"));
    assertThat(letter.reason()).isEqualTo("Máy in hỏng cả ngày");
    assertThat(letter.signedBy()).isEqualTo("lanhdao.100");
    LateLetters.Explained explained = letters.explanations(code).get(0);
    assertThat(explained.extension()).isTrue();
    assertThat(explained.causeClass()).isEqualTo(DelayCause.SYSTEM);
    assertThat(explained.drafter()).isEqualTo("thuly.100");
  }

  @Test
  void the_head_changes_days_and_reason_and_what_is_signed_after_the_deadline_is_marked_sent_late() {
    String code = asked();
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", NOT_IN_TIME);
    centre.walkTo("2026-10-13T17:01");
    centre.complete("lanhdao.100", code, "Task_DecideExtension",
        Map.of("extensionDecision", "approve", "extensionDays", 1, "extensionReason", "Hồ sơ nhiều bản, máy in hỏng"));
    LateLetters.Apology letter = letters.apologies(code).get(0);
    assertThat(letter.days()).isEqualTo(1);
    assertThat(letter.reason()).isEqualTo("Hồ sơ nhiều bản, máy in hỏng");
    assertThat(letter.sentLate()).isTrue();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-15T17:00"));
  }

  @Test
  void the_head_refuses_with_a_reason_and_no_letter_is_written() {
    String code = asked();
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", NOT_IN_TIME);
    centre.complete("lanhdao.100", code, "Task_DecideExtension",
        Map.of("extensionDecision", "refuse", "extensionRefusal", "Còn đủ một ngày để làm"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(letters.apologies(code)).isEmpty();
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.EXTENSION_REFUSED)
        .extracting(ClockFact::reason).containsExactly("Còn đủ một ngày để làm");
  }

  @Test
  void what_an_officer_foresees_is_put_to_the_head_at_once_and_not_asked_of_him_again() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-12T10:00");
    foresee(code);
    centre.settle();
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy", "Task_DecideExtension");
    centre.walkTo("2026-10-13T10:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy", "Task_DecideExtension");
    centre.complete("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve"));
    assertThat(letters.apologies(code)).hasSize(1);
  }

  @Test
  void finishing_cancels_the_open_question() {
    String code = asked();
    certifySignAndSeal(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_HandOverResult");
  }

  @Test
  void finishing_cancels_the_open_decision_too() {
    String code = asked();
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", NOT_IN_TIME);
    certifySignAndSeal(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_HandOverResult");
    assertThat(letters.apologies(code)).isEmpty();
  }

  @Test
  void when_the_date_passes_first_the_head_has_one_task_and_it_carries_the_officers_reason() {
    String code = asked();
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", NOT_IN_TIME);
    centre.walkTo("2026-10-14T17:01");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy", "Task_ExplainLateness", "Task_SignApology");
    LateLetters.Apology draft = letters.apologies(code).get(0);
    assertThat(draft.signedBy()).isNull();
    assertThat(draft.reason()).isEqualTo("Máy in hỏng cả ngày");
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "system"));
    assertThat(letters.apologies(code)).extracting(LateLetters.Apology::days).containsExactly(3);
  }

  @Test
  void granted_in_the_moment_after_the_date_passed_it_is_refused_because_the_late_branch_has_it() {
    String code = asked();
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", NOT_IN_TIME);
    centre.at("2026-10-14T17:01");
    assertThatThrownBy(() -> centre.complete("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve")))
        .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("đã quá hạn");
    assertThat(facts(code, FactKind.RE_APPOINTED)).isZero();
  }

  private String asked() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-13T09:10");
    assertThat(centre.openTasks(code)).containsExactly("Task_AnswerDueSoon", "Task_CertifyCopy");
    return code;
  }

  private void foresee(String code) {
    assertThat(new Door(port).post("thuly.100", "/api/dossiers/" + code + "/lateness/foreseen", Map.of("causeClass", "field",
        "reason", "Phải đi xác minh ở xã bạn", "days", 2)).status()).isEqualTo(202);
  }

  private List<String> warned(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.WARNED).map(fact -> fact.detail("moment")).toList();
  }
}
