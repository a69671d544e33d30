package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;

class DeathRegistrationTest extends OnTheSpotTest {

  @Override
  protected String diagram() {
    return "ho-tich-khai-tu";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.death();
  }

  @Override
  protected String handlingTask() {
    return "Task_AppraiseDeath";
  }

  @Override
  protected String signingTask() {
    return "Task_SignRegistration";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("noProof");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "register"));
    centre.complete("thuly.100", code, "Task_WriteRegister",
        Map.of("registerNumber", "31", "registerBook", "01/2026-KT", "informantSigned", true, "jointProcedure", "wanted"));
    sign(code);
  }

  @Test
  void a_death_reported_in_time_is_registered_for_nothing_and_a_late_one_for_a_fee_with_the_reason_kept() {
    Map<String, Object> inTime = application();
    inTime.put("extractCopies", 0);
    assertThat(askedForMoney(inTime)).isFalse();
    Map<String, Object> late = application();
    late.put("extractCopies", 0);
    deceased(late).put("deathDate", "2026-09-20");
    late.put("lateReason", "Gia đình ở xa, mới về");
    assertThat(askedForMoney(late)).isTrue();
    late.put("feeExemption", "merit");
    assertThat(askedForMoney(late)).as("exempt").isFalse();
    String code = received(MONDAY, late);
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(dossiers.declaration(code)).containsEntry("lateReason", "Gia đình ở xa, mới về");
  }

  @Test
  void what_the_family_wants_next_is_kept_for_the_joint_procedure() {
    String code = received(MONDAY, application());
    process(code);
    assertThat(dossiers.entries(code)).containsEntry("jointProcedure", "wanted").containsEntry("registerNumber", "31");
  }

  private boolean askedForMoney(Map<String, Object> form) {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    return centre.task(code, "Task_CollectFee") != null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> deceased(Map<String, Object> form) {
    return (Map<String, Object>) form.get("deceased");
  }
}
