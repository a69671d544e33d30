package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

/** Sent on Mon 12/10/2026 09:10: refusing ends Wed 14/10, asking Mon 19/10, answering Mon 2/11. */
class FieldFeedbackTest extends DiagramTest {

  @Autowired
  private DocumentRegister register;

  @Override
  protected String diagram() {
    return "phan-anh-hien-truong";
  }

  private String sent() {
    centre.at("2026-10-12T09:10");
    return centre.receive(diagram(), "tiepnhan.100", Applications.feedback());
  }

  private String taken() {
    String code = sent();
    centre.complete("tiepnhan.100", code, "Task_ReceiveFeedback", Map.of("receiveDecision", "accept"));
    return code;
  }

  private void forward(String code, String function) {
    centre.complete("tiepnhan.100", code, "Task_VerifyFeedback", Map.of("verifyDecision", "forward", "handlingFunction", function));
  }

  private void ask(String code) {
    centre.complete("tiepnhan.100", code, "Task_VerifyFeedback", Map.of("verifyDecision", "ask", "missingItems",
        List.of(Map.of("name", "Số nhà gần nhất", "reason", "Ảnh không rõ vị trí", "legalBasis", "Quyết định 766/QĐ-TTg"))));
  }

  private void handle(String officer, String code) {
    centre.complete(officer, code, "Task_HandleFeedback", Map.of("competenceDecision", "ours",
        "handlingResult", "Đã vá mặt đường", "answerDraft", "Phường đã sửa xong ngày 20/10/2026"));
  }

  private void publish(String code) {
    centre.complete("tiepnhan.100", code, "Task_PublishAnswer", Map.of("published", true, "senderTold", true));
  }

  @Test
  void answered_by_the_unit_that_was_chosen_and_published_without_fee_or_slip() {
    String code = taken();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-11-02T17:00"));
    assertThat(centre.task(code, "Task_VerifyFeedback").getDueDate()).isEqualTo(Centre.instant("2026-10-19T17:00"));
    forward(code, "kinh-te");
    handle("thuly.100", code);
    centre.complete("lanhdao.100", code, "Task_ApproveAnswer", Map.of("signDecision", "sendBack", "sendBackReason", "Thiếu ảnh"));
    handle("thuly.100", code);
    centre.complete("lanhdao.100", code, "Task_ApproveAnswer", Map.of("signDecision", "approve"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    publish(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(register.ofDossier(code)).isEmpty();
  }

  @Test
  void what_went_to_the_wrong_unit_goes_to_another_one() {
    String code = taken();
    forward(code, "cong-an");
    centre.complete("thuly.100ca", code, "Task_HandleFeedback",
        Map.of("competenceDecision", "notOurs", "notOursReason", "Thuộc Sở Xây dựng"));
    forward(code, "xay-dung");
    handle("thuly.11", code);
    centre.complete("lanhdao.11", code, "Task_ApproveAnswer", Map.of("signDecision", "approve"));
    publish(code);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.SEGMENT_STARTED)
        .extracting(fact -> fact.detail("agency")).containsExactly("H99.100.CA", "H99.11");
  }

  @Test
  void refused_within_two_working_days_it_ends() {
    String code = sent();
    centre.walkTo("2026-10-14T17:00");
    centre.complete("tiepnhan.100", code, "Task_ReceiveFeedback", Map.of("receiveDecision", "refuse",
        "refusalReason", "Trùng phản ánh đã trả lời", "refusalBasis", "Quy chế của tỉnh"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void after_two_working_days_it_can_be_refused_no_more() {
    String code = sent();
    centre.walkTo("2026-10-14T17:01");
    assertThat(centre.openTasks(code)).containsExactly("Task_VerifyFeedback");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    forward(code, "kinh-te");
  }

  @Test
  void the_sender_is_asked_once_and_the_clock_stands_meanwhile() {
    String code = taken();
    centre.walkTo("2026-10-13T09:00");
    ask(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    centre.walkTo("2026-10-15T09:00");
    centre.complete("tiepnhan.100", code, "Task_ReceiveInformation",
        Map.of("paperChannel", "2", "moreInformation", "Trước số nhà 12"));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-11-05T17:00"));
    assertThatThrownBy(() -> ask(code)).as("a second time").isNotNull();
    forward(code, "kinh-te");
  }

  @Test
  void after_five_working_days_the_sender_can_be_asked_no_more() {
    String code = taken();
    centre.walkTo("2026-10-19T17:01");
    assertThatThrownBy(() -> ask(code)).isNotNull();
    forward(code, "kinh-te");
    assertThat(centre.openTasks(code)).containsExactly("Task_HandleFeedback");
  }

  @Test
  void late_it_is_explained_and_no_letter_of_apology_is_owed() {
    String code = taken();
    centre.walkTo("2026-11-02T17:01");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(centre.openTasks(code)).containsExactlyInAnyOrder("Task_ExplainLateness", "Task_VerifyFeedback");
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        new HashMap<>(Map.of("causeClass", "system", "explanation", "Nhiều phản ánh", "remedy", "Thêm người")));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
    runByHand(code, "Timer_OverdueAgain");
    forward(code, "kinh-te");
  }
}
