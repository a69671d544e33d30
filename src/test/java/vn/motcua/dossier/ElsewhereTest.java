package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRestTest.problem;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/** Handed in at the provincial centre, decided by a ward (Decree 61/2018 art. 18, legal facts R20). */
@CentreTest
class ElsewhereTest {

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private String receivedElsewhere(String at) {
    centre.at(at);
    Map<String, Object> message = Messages.copy();
    message.put("competentAgency", "H99.100");
    Door.Answer answer = door.post("tiepnhan.01", "/api/dossiers", message, "Idempotency-Key", "elsewhere-" + at);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.json().path("competentAgency").asText()).isEqualTo("H99.100");
    return answer.json().path("code").asText();
  }

  private void accept(String code) {
    centre.complete("tiepnhan.01", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.01", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  private List<ClockFact> transfers(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.TRANSFERRED).toList();
  }

  @Test
  void the_agency_that_decides_sees_it_only_when_it_was_transferred() {
    String code = receivedElsewhere("2026-10-12T09:10");
    problem(door.get("thuly.100", "/api/dossiers/" + code), 403, null, "");
    problem(door.get("lanhdao.100", "/api/dossiers/" + code + "/view"), 403, null, "");
    assertThat(door.get("tiepnhan.01", "/api/dossiers/" + code).status()).isEqualTo(200);
    accept(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(door.get("thuly.100", "/api/dossiers/" + code).status()).isEqualTo(200);
    assertThat(door.get("tiepnhan.01", "/api/dossiers/" + code).status()).as("who received it still does").isEqualTo(200);
    problem(door.get("thuly.101", "/api/dossiers/" + code), 403, null, "");
  }

  @Test
  void there_is_one_transfer_with_its_own_time_and_the_term_runs_on() {
    String code = receivedElsewhere("2026-10-12T09:20");
    accept(code);
    assertThat(transfers(code)).singleElement().satisfies(fact -> assertThat(fact.details()).containsEntry("from", "H99.01")
        .containsEntry("to", "H99.100").containsEntry("dueAt", Centre.instant("2026-10-12T17:00").toString()));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-12T17:00"));
  }

  @Test
  void what_was_accepted_after_three_in_the_afternoon_goes_first_thing_on_the_next_working_day() {
    String until = receivedElsewhere("2026-10-09T15:00");
    accept(until);
    assertThat(transfers(until).get(0).detail("dueAt")).isEqualTo(Centre.instant("2026-10-09T17:00").toString());
    String after = receivedElsewhere("2026-10-09T15:01");
    accept(after);
    assertThat(transfers(after).get(0).detail("dueAt")).isEqualTo(Centre.instant("2026-10-12T07:30").toString());
  }
}
