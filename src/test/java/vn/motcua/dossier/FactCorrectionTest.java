package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** A wrong line of the ledger, over HTTP: one officer proposes, another approves, the line stays. Same-day copy, due 17:00. */
@CentreTest
class FactCorrectionTest {

  private static final String WHY = "Sổ tiếp nhận giấy ghi 15:10, hệ thống ghi nhầm";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ClockLedger ledger;
  @Autowired
  ManagementService management;
  @LocalServerPort
  int port;

  private Door door;
  private String code;

  @BeforeEach
  void accept() {
    door = new Door(port);
    centre.at("2026-10-12T15:30");
    code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    due("2026-10-13T17:00");
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void approved_by_another_the_line_that_was_wrong_stays_and_the_date_moves() {
    assertThat(propose("tiepnhan.100", 1, "2026-10-12T15:00:00+07:00").status()).isEqualTo(201);
    JsonNode meanwhile = clockOf("giamsat");
    assertThat(meanwhile.at("/proposals/0/proposedBy").asText()).isEqualTo("tiepnhan.100");
    assertThat(meanwhile.at("/proposals/0/approved").isMissingNode()).isTrue();
    due("2026-10-13T17:00");
    assertThat(decide("lanhdao.100", true).status()).isEqualTo(200);
    due("2026-10-12T17:00");
    JsonNode told = clockOf("thuly.100");
    assertThat(told.at("/facts/0/correctedBy").asInt()).isEqualTo(told.at("/facts").size());
    JsonNode correcting = told.at("/facts/" + (told.at("/facts").size() - 1));
    assertThat(correcting.at("/actor").asText()).isEqualTo("tiepnhan.100");
    assertThat(correcting.at("/approvedBy").asText()).isEqualTo("lanhdao.100");
    assertThat(correcting.at("/reason").asText()).isEqualTo(WHY);
    assertThat(told.at("/dueOriginal").asText()).as("what slip 01 promised").startsWith("2026-10-13T17:00");
    assertThat(ledger.verify(code)).isEmpty();
    centre.walkTo("2026-10-12T17:01");
    assertThat(dossiers.get(code).late()).as("its timer went with it").isTrue();
  }

  @Test
  void a_correction_that_does_not_show_that_it_was_in_time_annuls_nothing() {
    centre.walkTo("2026-10-13T17:01");
    assertThat(dossiers.get(code).late()).isTrue();
    propose("thuly.100", sequence(FactKind.ACCEPTED), "2026-10-12T15:40:00+07:00");
    decide("lanhdao.100", true);
    assertThat(dossiers.get(code).late()).as("an acceptance half an hour earlier shows nothing").isTrue();
    propose("thuly.100", 1, "2026-10-12T15:35:00+07:00");
    decide("lanhdao.100", 2, true);
    assertThat(dossiers.get(code).late()).as("received five minutes later, still after 15:00").isTrue();
    assertThat(facts(FactKind.LATE_ANNULLED)).isEmpty();
  }

  @Test
  void a_reception_written_a_day_too_early_is_put_right_and_the_dossier_is_in_time_after_all() {
    centre.walkTo("2026-10-13T17:01");
    assertThat(dossiers.get(code).late()).isTrue();
    Door.Answer later = propose("thuly.100", 1, "2026-10-13T09:00:00+07:00");
    assertThat(later.status()).as("received after it was accepted").isEqualTo(400);
    Door.Answer accepted = propose("thuly.100", sequence(FactKind.ACCEPTED), "2026-10-13T15:30:00+07:00");
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    decide("kiemsoat", true);
    assertThat(propose("thuly.100", 1, "2026-10-13T15:01:00+07:00").status()).isEqualTo(201);
    assertThat(decide("kiemsoat", 2, true).status()).isEqualTo(200);
    due("2026-10-14T17:00");
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(facts(FactKind.BECAME_LATE)).hasSize(1);
    assertThat(facts(FactKind.LATE_ANNULLED)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("thuly.100");
      assertThat(fact.detail("approvedBy")).isEqualTo("kiemsoat");
      assertThat(dossiers.facts(code).get(Integer.parseInt(fact.detail("correction")) - 1).kind()).isEqualTo(FactKind.CORRECTED);
    });
    centre.walkTo("2026-10-14T17:01");
    assertThat(facts(FactKind.BECAME_LATE)).as("armed again for the right date").hasSize(2);
  }

