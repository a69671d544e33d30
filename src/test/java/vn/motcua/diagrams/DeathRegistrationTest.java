package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;

class DeathRegistrationTest extends ProcedureTest {

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
  void a_death_reported_late_is_registered_with_the_reason() {
    Map<String, Object> late = application();
    late.put("lateRegistration", "yes");
    centre.at(MONDAY);
    assertThatThrownBy(() -> centre.receive(diagram(), "tiepnhan.100", late)).hasMessageContaining("Lý do đăng ký quá hạn");
    late.put("lateReason", "Gia đình ở xa, mới về");
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
}
