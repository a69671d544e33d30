package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;

class SupplementTest extends SupplementPaths {

  @Test
  void what_the_handling_officer_lists_goes_out_through_the_counter_and_the_term_starts_anew_when_it_came() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    assertThat(dossiers.dueDates(code).running()).isFalse();
    assertThat(requests.of(code)).singleElement().satisfies(request -> {
      assertThat(request.askedBy()).isEqualTo("tiepnhan.100");
      assertThat(request.askedAt()).isEqualTo(Centre.instant("2026-10-07T10:00"));
      assertThat(request.answerUntil()).isEqualTo(Centre.instant("2026-10-21T17:00"));
      assertThat(request.items()).singleElement().satisfies(item -> {
        assertThat(item.name()).isEqualTo("Văn bản ủy quyền");
        assertThat(item.legalBasis()).isEqualTo("Điều 20 Nghị định 23/2015/NĐ-CP");
      });
    });
    centre.walkTo("2026-10-13T14:00");
    bring(code, "1");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-22T17:00"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
  }

  @Test
  void where_the_procedure_says_so_the_rest_of_the_term_runs_on() {
    String code = accepted(VariantOfCopies.PAUSES);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    centre.walkTo("2026-10-13T14:00");
    bring(code, "1");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-21T17:00"));
  }

  @Test
  void papers_that_come_online_at_night_have_come_when_the_counter_opens() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    centre.walkTo("2026-10-12T20:00");
    bring(code, "2");
    assertThat(last(code, FactKind.SUPPLEMENT_RECEIVED).detail("channel")).isEqualTo("2");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-22T17:00"));
  }

  @Test
  void what_is_still_incomplete_never_let_the_clock_run() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    centre.walkTo("2026-10-08T10:00");
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers",
        Map.of("paperChannel", "1", "papersComplete", "no", "stillMissing", "Ủy quyền chưa có chữ ký"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    assertThat(dossiers.dueDates(code).running()).isFalse();
    assertThat(facts(code, FactKind.SUPPLEMENT_INCOMPLETE)).isEqualTo(1);
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceivePapers");
    centre.walkTo("2026-10-22T09:00");
    assertThat(centre.openTasks(code)).as("the applicant's limit stands as it was").contains("Task_DecideAfterLimit");
    bring(code, "1");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
  }

  @Test
  void asked_after_the_agencys_limit_only_the_head_can_allow_it_and_the_clock_only_pauses() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-09T10:00");
    ask(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_ApproveLate");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    centre.complete("lanhdao.100", code, "Task_ApproveLate",
        Map.of("approvalDecision", "approve", "approvalReason", "Chỉ phát hiện khi thẩm định tại chỗ"));
    ClockFact asked = last(code, FactKind.SUPPLEMENT_ASKED);
    assertThat(asked.details()).containsEntry("tooLate", "true").containsEntry("approvedBy", "lanhdao.100")
        .containsEntry("askedBy", "tiepnhan.100");
    assertThat(asked.reason()).isEqualTo("Chỉ phát hiện khi thẩm định tại chỗ");
    centre.walkTo("2026-10-13T14:00");
    bring(code, "1");
    assertThat(dossiers.get(code).dueCurrent()).as("6/10, 7/10, 8/10 count, then 14 to 19/10")
        .isEqualTo(Centre.instant("2026-10-19T17:00"));
    assertThat(dossiers.explanation(code)).anyMatch(sentence -> sentence.contains("sau thời hạn cho phép"));
  }

  @Test
  void asked_after_the_due_date_it_stays_late() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-15T09:00");
    ask(code);
    centre.complete("lanhdao.100", code, "Task_ApproveLate",
        Map.of("approvalDecision", "approve", "approvalReason", "Thiếu giấy tờ không thể giải quyết"));
    assertThat(dossiers.get(code).late()).isTrue();
    bring(code, "1");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
  }

  @Test
  void a_second_request_in_a_stage_needs_a_supervisor_and_a_reason_and_does_not_start_the_term_anew() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-06T09:00");
    ask(code);
    centre.walkTo("2026-10-06T10:00");
    bring(code, "1");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-15T17:00"));
    ask(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_ApproveSecond");
    assertThatThrownBy(() -> centre.complete("lanhdao.100", code, "Task_ApproveSecond", Map.of("approvalDecision", "approve")))
        .hasMessageContaining("Lý do");
    centre.complete("lanhdao.100", code, "Task_ApproveSecond",
        Map.of("approvalDecision", "approve", "approvalReason", "Giấy tờ bổ sung làm phát sinh nghi vấn mới"));
    assertThat(requests.of(code)).hasSize(2);
    centre.walkTo("2026-10-08T09:00");
    bring(code, "1");
    assertThat(dossiers.get(code).dueCurrent()).as("7/10 and 8/10 were lost, nothing started anew")
        .isEqualTo(Centre.instant("2026-10-19T17:00"));
  }

  @Test
  void an_approval_that_comes_after_the_limit_has_to_be_the_heads() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-06T09:00");
    ask(code);
    bring(code, "1");
    ask(code);
    centre.walkTo("2026-10-09T10:00");
    assertThatThrownBy(() -> centre.complete("lanhdao.100", code, "Task_ApproveSecond",
        Map.of("approvalDecision", "approve", "approvalReason", "Vẫn cần"))).hasMessageContaining("cần lãnh đạo cơ quan cho phép");
    centre.complete("lanhdao.100", code, "Task_ApproveSecond",
        Map.of("approvalDecision", "reject", "approvalReason", "Đã quá thời hạn"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(requests.of(code)).hasSize(1);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
  }

  @Test
  void the_counter_sends_a_bad_list_back_and_its_author_may_drop_it() {
    String code = accepted(VariantOfCopies.RESTARTS);
    draft(code);
    centre.complete("tiepnhan.100", code, "Task_IssueRequest",
        Map.of("issueDecision", "sendBack", "issueNote", "Giấy này không thuộc thành phần hồ sơ"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "drop"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(requests.of(code)).isEmpty();
    assertThat(facts(code, FactKind.SUPPLEMENT_ASKED)).isZero();
  }

  @Test
  void every_missing_paper_has_its_reason_and_its_legal_basis() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "supplement"));
    assertThatThrownBy(() -> centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send",
        "missingItems", List.of(Map.of("name", "Văn bản ủy quyền", "reason", "Chưa có"))))).hasMessageContaining("Căn cứ pháp lý");
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send"));
    assertThatThrownBy(() -> centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue")))
        .hasMessageContaining("Chưa ghi giấy tờ");
    assertThat(requests.of(code)).isEmpty();
  }

  @Test
  void at_the_end_of_the_applicants_time_the_head_gives_more_and_then_decides_again() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    centre.walkTo("2026-10-21T17:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceivePapers");
    centre.walkTo("2026-10-21T17:01");
    assertThat(centre.openTasks(code)).containsExactly("Task_DecideAfterLimit", "Task_ReceivePapers");
    assertThat(dossiers.get(code).status()).as("nothing stops by itself").isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit",
        Map.of("limitDecision", "moreTime", "moreWorkingDays", 2, "limitReason", "Người dân ở xa"));
    assertThat(last(code, FactKind.SUPPLEMENT_EXTENDED).detail("answerUntil"))
        .isEqualTo(Centre.instant("2026-10-23T17:00").toString());
    centre.walkTo("2026-10-23T17:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceivePapers");
    centre.walkTo("2026-10-23T17:01");
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit", Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(last(code, FactKind.STOPPED).reason()).isEqualTo("Không bổ sung");
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
  }

  @Test
  void papers_that_come_while_the_head_still_thinks_make_his_decision_needless() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    centre.walkTo("2026-10-22T08:00");
    assertThat(centre.openTasks(code)).contains("Task_DecideAfterLimit");
    bring(code, "1");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(facts(code, FactKind.STOPPED)).isZero();
  }

  @Test
  void a_limit_that_is_pushed_by_hand_before_its_time_does_nothing() {
    String code = accepted(VariantOfCopies.RESTARTS);
    centre.walkTo("2026-10-07T10:00");
    ask(code);
    runByHand(code, diagram(), "Timer_AnswerLimit");
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceivePapers");
    assertThat(facts(code, FactKind.SUPPLEMENT_EXPIRED)).isZero();
    centre.walkTo("2026-10-21T17:01");
    assertThat(centre.openTasks(code)).as("it is armed for its own time").contains("Task_DecideAfterLimit");
  }

  @Test
  void where_no_limit_is_set_nobody_is_ever_asked_to_decide() {
    String code = acceptedWithTwoDays();
    ask(code);
    assertThat(requests.of(code)).singleElement().satisfies(request -> assertThat(request.answerUntil()).isNull());
    centre.walkTo("2026-12-15T09:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceivePapers");
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void at_the_desk_the_list_stands_in_the_check_and_the_term_starts_with_the_last_paper() {
    centre.at("2026-10-05T09:00");
    String code = centre.receive(VariantOfCopies.RESTARTS, "tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "supplement", "missingItems", ONE_PAPER));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceivePapers");
    assertThat(last(code, FactKind.SUPPLEMENT_ASKED).detail("stage")).isEqualTo("desk");
    centre.walkTo("2026-10-07T14:00");
    bring(code, "1");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REGISTERED);
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
    centre.walkTo("2026-10-08T08:00");
    accept(code);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-16T17:00"));
  }

  @Test
  void what_a_supplement_makes_dearer_is_paid_at_the_counter_before_the_work_goes_on() {
    String code = acceptedWithTwoDays();
    ask(code);
    morePages(code);
    bring(code, "1");
    assertThat(centre.openTasks(code)).containsExactly("Task_CollectFee");
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(facts(code, FactKind.PAID)).isEqualTo(2);
  }

  @Test
  void who_pays_the_rest_online_is_not_waited_for_at_the_counter() {
    String code = acceptedWithTwoDays();
    ask(code);
    morePages(code);
    bring(code, "1");
    assertThat(centre.as("tiepnhan.100", () -> messages.send(code, "fee-paid"))).isEqualTo(1);
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(facts(code, FactKind.PAID)).isEqualTo(2);
  }
}
