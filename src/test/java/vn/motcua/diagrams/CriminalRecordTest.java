package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.PoliceApplications;

class CriminalRecordTest extends ProcedureTest {

  @Override
  protected String diagram() {
    return "tu-phap-phieu-ly-lich";
  }

  @Override
  protected Map<String, Object> application() {
    return PoliceApplications.criminalRecord();
  }

  @Override
  protected String due() {
    return "2026-10-22T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-23T17:00";
  }

  @Override
  protected String office() {
    return "ca";
  }

  @Override
  protected String handlingTask() {
    return "Task_LookUpRecords";
  }

  @Override
  protected String signingTask() {
    return "Task_SignResult";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("noConsent");
  }

  @Override
  protected void prepare(String code) {
    centre.complete("lanhdao.ca", code, "Task_AssignOfficer", Map.of("assignOfficerName", "Nguyễn Quốc Khánh"));
  }

  @Override
  protected void review(String code) {
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.ca", code, "Task_LookUpRecords", Map.of("handlingDecision", "qualified", "identityLevel2", true));
    centre.complete("thuly.ca", code, "Task_VerifyFacts", Map.of("verifyFactsDone", true));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    sign(code);
    centre.complete("vanthu.ca", code, "Task_SealAndNumber", Map.of("resultNumber", "15", "sealAndNumberDone", true));
  }

  @Test
  void the_head_may_refuse_what_the_officer_proposed() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_LookUpRecords", Map.of("handlingDecision", "qualified", "identityLevel2", true));
    centre.complete("thuly.ca", code, "Task_VerifyFacts", Map.of("verifyFactsDone", true));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "refuse", "refusalReason", "Không đúng đối tượng",
        "refusalBasis", "Theo căn cứ của thủ tục"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
  }

  @Test
  void what_is_sent_back_in_review_draft_is_done_again() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_LookUpRecords", Map.of("handlingDecision", "qualified", "identityLevel2", true));
    centre.complete("thuly.ca", code, "Task_VerifyFacts", Map.of("verifyFactsDone", true));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft",
        Map.of("reviewDecision", "sendBack", "sendBackReason", "Chưa nêu căn cứ"));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
  }

  @Test
  void nobody_else_may_ask_for_certificate_number_2() {
    Map<String, Object> form = application();
    form.put("certificateKind", "number2");
    assertThatThrownBy(() -> received(MONDAY, form)).hasMessageContaining("chính người được cấp");
    form.put("personInPerson", true);
    assertThat(dossiers.declaration(received(MONDAY, form))).containsEntry("certificateKind", "number2");
  }

  @Test
  void a_digital_citizen_pays_nothing_while_the_programme_runs() {
    Map<String, Object> form = application();
    assertThat(askedForMoney(form)).isTrue();
    form.put("digitalCitizen", true);
    assertThat(askedForMoney(form)).isFalse();
  }

  private boolean askedForMoney(Map<String, Object> form) {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    return centre.task(code, "Task_CollectFee") != null;
  }
}
