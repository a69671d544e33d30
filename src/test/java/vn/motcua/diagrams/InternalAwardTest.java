package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

/** The ward asks the department of home affairs: fifteen days from Mon 12/10/2026 09:10, due Tue 27/10/2026. */
class InternalAwardTest extends DiagramTest {

  @Autowired
  private DocumentRegister register;

  @Override
  protected String diagram() {
    return "noi-bo-hien-vat-khen-thuong";
  }

  private String asked() {
    centre.at("2026-10-12T09:10");
    return centre.receive(diagram(), "tiepnhan.100", Applications.awards());
  }

  private String assigned() {
    String code = asked();
    centre.complete("vanthu.12", code, "Task_ReceiveRequest", Map.of("receiveDecision", "accept", "incomingNumber", "1024"));
    centre.complete("lanhdao.12", code, "Task_AssignOfficer", Map.of("instruction", "Kiểm tra kỹ danh sách"));
    return code;
  }

  private void handle(String code, String decision) {
    Map<String, Object> form = switch (decision) {
      case "grant" -> Map.of("handlingDecision", "grant", "draftSummary", "Cấp đổi 03 huân chương");
      case "ask" -> Map.of("handlingDecision", "ask", "clarifyQuestion", "Số quyết định khen thưởng của từng người?");
      default -> Map.of("handlingDecision", "refuse", "refusalReason", "Không có quyết định khen thưởng",
          "refusalBasis", "Luật Thi đua, khen thưởng");
    };
    centre.complete("thuly.12", code, "Task_HandleRequest", form);
  }

  private void sign(String code) {
    centre.complete("lanhdao.12", code, "Task_SignDecision", Map.of("signDecision", "approve"));
  }

  private void send(String code) {
    centre.complete("vanthu.12", code, "Task_IssueDecision", Map.of("decisionNumber", "88/QĐ-SNV", "decisionDate", "2026-10-20"));
    centre.complete("tiepnhan.100", code, "Task_ConfirmReceipt", Map.of("resultReceived", true));
  }

  @Test
  void one_agency_asks_another_and_no_citizen_fee_or_slip_is_in_it() {
    String code = asked();
    assertThat(dossiers.applicant(code).fullName()).isEqualTo("Ủy ban nhân dân phường Sao Mai");
    assertThat(dossiers.applicant(code).personalNumber()).isNull();
    assertThat(dossiers.get(code).competentAgency()).isEqualTo("H99.12");
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceiveRequest");
    centre.complete("vanthu.12", code, "Task_ReceiveRequest", Map.of("receiveDecision", "accept", "incomingNumber", "1024"));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-27T17:00"));
    centre.complete("lanhdao.12", code, "Task_AssignOfficer", Map.of());
    handle(code, "ask");
    centre.complete("tiepnhan.100", code, "Task_Clarify", Map.of("clarification", "Quyết định 77/QĐ-CTN"));
    handle(code, "grant");
    centre.complete("lanhdao.12", code, "Task_SignDecision", Map.of("signDecision", "sendBack", "sendBackReason", "Thiếu số"));
    handle(code, "grant");
    sign(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    send(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(register.ofDossier(code)).isEmpty();
  }

  @Test
  void a_refusal_is_an_answer_too() {
    String code = assigned();
    handle(code, "refuse");
    sign(code);
    send(code);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void what_was_sent_to_the_wrong_agency_goes_back_at_once() {
    String code = asked();
    centre.complete("vanthu.12", code, "Task_ReceiveRequest",
        Map.of("receiveDecision", "refuse", "refusalReason", "Thuộc thẩm quyền cơ quan khác", "refusalBasis", "Phân cấp của tỉnh"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void late_it_is_explained_to_the_head_and_nobody_gets_a_letter_of_apology() {
    String code = assigned();
    centre.walkTo("2026-10-27T17:00");
    assertThat(centre.openTasks(code)).as("nobody is asked to promise a new date").containsExactly("Task_HandleRequest");
    centre.walkTo("2026-10-27T17:01");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(centre.openTasks(code)).containsExactlyInAnyOrder("Task_ExplainLateness", "Task_HandleRequest");
    centre.complete("thuly.12", code, "Task_ExplainLateness",
        Map.of("causeClass", "system", "explanation", "Nhiều việc", "remedy", "Làm ngay"));
    centre.complete("lanhdao.12", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
    runByHand(code, "Timer_OverdueAgain");
    handle(code, "grant");
    sign(code);
    send(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }
}
