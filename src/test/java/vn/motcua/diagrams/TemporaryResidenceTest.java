package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.PoliceApplications;

class TemporaryResidenceTest extends ProcedureTest {

  @Override
  protected String diagram() {
    return "cu-tru-tam-tru";
  }

  @Override
  protected Map<String, Object> application() {
    return PoliceApplications.temporaryResidence();
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
    return "100ca";
  }

  @Override
  protected String handlingTask() {
    return "Task_AppraiseDossier";
  }

  @Override
  protected String signingTask() {
    return "Task_SignResult";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("forbiddenPlace");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100ca", code, "Task_AppraiseDossier", Map.of("handlingDecision", "qualified", "dataCompared", true));
    sign(code);
    centre.complete("thuly.100ca", code, "Task_UpdateData", Map.of("updateDataDone", true, "stayRecordedUntil", "2028-10-11"));
  }

  @Test
  void the_head_may_refuse_what_the_officer_proposed() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100ca", code, "Task_AppraiseDossier", Map.of("handlingDecision", "qualified", "dataCompared", true));
    complete("lanhdao", code, signingTask(), Map.of("signDecision", "refuse", "refusalReason", "Không đúng đối tượng",
        "refusalBasis", "Theo căn cứ của thủ tục"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
  }

  @Test
  void people_on_a_list_are_registered_within_the_same_three_working_days() {
    Map<String, Object> form = application();
    form.put("caseKey", "danh-sach");
    form.put("persons", 3);
    String code = received(MONDAY, form);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-15T17:00"));
    process(code);
    assertThat(dossiers.entries(code)).containsEntry("stayRecordedUntil", "2028-10-11");
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
