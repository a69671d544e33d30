package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.PoliceApplications;

class PassportTest extends ProcedureTest {

  @Override
  protected String diagram() {
    return "xuat-nhap-canh-ho-chieu";
  }

  @Override
  protected Map<String, Object> application() {
    return PoliceApplications.passport();
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
    return "Task_CompareRecords";
  }

  @Override
  protected String signingTask() {
    return "Task_SignResult";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("suspended");
  }

  @Override
  protected void review(String code) {
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.ca", code, "Task_CompareRecords", Map.of("handlingDecision", "qualified"));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    sign(code);
    centre.complete("thuly.ca", code, "Task_PrintPassport", Map.of("printPassportDone", true, "passportNumber", "P00000001"));
  }

  @Test
  void the_head_may_refuse_what_the_officer_proposed() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_CompareRecords", Map.of("handlingDecision", "qualified"));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "refuse", "refusalReason", "Không đúng đối tượng",
        "refusalBasis", "Theo căn cứ của thủ tục"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
  }

  @Test
  void what_is_sent_back_in_review_draft_is_done_again() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_CompareRecords", Map.of("handlingDecision", "qualified"));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft",
        Map.of("reviewDecision", "sendBack", "sendBackReason", "Chưa nêu căn cứ"));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
  }

  @Test
  void who_lost_a_passport_has_reported_it() {
    Map<String, Object> form = application();
    form.put("passportReason", "lost");
    form.put("lastPassportNumber", "P00000000");
    assertThatThrownBy(() -> received(MONDAY, form)).hasMessageContaining("trình báo");
    form.put("lossReported", true);
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
