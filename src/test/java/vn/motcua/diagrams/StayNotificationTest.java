package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierClocks;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.fee.Account;
import vn.motcua.fee.FeeService;
import vn.motcua.support.Applications;
import vn.motcua.support.Door;

/** A guest stays the night (worked example E30): no decision, no officer, no date that binds the agency; day and night. */
class StayNotificationTest extends DiagramTest {

  private static final String LATE = "thông báo sau giờ quy định";

  @Autowired
  private FeeService fees;
  @Autowired
  private DossierClocks clocks;
  @LocalServerPort
  private int port;

  @Override
  protected String diagram() {
    return "cu-tru-luu-tru";
  }

  private String notified(String at, Map<String, Object> form) {
    centre.at(at);
    String code = centre.receive(diagram(), "tiepnhan.100", form);
    centre.settle();
    return code;
  }

  @Test
  void at_two_on_a_sunday_night_it_is_acknowledged_at_once_and_nothing_is_left_to_do() {
    String code = notified("2026-10-11T02:00", Applications.stayNotification("23:30"));
    Dossier dossier = dossiers.get(code);
    assertThat(dossier.status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
    assertThat(dossiers.facts(code)).extracting(ClockFact::kind).containsExactly(
        FactKind.RECEIVED, FactKind.ACCEPTED, FactKind.TRANSFERRED, FactKind.FINISHED, FactKind.RETURNED);
    assertThat(dossiers.facts(code)).extracting(ClockFact::at).containsOnly(dossier.receivedAt());
  }

  @Test
  void no_date_binds_the_agency_no_slip_is_printed_and_nothing_is_paid() {
    String code = notified("2026-10-10T22:15", Applications.stayNotification("21:40"));
    assertThat(dossiers.get(code).dueCurrent()).isNull();
    assertThat(dossiers.dueDates(code).overdueAt()).isNull();
    assertThat(fees.account(code)).isEqualTo(new Account(code, 0, 0));
    assertThat(facts(code, FactKind.LETTER_ISSUED)).isZero();
    centre.walkTo("2026-12-31T17:00");
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "21:40, 2026-10-10T22:59, false", "21:40, 2026-10-10T23:00, false", "21:40, 2026-10-10T23:01, true",
      "23:00, 2026-10-10T23:00, false", "23:30, 2026-10-11T08:00, false", "23:30, 2026-10-11T08:01, true",
      "18:00, 2026-10-10T12:00, false"})
  void after_23_00_or_after_08_00_for_who_came_later_it_is_taken_in_and_marked(String arrival, String notice, boolean late) {
    String code = notified(notice, Applications.stayNotification(arrival));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    String note = clocks.forCitizens(dossiers.get(code)).facts().get(1).note();
    assertThat(note.contains(LATE)).as(note).isEqualTo(late);
  }

  @Test
  void the_police_of_the_place_may_read_it_at_once_and_other_police_may_not() {
    String code = notified("2026-10-10T22:15", Applications.stayNotification("21:40"));
    assertThat(dossiers.get(code).competentAgency()).isEqualTo("H99.100.CA");
    Door door = new Door(port);
    assertThat(door.get("thuly.100ca", "/api/dossiers/" + code).status()).isEqualTo(200);
    assertThat(door.get("thuly.101ca", "/api/dossiers/" + code).status()).isEqualTo(403);
  }

  @Test
  void sent_online_outside_office_hours_it_is_answered_in_the_same_message() {
    centre.at("2026-10-10T22:15");
    Map<String, Object> form = Applications.stayNotification("21:40");
    Map<String, Object> message = ProcedureTest.message(diagram(), form, 2);
    Door.Answer answer = new Door(port).post("tiepnhan.100", "/api/dossiers", message, "Idempotency-Key", "stay-online");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    String code = answer.json().path("code").asText();
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(facts(code, FactKind.ANSWER_LATE)).isZero();
  }

  @Test
  void without_the_hour_of_arrival_nothing_is_taken_in() {
    Map<String, Object> form = Applications.stayNotification("21:40");
    form.remove("eventTime");
    assertThatThrownBy(() -> notified("2026-10-10T22:15", form)).hasMessageContaining("Giờ đến");
  }

  @Test
  void what_was_only_taken_note_of_is_no_result_that_somebody_forgot_to_digitise() {
    String code = notified("2026-10-10T22:15", Applications.stayNotification("21:40"));
    Door.Answer missing = new Door(port).get("tiepnhan.100", "/api/results/missing?agency=H99.100&from=2026-10-10&to=2026-10-11");
    assertThat(missing.status()).isEqualTo(200);
    assertThat(missing.toString()).doesNotContain(code);
  }
}
