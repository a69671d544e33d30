package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.fee.Account;
import vn.motcua.fee.FeeService;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** Three working days for the certificate and for the notice of what is wrong, in any commune of the province. */
class HouseholdBusinessTest extends ProcedureTest {

  private static final Map<String, Object> FIT = Map.of(
      "handlingDecision", "grant", "nameChecked", true, "linesChecked", true, "identityConfirmed", true);

  @Autowired
  private FeeService fees;

  @Override
  protected String diagram() {
    return "kinh-doanh-ho-kinh-doanh";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.householdBusiness();
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
  protected String handlingTask() {
    return "Task_AppraiseApplication";
  }

  @Override
  protected String signingTask() {
    return "Task_SignCertificate";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("forbiddenLine");
  }

  @Override
  protected void process(String code) {
    complete("thuly", code, "Task_AppraiseApplication", FIT);
    sign(code);
    complete("thuly", code, "Task_RecordCertificate", Map.of("certificateNumber", "0109999999",
        "taxOffice", "Thuế cơ sở 1 tỉnh Mẫu", "taxDataSent", true, "taxNoticeEnclosed", true));
  }

  @Test
  void a_holiday_inside_the_three_working_days_is_not_counted() {
    String code = received("2026-11-20T10:30", application());
    assertThat(dossiers.get(code).dueCurrent()).as("24/11 is a day off").isEqualTo(Centre.instant("2026-11-26T17:00"));
  }

  @Test
  void the_notice_of_what_is_wrong_goes_out_until_the_end_of_the_third_working_day() {
    String code = received(MONDAY, application());
    centre.walkTo("2026-10-15T17:00");
    notice(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void a_minute_later_the_head_has_to_allow_it_and_the_dossier_is_late() {
    String code = received(MONDAY, application());
    centre.walkTo("2026-10-15T17:01");
    notice(code);
    assertThat(centre.openTasks(code)).contains("Task_ApproveLate");
    assertThat(dossiers.get(code).late()).isTrue();
    complete("lanhdao", code, "Task_ApproveLate",
        Map.of("approvalDecision", "approve", "approvalReason", "Hồ sơ không thể giải quyết khi thiếu văn bản ủy quyền"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    explainLateness(code);
  }

  @Test
  void whoever_could_not_be_identified_at_once_is_before_the_certificate_is_granted() {
    Map<String, Object> form = application();
    form.put("identityProof", "later");
    String code = received(MONDAY, form);
    assertThatThrownBy(() -> complete("thuly", code, "Task_AppraiseApplication",
        Map.of("handlingDecision", "grant", "nameChecked", true, "linesChecked", true)))
        .hasMessageContaining("xác thực định danh");
  }

  @Test
  void another_commune_receives_and_decides_as_well_as_the_one_at_home() {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.101", application());
    assertThat(dossiers.get(code).competentAgency()).isEqualTo("H99.101");
    Map<String, Object> atTheCentre = application();
    atTheCentre.put("competentAgency", "H99.101");
    String chosen = centre.receive(diagram(), "tiepnhan.01", atTheCentre);
    assertThat(dossiers.get(chosen).receivingAgency()).isEqualTo("H99.01");
    assertThat(dossiers.get(chosen).competentAgency()).isEqualTo("H99.101");
  }

  @Test
  void on_paper_it_costs_100_000_and_online_nothing_and_a_refusal_gives_nothing_back() {
    String code = received(MONDAY, application());
    assertThat(fees.account(code)).isEqualTo(new Account(code, 100_000, 100_000));
    complete("thuly", code, handlingTask(), refusal());
    sign(code);
    handOver(code);
    assertThat(fees.account(code)).as("not refunded").isEqualTo(new Account(code, 100_000, 100_000));
    String online = online(application());
    assertThat(fees.account(online)).isEqualTo(new Account(online, 0, 0));
    centre.complete("tiepnhan.100", online, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(centre.openTasks(online)).containsExactly(handlingTask());
  }

  private String online(Map<String, Object> form) {
    centre.at(MONDAY);
    Door.Answer sent = new Door(port).post(
        "tiepnhan.100", "/api/dossiers", message(diagram(), form, 2), "Idempotency-Key", "household-online");
    assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
    return sent.json().path("code").asText();
  }

  private void notice(String code) {
    complete("thuly", code, handlingTask(), Map.of("handlingDecision", "supplement"));
    complete("thuly", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Văn bản ủy quyền của thành viên hộ gia đình", "reason", "Chưa được chứng thực",
        "legalBasis", "Nghị định 168/2025/NĐ-CP"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
  }
}
