package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** What every procedure does alike, from reception to return; a subclass says how long it takes and who does its own steps. */
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

  /** When what is handed in on {@link #MONDAY} is due. */
  protected abstract String due();

  /** When it is due after the papers that were asked for came on the next day, at ten. */
  protected abstract String dueAfterSupplement();

  /** The step that opens when the head sends something back. */
  protected String taskAfterSendBack() {
    return handlingTask();
  }

  /** The step that opens when the papers that were asked for have come. */
  protected String taskAfterSupplement() {
    return handlingTask();
  }

  /** Where the dossier is decided, as the ids of its officers end: {@code thuly.100}. */
  protected String office() {
    return "100";
  }

  /** The steps from acceptance to the handling step. */
  protected void prepare(String code) {}

  /** The steps from the handling step to the signature, where a refusal goes through others too. */
  protected void review(String code) {}

  @Test
  void from_the_counter_to_the_citizen_in_time() {
    String code = received(MONDAY, application());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant(due()));
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void a_refusal_counts_when_the_head_has_signed_it() {
    String code = received(MONDAY, application());
    complete("thuly", code, handlingTask(), refusal());
    review(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "approve"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void what_the_head_sends_back_is_done_again() {
    String code = received(MONDAY, application());
    complete("thuly", code, handlingTask(), refusal());
    review(code);
    complete("lanhdao", code, signingTask(),
        Map.of("signDecision", "sendBack", "sendBackReason", "Lý do chưa đúng luật"));
    assertThat(centre.openTasks(code)).containsExactly(taskAfterSendBack());
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
  void it_becomes_late_at_the_minute_it_was_due_and_the_head_hears_of_a_promise_broken_twice() {
    String code = received(MONDAY, application());
    centre.walkTo(due());
    assertThat(dossiers.get(code).late()).isFalse();
    centre.walkTo(due().replace("17:00", "17:01"));
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(centre.openTasks(code)).containsExactlyInAnyOrder(handlingTask(), "Task_ExplainLateness", "Task_SignApology");
    apologise(code);
    centre.walkTo(LocalDateTime.ofInstant(dossiers.get(code).dueCurrent(), Centre.ZONE).plusHours(15).toString());
    complete("lanhdao", code, "Task_SignLateAgain", Map.of("againSigned", true));
    complete("lanhdao", code, "Task_FollowLateAgain", Map.of("instruction", "Làm ngay trong sáng nay"));
    explain(code);
    process(code);
    handOver(code);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
  }

  /** What a late dossier owes: the letter to the applicant, and the officer's reasons to the head. */
  protected void explainLateness(String code) {
    apologise(code);
    explain(code);
  }

  private void apologise(String code) {
    complete("lanhdao", code, "Task_SignApology", Map.of("apologyCause", "system", "apologyDays", 1));
  }

  private void explain(String code) {
    complete("thuly", code, "Task_ExplainLateness",
        Map.of("causeClass", "system", "explanation", "Máy in hỏng cả buổi chiều", "remedy", "Đã sửa máy"));
    complete("lanhdao", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
  }

  @Test
  void what_is_missing_is_asked_for_through_the_counter_and_the_term_starts_anew() {
    String code = received(MONDAY, application());
    askForPapers(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    centre.walkTo("2026-10-13T10:00");
    assertThat(dossiers.get(code).late()).as("nothing becomes late while the applicant is awaited").isFalse();
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(centre.openTasks(code)).containsExactly(taskAfterSupplement());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant(dueAfterSupplement()));
    process(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void papers_can_be_asked_for_until_the_head_has_signed() {
    String code = received(MONDAY, application());
    complete("thuly", code, handlingTask(), refusal());
    review(code);
    assertThat(centre.openTasks(code)).containsExactly(signingTask());
    assertThat(new Door(port).post("thuly." + office(), "/api/dossiers/" + code + "/supplement-request", Map.of()).status())
        .isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_DraftRequest");
    requestPapers(code);
    centre.walkTo("2026-10-13T10:00");
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(centre.openTasks(code)).containsExactly(taskAfterSupplement());
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(new Door(port).post("thuly." + office(), "/api/dossiers/" + code + "/supplement-request", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void what_never_came_is_stopped_by_the_head_after_the_applicants_time() throws IOException {
    String code;
    try (ShortWait ignored = new ShortWait(repository, diagram())) {
      code = received(MONDAY, application());
      askForPapers(code);
    }
    centre.walkTo("2026-10-14T17:01");
    complete("lanhdao", code, "Task_DecideAfterLimit",
        Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void a_withdrawal_that_is_granted_ends_every_open_step() {
    String code = received(MONDAY, application());
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal",
        Map.of("channel", 1, "reason", "Không cần nữa")).status()).isEqualTo(202);
    complete("lanhdao", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  protected void askForPapers(String code) {
    complete("thuly", code, handlingTask(), Map.of("handlingDecision", "supplement"));
    requestPapers(code);
  }

  private void requestPapers(String code) {
    complete("thuly", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
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
    if (centre.task(code, "Task_ReceiveTransferred") != null) {
      complete("tiepnhan", code, "Task_ReceiveTransferred", Map.of("papersArrived", true));
    }
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    prepare(code);
    return code;
  }

  /** What another system sends for what the form says. */
  static Map<String, Object> message(String procedure, Map<String, Object> form, int channel) {
    Map<String, Object> declaration = new HashMap<>(form);
    List.of("applicant", "submitterIsApplicant", "caseKey", "papers").forEach(declaration::remove);
    return Map.of("procedure", procedure, "caseKey", form.get("caseKey"), "channel", channel, "applicant", form.get("applicant"),
        "papers", form.getOrDefault("papers", List.of()), "declaration", declaration);
  }

  /** @param role the beginning of an officer's id, at the agency that decides */
  protected void complete(String role, String code, String task, Map<String, Object> form) {
    centre.complete(role + "." + office(), code, task, form);
  }

  protected void sign(String code) {
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "approve"));
  }

  protected static Map<String, Object> refuse(String ground) {
    return Map.of("handlingDecision", "refuse", "refusalGround", ground, "refusalReason", "Không đủ căn cứ theo giấy tờ đã nộp",
        "refusalBasis", "Theo căn cứ của thủ tục");
  }
}
