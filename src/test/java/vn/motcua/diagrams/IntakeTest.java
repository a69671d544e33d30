package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Copies;

class IntakeTest extends DiagramTest {

  @Autowired
  private DocumentRegister documents;

  @Override
  protected String diagram() {
    return "common-intake";
  }

  @Test
  void a_citizen_whom_the_register_knows_goes_straight_to_the_papers_and_gets_the_slip_after_paying() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REGISTERED);
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(facts(code, FactKind.PAID)).isEqualTo(1);
    assertThat(facts(code, FactKind.ACCEPTED)).isEqualTo(1);
    assertThat(facts(code, FactKind.TRANSFERRED)).isEqualTo(1);
    assertThat(documents.ofDossier(code)).singleElement().satisfies(slip -> assertThat(slip.form().code()).isEqualTo("01"));
  }

  @Test
  void a_mismatch_is_compared_by_the_officer_and_never_refused_by_the_machine() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.mismatched());
    assertThat(centre.openTasks(code)).containsExactly("Task_CompareIdentity");
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
  }

  @Test
  void a_refusal_at_the_desk_keeps_the_number_and_the_reason() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.REFUSED).singleElement()
        .satisfies(fact -> assertThat(fact.reason()).isEqualTo("Không có bản chính"));
    assertThat(documents.ofDossier(code)).isEmpty();
  }

  @Test
  void where_nothing_is_to_pay_nobody_is_sent_to_the_cashier() {
    repository.createDeployment().name("free").addClasspathResource("diagrams/free-procedure.bpmn")
        .addClasspathResource("diagrams/free-procedure-start.form").deploy();
    centre.at("2026-10-12T09:10");
    String code = centre.receive("free-procedure", "tiepnhan.100", Map.of(
        "applicant", Map.of("fullName", "Đỗ Ngọc Nhân"), "caseKey", "thuong"));
    if (centre.openTasks(code).contains("Task_CompareIdentity")) {
      centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
          Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    }
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(facts(code, FactKind.PAID)).isZero();
  }
}
