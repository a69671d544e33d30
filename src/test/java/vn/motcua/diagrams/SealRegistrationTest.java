package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.PoliceApplications;

class SealRegistrationTest extends ProcedureTest {

  @Override
  protected String diagram() {
    return "an-ninh-mau-con-dau";
  }

  @Override
  protected Map<String, Object> application() {
    return PoliceApplications.sealRegistration();
  }

  @Override
  protected String due() {
    return "2026-10-15T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-16T17:00";
  }

  @Override
  protected String office() {
    return "ca";
  }

  @Override
  protected String handlingTask() {
    return "Task_CheckDossier";
  }

  @Override
  protected String signingTask() {
    return "Task_SignResult";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("noRight");
  }

  @Override
  protected void review(String code) {
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.ca", code, "Task_CheckDossier", Map.of("handlingDecision", "qualified"));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    sign(code);
    centre.complete("vanthu.ca", code, "Task_SealAndNumber", Map.of("resultNumber", "15", "sealAndNumberDone", true));
  }

  @Test
  void the_head_may_refuse_what_the_officer_proposed() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_CheckDossier", Map.of("handlingDecision", "qualified"));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft", Map.of("reviewDecision", "agree"));
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "refuse", "refusalReason", "Không đúng đối tượng",
        "refusalBasis", "Theo căn cứ của thủ tục"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
  }

  @Test
  void what_is_sent_back_in_review_draft_is_done_again() {
    String code = received(MONDAY, application());
    centre.complete("thuly.ca", code, "Task_CheckDossier", Map.of("handlingDecision", "qualified"));
    centre.complete("lanhdao.ca", code, "Task_ReviewDraft",
        Map.of("reviewDecision", "sendBack", "sendBackReason", "Chưa nêu căn cứ"));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
  }

  @Test
  void nobody_pays_and_a_lost_seal_need_not_be_given_back() {
    Map<String, Object> form = application();
    form.put("registrationReason", "lost");
    form.remove("oldSealReturned");
    String code = received(MONDAY, form);
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.PAID)).isZero();
  }
}
