package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** What every on-the-spot procedure does alike; a subclass says who does its own steps. */
abstract class ProcedureTest extends DiagramTest {

  static final String MONDAY = "2026-10-12T09:10";

  @LocalServerPort
  protected int port;

  /** What somebody hands in at the counter, case "thuong". */
  protected abstract Map<String, Object> application();

  /** The step of the handling officer and what is written there. */
  protected abstract String handlingTask();

  /** Every step of the officers from acceptance to the result. */
  protected abstract void process(String code);

  protected abstract Map<String, Object> refusal();

  protected abstract String signingTask();

  @Test
  void from_the_counter_to_the_citizen_on_the_same_day() {
    String code = received(MONDAY, application());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-12T17:00"));
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void received_until_15_00_it_is_due_that_day_and_after_15_00_the_next_working_day() {
    String before = received("2026-10-05T14:55", application());
    assertThat(dossiers.get(before).dueCurrent()).isEqualTo(Centre.instant("2026-10-05T17:00"));
    String after = received("2026-10-05T15:01", application());
    assertThat(dossiers.get(after).dueCurrent()).isEqualTo(Centre.instant("2026-10-06T17:00"));
  }

  @Test
  void a_refusal_counts_when_the_chair_has_signed_it() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100", code, handlingTask(), refusal());
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    centre.complete("lanhdao.100", code, signingTask(), Map.of("signDecision", "approve"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void what_the_chair_sends_back_is_done_again() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100", code, handlingTask(), refusal());
    centre.complete("lanhdao.100", code, signingTask(),
        Map.of("signDecision", "sendBack", "sendBackReason", "Lý do chưa đúng luật"));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isZero();
  }

  @Test
  void a_dossier_that_is_not_accepted_ends() {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.100", application());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có giấy tờ nào", "refusalBasis", "Điều 17 Nghị định 61/2018/NĐ-CP"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void it_becomes_late_at_the_minute_it_was_due_and_the_chair_hears_of_a_promise_broken_twice() {
    String code = received(MONDAY, application());
    centre.walkTo("2026-10-12T16:59");
    assertThat(dossiers.get(code).late()).isFalse();
    centre.walkTo("2026-10-12T17:01");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(centre.openTasks(code)).containsExactlyInAnyOrder(handlingTask(), "Task_ExplainLateness", "Task_SignApology");
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "system", "apologyDays", 1));
    centre.walkTo("2026-10-14T08:00");
    centre.complete("lanhdao.100", code, "Task_SignLateAgain", Map.of("againSigned", true));
    centre.complete("lanhdao.100", code, "Task_FollowLateAgain", Map.of("instruction", "Làm ngay trong sáng nay"));
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "system", "explanation", "Máy in hỏng cả buổi chiều", "remedy", "Đã sửa máy"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
    process(code);
    handOver(code);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
  }

  @Test
  void nobody_is_asked_beforehand_about_a_term_of_one_day_even_when_the_warning_is_run_by_hand() {
    String code = received(MONDAY, application());
    runByHand(code, "Timer_DueSoon");
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
  }

  @Test
  void what_is_missing_is_asked_for_through_the_counter_and_the_day_starts_anew() {
    String code = received(MONDAY, application());
    askForPapers(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    centre.walkTo("2026-10-13T10:00");
    assertThat(dossiers.get(code).late()).as("nothing becomes late while the applicant is awaited").isFalse();
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-13T17:00"));
    process(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void what_never_came_is_stopped_by_the_chair_after_the_applicants_time() throws IOException {
    String code;
    try (ShortWait ignored = new ShortWait(repository, diagram())) {
      code = received(MONDAY, application());
      askForPapers(code);
    }
    centre.walkTo("2026-10-14T17:01");
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit",
        Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void a_withdrawal_that_is_granted_ends_every_open_step() {
    String code = received(MONDAY, application());
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal",
        Map.of("channel", 1, "reason", "Không cần nữa")).status()).isEqualTo(202);
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  private void askForPapers(String code) {
    centre.complete("thuly.100", code, handlingTask(), Map.of("handlingDecision", "supplement"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Văn bản ủy quyền", "reason", "Người nộp không phải chủ hồ sơ",
        "legalBasis", "Điều 2 Thông tư 04/2020/TT-BTP"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
  }

  protected String received(String at, Map<String, Object> form) {
    centre.at(at);
    String code = centre.receive(diagram(), "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    return code;
  }

  protected void sign(String code) {
    centre.complete("lanhdao.100", code, signingTask(), Map.of("signDecision", "approve"));
  }

  protected static Map<String, Object> refuse(String ground) {
    return Map.of("handlingDecision", "refuse", "refusalGround", ground, "refusalReason", "Không đủ căn cứ theo giấy tờ đã nộp",
        "refusalBasis", "Theo căn cứ của thủ tục");
  }
}
