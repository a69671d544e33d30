package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

class MarriageRegistrationTest extends OnTheSpotTest {

  @Override
  protected String diagram() {
    return "ho-tich-ket-hon";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.marriage();
  }

  @Override
  protected String handlingTask() {
    return "Task_AppraiseMarriage";
  }

  @Override
  protected String signingTask() {
    return "Task_SignRegistration";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("underAge");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100", code, "Task_AppraiseMarriage", Map.of("handlingDecision", "register"));
    centre.complete("thuly.100", code, "Task_ConfirmFreeWill", Map.of("freeWill", "confirmed", "husbandPresent", true,
        "wifePresent", true, "registerNumber", "9", "registerBook", "01/2026-KH", "twoOriginals", true));
    sign(code);
  }

  @Test
  void with_verification_it_is_due_after_five_working_days() {
    Map<String, Object> form = application();
    form.put("caseKey", "xac-minh");
    String code = received("2026-10-19T09:00", form);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-26T17:00"));
    centre.complete("thuly.100", code, "Task_AppraiseMarriage", Map.of("handlingDecision", "verify",
        "verificationAgency", "Ủy ban nhân dân xã Đồng Xuân", "verificationQuestion", "Bên nữ đã từng đăng ký kết hôn chưa"));
    centre.walkTo("2026-10-23T10:00");
    centre.complete("thuly.100", code, "Task_RecordVerification",
        Map.of("verificationResult", "confirmed", "verificationAnswer", "Chưa từng đăng ký, trả lời bằng công văn"));
    assertThat(centre.openTasks(code)).contains("Task_AppraiseMarriage");
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void both_come_and_sign_or_nothing_is_signed() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100", code, "Task_AppraiseMarriage", Map.of("handlingDecision", "register"));
    assertThatThrownBy(() -> centre.complete("thuly.100", code, "Task_ConfirmFreeWill", Map.of("freeWill", "confirmed",
        "husbandPresent", true, "registerNumber", "9", "registerBook", "01/2026-KH", "twoOriginals", true)))
        .hasMessageContaining("Bên nữ có mặt");
  }

  @Test
  void without_free_will_the_officer_appraises_again_and_the_chair_signs_a_refusal() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100", code, "Task_AppraiseMarriage", Map.of("handlingDecision", "register"));
    centre.complete("thuly.100", code, "Task_ConfirmFreeWill",
        Map.of("freeWill", "notConfirmed", "freeWillNote", "Bên nữ nói bị gia đình ép"));
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseMarriage");
    centre.complete("thuly.100", code, "Task_AppraiseMarriage", refuse("notVoluntary"));
    sign(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }
}
