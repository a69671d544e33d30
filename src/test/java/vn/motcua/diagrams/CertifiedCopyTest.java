package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

class CertifiedCopyTest extends DiagramTest {

  @LocalServerPort
  private int port;

  @Override
  protected String diagram() {
    return "chung-thuc-ban-sao";
  }

  @Test
  void five_officers_bring_a_copy_from_the_counter_to_the_citizen_on_the_same_day() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    assertThat(code).matches("H99\\.100-261012-\\d{4}");
    accept(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-12T17:00"));
    certifySignAndSeal(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void received_after_15_00_it_is_due_the_next_working_day() {
    centre.at("2026-10-12T15:01");
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-13T17:00"));
  }

  @Test
  void a_copy_that_may_not_be_certified_is_a_signed_refusal_within_the_term() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "refuse", "refusalGround", "erased",
        "refusalReason", "Tẩy xóa ở phần ngày cấp", "refusalBasis", "Điều 22 Nghị định 23/2015/NĐ-CP"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void what_the_chair_sends_back_is_done_again() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate",
        Map.of("signDecision", "sendBack", "sendBackReason", "Ghi thiếu số tờ"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    certifySignAndSeal(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }

  @Test
  void a_dossier_that_is_not_accepted_ends() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void the_officer_is_asked_before_it_is_due_and_the_dossier_becomes_late_at_its_minute() {
    String code = acceptedWithTwoDays();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    centre.walkTo("2026-10-14T16:59");
    assertThat(centre.openTasks(code)).containsExactly("Task_AnswerDueSoon", "Task_CertifyCopy");
    assertThat(dossiers.get(code).late()).isFalse();
    centre.walkTo("2026-10-14T17:01");
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy", "Task_ExplainLateness", "Task_SignApology");
    assertThat(dossiers.get(code).late()).isTrue();
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "system", "apologyDays", 1));
    explain(code);
    certifySignAndSeal(code);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
  }

  @Test
  void a_promise_made_again_and_passed_again_goes_to_the_chair() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T10:00");
    extend(code, 2);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-16T17:00"));
    centre.walkTo("2026-10-16T17:01");
    assertThat(centre.openTasks(code)).contains("Task_SignLateAgain", "Task_ExplainLateness");
    centre.complete("lanhdao.100", code, "Task_SignLateAgain", Map.of("againSigned", true));
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
    certifySignAndSeal(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_ExplainLateness", "Task_HandOverResult");
  }

  private void explain(String code) {
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "system", "explanation", "Máy in hỏng cả buổi chiều", "remedy", "Đã sửa máy"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
  }

  private void askForPapers(String code) {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "supplement"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Bản dịch", "reason", "Bằng bằng tiếng nước ngoài", "legalBasis", "Điều 22 Nghị định 23/2015/NĐ-CP"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
  }

  @Test
  void what_is_missing_is_asked_for_from_the_handling_step_and_a_same_day_dossier_starts_anew() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    askForPapers(code);
    centre.walkTo("2026-10-13T10:00");
    assertThat(dossiers.get(code).late()).as("nothing becomes late while the applicant is awaited").isFalse();
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-13T17:00"));
    certifySignAndSeal(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void what_never_came_is_stopped_by_the_head_after_the_applicants_time() {
    centre.at("2026-10-12T09:10");
    String[] received = new String[1];
    VariantOfCopies.withTwoDaysToAnswer(repository, () -> {
      received[0] = centre.receive("tiepnhan.100", Copies.known());
      accept(received[0]);
      askForPapers(received[0]);
    });
    String code = received[0];
    centre.walkTo("2026-10-14T17:01");
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit", Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void a_withdrawal_that_is_granted_ends_every_open_step() {
    String code = acceptedWithTwoDays();
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal",
        Map.of("channel", 2, "reason", "Không cần nữa")).status()).isEqualTo(202);
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }
}
