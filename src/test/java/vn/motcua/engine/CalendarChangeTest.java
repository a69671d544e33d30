package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/**
 * A calendar that changes while dossiers are open, over HTTP. Ten working days from Monday 12/10 are due on Monday 26/10 at 17:00; with
 * one more day off they are due on Tuesday 27/10. After every step timers, tasks and row are what the ledger says.
 */
@CentreTest
class CalendarChangeTest extends DossierUnderClock {

  private static final String HEAD = "agency,date,kind,name,replaces,decision\n";
  /** A day that is off all the same: the agency's own days as if it had none. */
  private static final String AS_EVER = "H99.100,2026-01-01,off,Tết Dương lịch,,Bộ luật Lao động";
  private static final String STORM = AS_EVER + "\nH99.100,2026-10-20,off,nghỉ bão,,Công điện 9";
  private static final String DUE = "2026-10-26T17:00";
  private static final String DUE_WITH_STORM = "2026-10-27T17:00";

  @LocalServerPort
  private int port;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    receiveTenDays();
  }

  @AfterEach
  void calendars_as_they_were() {
    change(AS_EVER);
  }

  @Test
  void a_preview_counts_what_moves_and_the_letters_already_out_and_changes_nothing() {
    JsonNode impact = preview(STORM).path("impact");
    assertThat(impact.path("moving").asInt()).isPositive();
    assertThat(impact.path("openDossiers").asInt()).isGreaterThanOrEqualTo(impact.path("moving").asInt());
    assertThat(impact.path("lettersOut").asInt()).as("slip 01 says 26/10").isPositive();
    due(DUE);
    assertThat(facts(FactKind.CALENDAR_CHANGED)).isEmpty();
  }

  @Test
  void dates_timers_tasks_and_row_follow_and_a_fact_says_why() {
    change(STORM);
    due(DUE_WITH_STORM);
    walkTo("2026-10-12T09:10");
    assertThat(facts(FactKind.CALENDAR_CHANGED)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("quantri");
      assertThat(fact.reason()).isEqualTo("Công điện 9");
      assertThat(fact.detail("act")).isNotBlank();
    });
    assertThat(told().path("explanation").toString()).contains("20/10/2026: nghỉ nghỉ bão (Công điện 9)");
    assertThat(dossiers.get(code).dueOriginal()).as("what slip 01 promised").isEqualTo(Centre.instant(DUE));
    walkTo("2026-10-27T17:00");
    becameLateAt();
    walkTo("2026-10-27T17:01");
    becameLateAt(DUE_WITH_STORM);
  }

  @Test
  void a_day_after_the_due_date_moves_nothing_and_the_due_day_itself_does() {
    change(AS_EVER + "\nH99.100,2026-10-27,off,nghỉ bão,,Công điện 9");
    due(DUE);
    assertThat(facts(FactKind.CALENDAR_CHANGED)).isEmpty();
    change(AS_EVER + "\nH99.100,2026-10-26,off,nghỉ bão,,Công điện 9");
    due(DUE_WITH_STORM);
    assertThat(facts(FactKind.CALENDAR_CHANGED)).hasSize(1);
  }

  @Test
  void a_corrected_calendar_under_which_the_date_has_passed_makes_late_at_once() {
    change(STORM);
    walkTo("2026-10-27T09:00");
    assertThat(preview(AS_EVER).path("impact").path("becomingLate").asInt()).isPositive();
    change(AS_EVER);
    walkTo("2026-10-27T09:00");
    due(DUE);
    becameLateAt(DUE);
    assertThat(dossiers.get(code).late()).isTrue();
  }

  @Test
  void late_that_a_calendar_disproves_waits_for_a_second_person_and_both_stand_in_the_ledger() {
    walkTo("2026-10-27T09:00");
    becameLateAt(DUE);
    JsonNode impact = preview(STORM).path("impact");
    assertThat(impact.path("annulling").asInt()).isPositive();
    assertThat(impact.path("affected").path(0).path("effect").asText()).isEqualTo("ANNULLED");
    JsonNode proposed = propose(STORM).json();
    assertThat(proposed.path("applied").asBoolean()).isFalse();
    String decision = "/api/calendars/changes/" + proposed.path("change").path("number").asInt() + "/decision";
    assertThat(propose(STORM).status()).as("one at a time").isEqualTo(409);
    assertThat(door.post("quantri", decision, Map.of("approve", true)).status()).as("his own").isEqualTo(403);
    assertThat(door.post("lanhdao.100", decision, Map.of("approve", true)).status()).isEqualTo(403);
    due(DUE);
    assertThat(door.post("kiemsoat", decision, Map.of("approve", true)).status()).isEqualTo(200);
    awaitDone(proposed.path("change").path("number").asInt());
    due(DUE_WITH_STORM);
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(facts(FactKind.LATE_ANNULLED)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("quantri");
      assertThat(fact.detail("approvedBy")).isEqualTo("kiemsoat");
    });
    becameLateAt(DUE);
    walkTo("2026-10-27T17:01");
    becameLateAt(DUE, DUE_WITH_STORM);
  }

  @Test
  void what_a_second_person_refuses_changes_nothing() {
    walkTo("2026-10-27T09:00");
    int number = propose(STORM).json().path("change").path("number").asInt();
    JsonNode refused = door.post("kiemsoat", "/api/calendars/changes/" + number + "/decision", Map.of("approve", false)).json();
    assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
    due(DUE);
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(door.post("kiemsoat", "/api/calendars/changes/" + number + "/decision", Map.of("approve", true)).status()).isEqualTo(409);
  }

  @Test
  void what_was_late_under_both_calendars_stays_late() {
    walkTo("2026-10-28T09:00");
    change(STORM);
    due(DUE_WITH_STORM);
    assertThat(facts(FactKind.LATE_ANNULLED)).isEmpty();
    assertThat(dossiers.get(code).late()).isTrue();
  }

  @Test
  void what_has_ended_in_time_keeps_its_date_and_is_not_blamed_by_a_later_calendar() {
    change(STORM);
    certifyAndSign();
    walkTo("2026-10-27T10:00");
    stamp();
    change(AS_EVER);
    submit("traketqua.100", "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    due(DUE_WITH_STORM);
    assertThat(dossiers.get(code).late()).isFalse();
    becameLateAt();
  }

  @Test
  void only_an_administrator_proposes_and_a_reason_is_owed() {
    byte[] csv = (HEAD + STORM).getBytes(StandardCharsets.UTF_8);
    assertThat(door.send("lanhdao.100", "POST", "/api/calendars/import?preview=true", "text/csv", csv).status()).isEqualTo(403);
    assertThat(door.send("quantri", "POST", "/api/calendars/import?preview=false", "text/csv", csv).status()).isEqualTo(400);
    assertThat(door.get("thuly.100", "/api/calendars/changes").status()).isEqualTo(403);
    due(DUE);
  }

  private JsonNode preview(String days) {
    return door.send("quantri", "POST", "/api/calendars/import?preview=true", "text/csv",
        (HEAD + days).getBytes(StandardCharsets.UTF_8)).json();
  }

  private Door.Answer propose(String days) {
    return door.send("quantri", "POST", "/api/calendars/import?preview=false&reason="
        + URLEncoder.encode("Công điện 9", StandardCharsets.UTF_8).replace("+", "%20"), "text/csv",
        (HEAD + days).getBytes(StandardCharsets.UTF_8));
  }

  /** In force, approved where other tests' dossiers make that necessary, and every dossier aligned. */
  private void change(String days) {
    Door.Answer answer = propose(days);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode change = answer.json().path("change");
    if (change.isMissingNode()) {
      return;
    }
    int number = change.path("number").asInt();
    if (change.path("state").asText().equals("WAITING")) {
      door.post("kiemsoat", "/api/calendars/changes/" + number + "/decision", Map.of("approve", true));
    }
    awaitDone(number);
  }

  private void awaitDone(int number) {
    await().atMost(Duration.ofSeconds(60)).until(() -> door.get("kiemsoat", "/api/calendars/changes/" + number).json()
        .path("state").asText().equals("DONE"));
    JsonNode done = door.get("kiemsoat", "/api/calendars/changes/" + number).json();
    assertThat(done.path("failed").toString()).doesNotContain(code);
    assertThat(done.path("partsDone")).isEqualTo(done.path("parts"));
  }

  private JsonNode told() {
    return door.get("thuly.100", "/api/dossiers/" + code + "/clock").json();
  }
}
