package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Seven ways in which systems of this field turn late dossiers into figures that please; here none of them works. */
@CentreTest
class OtherSystemsIntegrityFaultsTest extends DossierUnderClock {

  private static final String DUE = "2026-10-26T17:00";

  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private ClockLedger facts;
  @Autowired
  private StatutoryClock statutoryClock;
  @Autowired
  private ProcessEngine engine;
  @LocalServerPort
  private int port;

  @Test
  void a_late_dossier_is_not_made_on_time_by_writing_over_what_happened() {
    receiveTenDays();
    walkTo("2026-10-27T09:00");
    becameLateAt(DUE);
    assertThatThrownBy(() -> dossiers.record(code, fact(FactKind.LATE_ANNULLED, "2026-10-27T09:00").because("Đặt lại hạn", null)))
        .isInstanceOf(Refusal.class);
    becameLateAt(DUE);
    assertThat(changedBehindTheProgram()).as("a changed line is refused or found").isTrue();
  }

  @Test
  void a_dossier_that_waits_or_was_stopped_is_not_told_to_be_finished() {
    receiveTenDays();
    askSupplement("2026-10-14T09:00");
    assertThat(told().path("status").asInt()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED.code());
    move("2026-10-20T09:00", DossierStatus.STOPPED, fact(FactKind.STOPPED, "2026-10-20T09:00"));
    assertThat(told().path("status").asInt()).isEqualTo(DossierStatus.STOPPED.code());
    assertThat(facts(FactKind.FINISHED)).isEmpty();
  }

  @Test
  void what_was_accepted_is_never_not_received_and_what_was_late_stays_late_when_it_is_stopped() {
    receiveTenDays();
    assertThatThrownBy(() -> dossiers.move(code, DossierStatus.REFUSED, fact(FactKind.REFUSED, "2026-10-13T09:00")))
        .isInstanceOf(Refusal.class);
    walkTo("2026-10-27T09:00");
    askSupplement("2026-10-27T09:00");
    assertThatThrownBy(() -> dossiers.move(code, DossierStatus.REFUSED, fact(FactKind.REFUSED, "2026-10-28T09:00")))
        .isInstanceOf(Refusal.class);
    move("2026-11-10T09:00", DossierStatus.STOPPED, fact(FactKind.STOPPED, "2026-11-10T09:00"));
    becameLateAt(DUE);
    assertThat(timeliness().late()).isTrue();
  }

  @Test
  void returned_does_not_mean_on_time_and_no_due_date_does_not_either() {
    centre.at("2026-10-12T09:10");
    code = centre.receive("tiepnhan.100", Copies.known());
    assertThat(dossiers.get(code).dueCurrent()).isNull();
    assertThat(timeliness().onTime()).isFalse();
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-28T09:00");
    stamp();
    submit("traketqua.100", "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(timeliness().onTime()).isFalse();
    assertThat(timeliness().late()).isTrue();
  }

  @Test
  void no_browser_decides_the_due_date_the_fee_or_the_status() {
    centre.at("2026-10-12T09:10");
    for (Map.Entry<String, Object> typed : Map.<String, Object>of(
        "dueCurrent", "2027-01-01T17:00:00+07:00", "feeAmount", 0, "status", 9, "receivedAt", "2026-10-20T09:00").entrySet()) {
      Map<String, Object> form = new HashMap<>(Copies.known());
      form.put(typed.getKey(), typed.getValue());
      Door.Answer answer = new Door(port).post("tiepnhan.100",
          "/engine-rest/engine/" + engine.getName() + "/process-definition/key/" + Centre.CERTIFIED_COPY + "/submit-form",
          Door.variables(form));
      assertThat(answer.status()).as(typed.getKey() + ": " + answer).isBetween(400, 499);
      assertThat(answer.text()).contains(typed.getKey());
    }
  }

  @Test
  void late_is_asked_as_of_an_instant_and_what_comes_later_does_not_change_the_answer() {
    receiveTenDays();
    walkTo("2026-10-23T09:00");
    List<ClockFact> then = dossiers.facts(code);
    assertThat(lateAsOf(then, "2026-10-22T09:00")).as("due on 26/10, asked on 22/10").isFalse();
    walkTo("2026-11-05T09:00");
    List<ClockFact> known = dossiers.facts(code).stream()
        .filter(fact -> !fact.recordedAt().isAfter(Centre.instant("2026-10-23T09:00"))).toList();
    assertThat(known).isEqualTo(then);
    assertThat(lateAsOf(known, "2026-10-22T09:00")).isFalse();
    assertThat(lateAsOf(dossiers.facts(code), "2026-11-05T09:00")).isTrue();
  }

  @Test
  void a_pause_wipes_no_lateness_and_no_promise() {
    receiveTenDays();
    walkTo("2026-10-27T09:00");
    askSupplement("2026-10-27T09:00");
    receiveSupplement("2026-10-30T09:00");
    becameLateAt(DUE);
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(dossiers.get(code).dueOriginal()).isEqualTo(Centre.instant(DUE));
  }

  private boolean lateAsOf(List<ClockFact> known, String local) {
    Dossier dossier = dossiers.get(code);
    Instant at = Centre.instant(local);
    return statutoryClock.timeliness(dossier.rules(), known, at).late();
  }

  private JsonNode told() {
    return new Door(port).get("tiepnhan.100", "/api/dossiers/" + code).json();
  }

  /** PostgreSQL refuses the change; where the database lets it through, the chain of hashes tells the line. */
  private boolean changedBehindTheProgram() {
    String reason = jdbc.queryForObject(
        "SELECT actor FROM clock_fact WHERE dossier_code = ? AND kind = 'BECAME_LATE'", String.class, code);
    String change = "UPDATE clock_fact SET actor = ? WHERE dossier_code = ? AND kind = 'BECAME_LATE'";
    try {
      jdbc.update(change, "ai-do", code);
    } catch (DataAccessException refused) {
      return facts.verify(code).isEmpty();
    }
    boolean found = facts.verify(code).isPresent();
    jdbc.update(change, reason, code);
    return found;
  }
}
