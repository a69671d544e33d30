package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;
import vn.motcua.support.NumberSwitch;

class BirthRegistrationTest extends OnTheSpotTest {

  @Autowired
  private NumberSwitch numbers;

  @Override
  protected String diagram() {
    return "ho-tich-khai-sinh";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.birth();
  }

  @Override
  protected String handlingTask() {
    return "Task_AppraiseBirth";
  }

  @Override
  protected String signingTask() {
    return "Task_SignRegistration";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("forged");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    writeAndSign(code);
  }

  @Test
  void the_child_gets_a_number_of_its_century_sex_and_year_and_the_engine_never_sees_it() {
    String code = received(MONDAY, application());
    process(code);
    assertThat((String) dossiers.entries(code).get("personalNumber")).matches("000326\\d{6}");
    assertThat(centre.task(code, "Task_RecordNumber")).isNull();
  }

  @Test
  void a_dossier_sent_back_after_its_number_was_given_keeps_the_number() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    writeRegister(code);
    Object number = dossiers.entries(code).get("personalNumber");
    centre.complete("lanhdao.100", code, signingTask(), Map.of("signDecision", "sendBack", "sendBackReason", "Sai quê quán"));
    process(code);
    assertThat(number).isNotNull().isEqualTo(dossiers.entries(code).get("personalNumber"));
  }

  @Test
  void with_the_population_database_down_the_birth_is_registered_all_the_same() {
    String code = received(MONDAY, application());
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    numbers.whileDown(() -> writeRegister(code));
    assertThat(centre.openTasks(code)).containsExactly("Task_RecordNumber");
    centre.complete("thuly.100", code, "Task_RecordNumber",
        Map.of("numberAnswer", "typed", "personalNumber", "000326104729"));
    sign(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(dossiers.entries(code)).containsEntry("personalNumber", "000326104729");
  }

  @Test
  void online_the_applicant_confirms_the_draft() {
    String code = drafted();
    centre.complete("tiepnhan.100", code, "Task_RecordDraftAnswer", Map.of("draftAnswer", "confirmed"));
    assertThat(centre.openTasks(code)).containsExactly("Task_WriteRegister");
  }

  @Test
  void online_what_the_applicant_corrects_is_appraised_again() {
    String code = drafted();
    centre.complete("tiepnhan.100", code, "Task_RecordDraftAnswer",
        Map.of("draftAnswer", "correct", "draftCorrection", "Tên đệm của cháu là Gia, không phải Da"));
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseBirth");
  }

  @Test
  void online_silence_for_a_working_day_goes_on() {
    String code = drafted();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-13T17:00"));
    centre.walkTo("2026-10-13T09:09");
    assertThat(centre.openTasks(code)).contains("Task_RecordDraftAnswer");
    centre.walkTo("2026-10-13T09:10");
    assertThat(centre.openTasks(code)).contains("Task_WriteRegister").doesNotContain("Task_RecordDraftAnswer");
    writeAndSign(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void the_applicants_day_is_whole_even_when_the_draft_was_sent_late() {
    Map<String, Object> form = application();
    form.put("caseKey", "truc-tuyen");
    String code = received(MONDAY, form);
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    centre.walkTo("2026-10-13T16:00");
    sendDraft(code);
    centre.walkTo("2026-10-14T15:59");
    assertThat(centre.openTasks(code)).contains("Task_RecordDraftAnswer");
    centre.walkTo("2026-10-14T16:00");
    assertThat(centre.openTasks(code)).contains("Task_WriteRegister");
  }

  @Test
  void marital_status_is_verified_with_another_commune_within_three_working_days() {
    Map<String, Object> form = application();
    form.put("caseKey", "xac-minh");
    String code = received(MONDAY, form);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-15T17:00"));
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "verify",
        "verificationAgency", "Ủy ban nhân dân xã Đồng Xuân", "verificationQuestion", "Cha mẹ cháu đã đăng ký kết hôn chưa"));
    centre.complete("thuly.100", code, "Task_RecordVerification",
        Map.of("verificationResult", "confirmed", "verificationAnswer", "Đã đăng ký năm 2020"));
    process(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }

  @Test
  void an_abandoned_child_is_announced_for_seven_days_in_a_row_before_anything_else() {
    String code = received(MONDAY, Applications.abandonedChild());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-20T17:00"));
    assertThat(centre.openTasks(code)).containsExactly("Task_PostNotice");
    centre.complete("thuly.100", code, "Task_PostNotice",
        Map.of("noticeNumber", "05/TB", "noticePlace", "Trụ sở Ủy ban nhân dân phường", "carerNamed", true));
    centre.walkTo("2026-10-19T16:59");
    assertThat(centre.openTasks(code)).doesNotContain("Task_AppraiseBirth");
    audit.requireNothingWrong(centre);
    centre.walkTo("2026-10-19T17:00");
    assertThat(centre.openTasks(code)).contains("Task_AppraiseBirth");
    process(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void parents_are_asked_for_unless_the_child_was_abandoned() {
    Map<String, Object> form = application();
    form.remove("mother");
    centre.at(MONDAY);
    assertThatThrownBy(() -> centre.receive(diagram(), "tiepnhan.100", form)).hasMessageContaining("của mẹ");
  }

  @Test
  void a_misspelt_name_of_the_child_is_put_right_where_it_stands() {
    String code = received(MONDAY, application());
    Door.Answer answer = new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/corrections",
        Map.of("field", "child.fullName", "value", "Đỗ Gia Hân Hân", "reason", "Ghi thiếu chữ theo giấy chứng sinh"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(dossiers.declaration(code)).doesNotContainKey("child.fullName");
    assertThat(dossiers.declaration(code).get("child")).asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("fullName", "Đỗ Gia Hân Hân").containsEntry("sex", "F");
  }

  private String drafted() {
    Map<String, Object> form = application();
    form.put("caseKey", "truc-tuyen");
    String code = received(MONDAY, form);
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    sendDraft(code);
    return code;
  }

  private void sendDraft(String code) {
    centre.complete("thuly.100", code, "Task_SendDraft", Map.of("draftSentBy", "email", "draftSentTo", "nhan.do@cudan.example"));
  }

  private void writeAndSign(String code) {
    writeRegister(code);
    sign(code);
  }

  private void writeRegister(String code) {
    centre.complete("thuly.100", code, "Task_WriteRegister",
        Map.of("registerNumber", "112", "registerBook", "01/2026-KS", "informantSigned", true));
  }
}
