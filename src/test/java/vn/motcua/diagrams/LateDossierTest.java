package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.document.LateLetters;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.support.Centre;

/** Two working days from Mon 12/10 09:10, so due Wed 14/10 17:00 and late a minute later. */
class LateDossierTest extends DiagramTest {

  private static final Map<String, Object> EXPLAINED =
      Map.of("causeClass", "own", "explanation", "Bỏ sót hồ sơ trong ngày", "remedy", "Làm ngay");
  private static final Map<String, Object> ACCEPTED = Map.of("explanationDecision", "accept", "conclusion", "Rút kinh nghiệm");

  @Autowired
  LateLetters letters;
  @Autowired
  TaskService tasks;

  @Override
  protected String diagram() {
    return "common-late-dossier";
  }

  @Test
  void a_late_dossier_gets_its_letter_with_the_one_new_date_and_stays_late() {
    String code = late();
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
    assertThat(facts(code, FactKind.APOLOGY_DRAFTED)).isEqualTo(1);
    LateLetters.Apology draft = letters.apologies(code).get(0);
    assertThat(draft.signedBy()).isNull();
    assertThat(draft.reason()).contains("ngày").contains("làm việc");
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "own", "apologyDays", 2));
    assertThat(letters.apologies(code)).hasSize(1);
    LateLetters.Apology letter = letters.apologies(code).get(0);
    assertThat(letter.kind()).isEqualTo(ApologyKind.LATE);
    assertThat(letter.reason()).isEqualTo(draft.reason());
    assertThat(letter.sentLate()).isTrue();
    assertThat(letter.newDue()).isEqualTo(Centre.instant("2026-10-16T17:00"));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(letter.newDue());
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy", "Task_ExplainLateness");
  }

  @Test
  void what_is_still_open_must_be_given_a_date() {
    String code = late();
    assertThatThrownBy(() -> centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "own")))
        .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("ngày hẹn lại");
    assertThat(facts(code, FactKind.RE_APPOINTED)).isZero();
  }

  @Test
  void the_explanation_is_sent_back_once_and_then_accepted() {
    String code = late();
    centre.complete("thuly.100", code, "Task_ExplainLateness", EXPLAINED);
    centre.complete("lanhdao.100", code, "Task_ReadExplanation",
        Map.of("explanationDecision", "sendBack", "conclusion", "Nêu rõ ai giữ hồ sơ"));
    assertThat(facts(code, FactKind.EXPLANATION_RETURNED)).isEqualTo(1);
    assertThat(letters.explanations(code)).isEmpty();
    centre.complete("thuly.100", code, "Task_ExplainLateness", EXPLAINED);
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", ACCEPTED);
    assertThat(facts(code, FactKind.REPORT_CONCLUDED)).isEqualTo(1);
    assertThat(facts(code, FactKind.EXPLANATION_GIVEN)).isEqualTo(2);
    assertThat(letters.explanations(code)).extracting(LateLetters.Explained::conclusion).containsExactly("Rút kinh nghiệm");
    assertThat(letters.explanations(code).get(0).extension()).isFalse();
    assertThat(letters.explanations(code).get(0).due()).isEqualTo(Centre.instant("2026-10-14T17:00"));
  }

  @Test
  void who_held_the_step_where_the_time_went_has_to_explain() {
    String code = acceptedWithTwoDays();
    claim(code, "Task_CertifyCopy", "thuly.100");
    centre.walkTo("2026-10-14T17:01");
    assertThat(owed(code).get(0).detail("officer")).isEqualTo("thuly.100");
    assertThat(centre.task(code, "Task_ExplainLateness").getAssignee()).isEqualTo("thuly.100");
  }

  @Test
  void a_step_that_nobody_took_is_explained_by_the_only_officer_who_could_have_taken_it() {
    String code = late();
    assertThat(owed(code).get(0).detail("officer")).isEqualTo("thuly.100");
    assertThat(centre.task(code, "Task_ExplainLateness").getAssignee()).isEqualTo("thuly.100");
  }

  @Test
  void when_the_ledger_says_not_late_the_branch_ends_without_trace() {
    String code = acceptedWithTwoDays();
    int facts = dossiers.facts(code).size();
    runByHand(code, "Timer_Overdue");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(dossiers.facts(code)).hasSize(facts);
  }

  @Test
  void re_appointed_in_time_and_late_after_all_no_second_letter_04_is_written_but_the_lateness_is_explained() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T10:00");
    extend(code, 1);
    centre.walkTo("2026-10-15T17:01");
    assertThat(centre.openTasks(code)).contains("Task_ExplainLateness").doesNotContain("Task_SignApology");
    assertThat(facts(code, FactKind.APOLOGY_DRAFTED)).isZero();
  }

  @Test
  void finished_before_the_head_signed_the_letter_states_that_date_and_promises_nothing() {
    String code = late();
    centre.walkTo("2026-10-15T09:00");
    certifySignAndSeal(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_ExplainLateness", "Task_HandOverResult", "Task_SignApology");
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "own", "apologyDays", 5));
    LateLetters.Apology letter = letters.apologies(code).get(0);
    assertThat(letter.kind()).isEqualTo(ApologyKind.ENDED);
    assertThat(letter.endedAt()).isEqualTo(Centre.instant("2026-10-15T09:00"));
    assertThat(letter.newDue()).isNull();
    assertThat(letter.days()).isNull();
    assertThat(facts(code, FactKind.RE_APPOINTED)).isZero();
  }

  @Test
  void ended_late_and_handed_over_before_any_timer_ran_it_owes_both_once() {
    String code = acceptedWithTwoDays();
    centre.at("2026-10-14T18:00");
    endAtOnce(code);
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
    assertThat(owed(code)).hasSize(1);
    centre.walkTo("2026-10-14T18:30");
    assertThat(centre.openTasks(code)).containsExactly("Task_ExplainLateness", "Task_SignApology");
    centre.complete("thuly.100", code, "Task_ExplainLateness", EXPLAINED);
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", ACCEPTED);
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "own"));
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
    assertThat(letters.apologies(code)).extracting(LateLetters.Apology::kind).containsExactly(ApologyKind.ENDED);
  }

  @Test
  void a_task_left_for_a_working_day_goes_to_the_top_and_to_somebody_else_too() {
    String code = late();
    centre.walkTo("2026-10-15T16:59");
    assertThat(facts(code, FactKind.ESCALATED)).isZero();
    assertThat(centre.task(code, "Task_SignApology").getPriority()).isEqualTo(90);
    centre.walkTo("2026-10-15T17:01");
    assertThat(facts(code, FactKind.ESCALATED)).isEqualTo(2);
    assertThat(centre.task(code, "Task_SignApology").getPriority()).isEqualTo(100);
    assertThat(groups(code, "Task_SignApology")).containsExactlyInAnyOrder("lanh-dao.H99.100", "kiem-soat");
    assertThat(groups(code, "Task_ExplainLateness")).containsExactlyInAnyOrder("thu-ly.H99.100", "lanh-dao.H99.100");
    centre.complete("thuly.100", code, "Task_ExplainLateness", EXPLAINED);
    centre.walkTo("2026-10-16T17:01");
    assertThat(groups(code, "Task_ReadExplanation")).contains("kiem-soat");
  }

  @Test
  void annulled_by_a_second_person_nothing_is_owed_any_more_and_both_lines_stay() {
    String code = late();
    int received = dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.RECEIVED).findFirst().orElseThrow().sequence();
    dossiers.record(code, NewFact.of(FactKind.CORRECTED, Centre.instant("2026-10-14T17:01"), "lanhdao.100")
        .because("Ghi nhầm ngày nộp", null).with("sequence", String.valueOf(received)).with("at", "2026-10-13T02:10:00Z")
        .with("approvedBy", "kiemsoat"), NewFact.of(FactKind.LATE_ANNULLED, Centre.instant("2026-10-14T17:01"), "lanhdao.100")
        .because("Đã sửa giờ nộp", null).with("approvedBy", "kiemsoat"));
    assertThat(centre.openTasks(code)).doesNotContain("Task_ExplainLateness");
    assertThat(letters.apologies(code)).isEmpty();
  }

  private String late() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T17:01");
    assertThat(centre.openTasks(code)).contains("Task_ExplainLateness", "Task_SignApology");
    return code;
  }

  /** Every step to the hand-over, and nothing that becomes due meanwhile. */
  private void endAtOnce(String code) {
    step("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    step("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    step("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    step("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
  }

  private List<ClockFact> owed(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.EXPLANATION_OWED).toList();
  }

  private void claim(String code, String task, String officer) {
    centre.as(officer, () -> {
      tasks.claim(centre.task(code, task).getId(), officer);
      return null;
    });
  }

  private List<String> groups(String code, String task) {
    return tasks.getIdentityLinksForTask(centre.task(code, task).getId()).stream().map(IdentityLink::getGroupId)
        .filter(group -> group != null).toList();
  }
}
