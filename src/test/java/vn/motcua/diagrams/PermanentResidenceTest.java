package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.fee.Account;
import vn.motcua.fee.FeeService;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** Received at the ward's one-stop centre or at the police, decided by the police of the ward in seven working days. */
class PermanentResidenceTest extends ProcedureTest {

  @Autowired
  private FeeService fees;

  @Override
  protected String diagram() {
    return "cu-tru-thuong-tru";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.permanentResidence();
  }

  @Override
  protected String office() {
    return "100ca";
  }

  @Override
  protected String due() {
    return "2026-10-21T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-22T17:00";
  }

  @Override
  protected String handlingTask() {
    return "Task_CheckResidence";
  }

  @Override
  protected String signingTask() {
    return "Task_SignDecision";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("forbiddenPlace");
  }

  @Override
  protected void process(String code) {
    complete("thuly", code, "Task_CheckResidence",
        Map.of("handlingDecision", "register", "housingChecked", true, "consentChecked", true));
    sign(code);
    complete("thuly", code, "Task_UpdateRegister",
        Map.of("registeredOn", "2026-10-14", "noticeNumber", "27/TB-CAP", "databaseUpdated", true));
  }

  @Test
  void handed_in_at_the_ward_it_is_decided_by_the_police_of_that_ward_and_returned_where_it_was_handed_in() {
    String code = received(MONDAY, application());
    assertThat(dossiers.get(code).receivingAgency()).isEqualTo("H99.100");
    assertThat(dossiers.get(code).competentAgency()).isEqualTo("H99.100.CA");
    process(code);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void handed_in_at_the_provincial_centre_for_a_commune_it_goes_to_the_police_of_that_commune() {
    centre.at(MONDAY);
    Map<String, Object> form = application();
    form.put("competentAgency", "H99.101");
    assertThat(dossiers.get(centre.receive(diagram(), "tiepnhan.01", form)).competentAgency()).isEqualTo("H99.101.CA");
  }

  @Test
  void a_saturday_session_of_the_police_receives_and_counts_nothing() {
    centre.at("2026-10-17T09:00");
    String code = centre.receive(diagram(), "tiepnhan.100ca", application());
    complete("tiepnhan", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    complete("tiepnhan", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(centre.openTasks(code)).containsExactly(handlingTask());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-27T17:00"));
  }

  @Test
  void the_days_of_tet_are_not_counted() {
    String code = received("2026-02-11T10:00", application());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-02-27T17:00"));
  }

  @Test
  void the_area_officer_looks_at_the_house_while_the_term_runs() {
    String code = received(MONDAY, application());
    complete("thuly", code, "Task_CheckResidence",
        Map.of("handlingDecision", "verify", "verificationQuestion", "Có thực tế sinh sống tại địa chỉ khai không"));
    assertThat(centre.openTasks(code)).containsExactly("Task_VerifyOnSite");
    assertThat(centre.task(code, "Task_VerifyOnSite").getDueDate().toInstant()).isEqualTo(Centre.instant("2026-10-15T09:10"));
    centre.walkTo("2026-10-14T15:00");
    complete("thuly", code, "Task_VerifyOnSite", Map.of("livingThere", "confirmed", "visitedOn", "2026-10-14",
        "visitedWith", "Tổ trưởng tổ dân phố 2", "visitReport", "Gia đình đã chuyển đến ở từ tháng 9"));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant(due()));
    process(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void without_the_consent_of_who_owns_the_house_nothing_is_received_unless_it_is_ones_own() {
    Map<String, Object> form = application();
    form.remove("consentGiven");
    centre.at(MONDAY);
    assertThatThrownBy(() -> centre.receive(diagram(), "tiepnhan.100", form)).hasMessageContaining("đã đồng ý");
    form.put("residenceGround", "owned");
    assertThat(dossiers.declaration(centre.receive(diagram(), "tiepnhan.100", form))).doesNotContainKey("owner");
  }

  @Test
  void a_minor_moves_only_with_the_consent_of_the_parents() {
    Map<String, Object> form = application();
    form.remove("parentConsent");
    centre.at(MONDAY);
    assertThatThrownBy(() -> centre.receive(diagram(), "tiepnhan.100", form)).hasMessageContaining("Cha, mẹ");
  }

  @Test
  void the_counter_takes_20_000_online_10_000_and_a_digital_citizen_pays_nothing() {
    String atCounter = received(MONDAY, application());
    assertThat(fees.account(atCounter)).isEqualTo(new Account(atCounter, 20_000, 20_000));
    Door.Answer sent = new Door(port).post(
        "tiepnhan.100", "/api/dossiers", message(diagram(), application(), 2), "Idempotency-Key", "residence-online");
    assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
    centre.settle();
    String online = sent.json().path("code").asText();
    assertThat(fees.account(online)).isEqualTo(new Account(online, 10_000, 0));
    Map<String, Object> digital = application();
    digital.put("digitalCitizen", true);
    assertThat(fees.account(received(MONDAY, digital)).fee()).isZero();
  }
}