  @Test
  void what_was_finished_late_by_a_wrong_hour_is_put_right_after_the_end_too() {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.walkTo("2026-10-13T17:01");
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    assertThat(propose("thuly.100", sequence(FactKind.FINISHED), "2026-10-13T17:01:00+07:00").status()).isEqualTo(201);
    decide("lanhdao.100", true);
    assertThat(dossiers.get(code).late()).as("one minute after").isTrue();
    propose("thuly.100", sequence(FactKind.FINISHED), "2026-10-13T17:00:00+07:00");
    decide("lanhdao.100", 2, true);
    assertThat(dossiers.get(code).late()).as("in the last minute").isFalse();
    assertThat(facts(FactKind.LATE_ANNULLED)).hasSize(1);
  }

  @Test
  void nobody_approves_his_own_and_only_the_head_or_procedure_control_does() {
    assertThat(propose("vanthu.100", 1, "2026-10-12T15:00:00+07:00").status()).isEqualTo(403);
    assertThat(propose("thuly.101", 1, "2026-10-12T15:00:00+07:00").status()).isEqualTo(403);
    assertThat(propose("lanhdao.100", 1, "2026-10-12T15:00:00+07:00").status()).isEqualTo(201);
    assertThat(propose("thuly.100", 1, "2026-10-12T15:10:00+07:00").status()).as("one is open").isEqualTo(409);
    assertThat(decide("lanhdao.100", true).status()).isEqualTo(403);
    assertThat(decide("thuly.100", true).status()).isEqualTo(403);
    assertThat(decide("lanhdao.101", true).status()).isEqualTo(403);
    assertThat(decide("kiemsoat", false).status()).isEqualTo(200);
    assertThat(decide("kiemsoat", true).status()).as("decided").isEqualTo(409);
    due("2026-10-13T17:00");
  }

  @Test
  void what_the_program_concluded_the_future_and_a_stop_made_to_run_are_no_corrections() {
    centre.walkTo("2026-10-13T17:01");
    assertThat(propose("thuly.100", sequence(FactKind.BECAME_LATE), "2026-10-13T16:00:00+07:00").status()).isEqualTo(400);
    assertThat(voiding("thuly.100", sequence(FactKind.BECAME_LATE)).status()).isEqualTo(400);
    assertThat(voiding("thuly.100", sequence(FactKind.ACCEPTED)).status()).isEqualTo(400);
    assertThat(propose("thuly.100", sequence(FactKind.ACCEPTED), "2026-10-13T17:02:00+07:00").status()).as("future").isEqualTo(400);
    assertThat(propose("thuly.100", 999, "2026-10-13T17:00:00+07:00").status()).isEqualTo(400);
    assertThat(door.post("thuly.100", path(), Map.of("sequence", 1, "reason", WHY)).status()).as("nothing right said").isEqualTo(400);
    assertThat(dossiers.get(code).late()).isTrue();
  }

  private Door.Answer propose(String officer, int sequence, String at) {
    return door.post(officer, path(), Map.of("sequence", sequence, "at", at, "reason", WHY));
  }

  private Door.Answer voiding(String officer, int sequence) {
    return door.post(officer, path(), new HashMap<>(Map.of("sequence", sequence, "voided", true, "reason", WHY)));
  }

  private Door.Answer decide(String officer, boolean approve) {
    return decide(officer, 1, approve);
  }

  private Door.Answer decide(String officer, int number, boolean approve) {
    return door.post(officer, path() + "/" + number + "/decision", Map.of("approve", approve));
  }

  private String path() {
    return "/api/dossiers/" + code + "/clock/corrections";
  }

  private JsonNode clockOf(String officer) {
    return door.get(officer, "/api/dossiers/" + code + "/clock").json();
  }

  private int sequence(FactKind kind) {
    return facts(kind).get(0).sequence();
  }

  private List<ClockFact> facts(FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).toList();
  }

  private void due(String local) {
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant(local));
  }
}
