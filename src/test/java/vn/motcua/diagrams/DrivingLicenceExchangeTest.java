package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.PoliceApplications;

class DrivingLicenceExchangeTest extends ProcedureTest {

  @Override
  protected String diagram() {
    return "giao-thong-doi-giay-phep-lai-xe";
  }

  @Override
  protected Map<String, Object> application() {
    return PoliceApplications.licenceExchange();
  }

  @Override
  protected String due() {
    return "2026-10-19T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-20T17:00";
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
    return refuse("noRecord");
  }

  @Override
  protected void review(String code) {
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.ca", code, "Task_LookUpRecords", Map.of("handlingDecision", "qualified"));
    centre.complete("thuly.ca", code, "Task_DraftResult", Map.of("draftResultDone", true));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    sign(code);
    centre.complete("thuly.ca", code, "Task_PrintLicence", Map.of("printLicenceDone", true,
        "newCardNumber", "AB 123456", "oldCardDestroyed", true));
  }

  @Test
  void the_head_may_refuse_what_the_officer_proposed() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_LookUpRecords", Map.of("handlingDecision", "qualified"));
    centre.complete("thuly.ca", code, "Task_DraftResult", Map.of("draftResultDone", true));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "refuse", "refusalReason", "Không đúng đối tượng",
        "refusalBasis", "Theo căn cứ của thủ tục"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
  }

  @Test
  void what_is_sent_back_in_review_draft_is_done_again() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_LookUpRecords", Map.of("handlingDecision", "qualified"));
    centre.complete("thuly.ca", code, "Task_DraftResult", Map.of("draftResultDone", true));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft",
        Map.of("reviewDecision", "sendBack", "sendBackReason", "Chưa nêu căn cứ"));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
  }

  @Test
  void a_health_certificate_is_asked_for_unless_the_class_needs_none() {
    Map<String, Object> form = application();
    form.remove("healthCertificate");
    assertThatThrownBy(() -> received(MONDAY, form)).hasMessageContaining("khám sức khỏe");
    form.put("licenceClass", "A1");
    assertThat(dossiers.get(received(MONDAY, form)).status()).isEqualTo(DossierStatus.IN_PROCESS);
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
