package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.support.Applications;

class SignatureCertificationTest extends OnTheSpotTest {

  @Override
  protected String diagram() {
    return "chung-thuc-chu-ky";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.signature();
  }

  @Override
  protected String handlingTask() {
    return "Task_WitnessSignature";
  }

  @Override
  protected String signingTask() {
    return "Task_SignCertificate";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("contract");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100", code, "Task_WitnessSignature", Map.of("handlingDecision", "certify", "identityChecked", true,
        "capacityChecked", true, "signedInPresence", true));
    sign(code);
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "15", "certificationBook", "01/2026-SCT/CK, ĐC", "sealed", true));
  }

  @Test
  void a_signature_that_nobody_saw_being_written_is_not_certified() {
    String code = received(MONDAY, application());
    assertThatThrownBy(() -> centre.complete("thuly.100", code, "Task_WitnessSignature",
        Map.of("handlingDecision", "certify", "identityChecked", true, "capacityChecked", true)))
        .hasMessageContaining("trước mặt công chức");
  }

  @Test
  void a_letter_of_authority_is_received_only_of_the_kind_that_may_be_certified_so() {
    Map<String, Object> form = application();
    form.put("documentKind", "authorisation");
    centre.at(MONDAY);
    assertThatThrownBy(() -> centre.receive(diagram(), "tiepnhan.100", form)).hasMessageContaining("Ủy quyền không thù lao");
  }
}
