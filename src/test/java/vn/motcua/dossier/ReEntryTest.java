package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRestTest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/** Paper fallback (legal facts R19): the system was down on Monday, on Wednesday the papers are typed in. */
@CentreTest
class ReEntryTest {

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    centre.at("2026-10-14T09:00");
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private static Map<String, Object> paper(Object... events) {
    Map<String, Object> message = new HashMap<>();
    message.put("dossier", Messages.copy());
    message.put("receivedAt", time("12T09:10"));
    message.put("events", new ArrayList<>(List.of(events)));
    message.put("paperNumber", "17/2026");
    message.put("reason", "Mất điện cả ngày");
    message.put("approvedBy", "lanhdao.100");
    return message;
  }

  private static String time(String dayAndTime) {
    return "2026-10-" + dayAndTime + ":00+07:00";
  }

  private static Map<String, Object> event(String kind, String dayAndTime) {
    return new HashMap<>(Map.of("kind", kind, "at", time(dayAndTime)));
  }

  private Door.Answer send(String key, Map<String, Object> message) {
    return door.post("tiepnhan.100", "/api/dossiers/re-entries", message, "Idempotency-Key", key);
  }

  private String entered(String key, Map<String, Object> message) {
    Door.Answer answer = send(key, message);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().path("code").asText();
  }

  private List<FactKind> kinds(String code) {
    return dossiers.facts(code).stream().map(fact -> fact.kind()).toList();
  }

  @Test
  void what_is_still_open_runs_on_from_the_times_of_the_paper() {
    Map<String, Object> message = paper(event("ACCEPTED", "12T09:20"));
    Messages.part(message, "dossier").put("caseKey", "nhieu-ban");
    String code = entered("open", message);
    assertThat(code).startsWith("H99.100-261012-");
    assertThat(kinds(code)).startsWith(FactKind.RECEIVED, FactKind.RE_ENTERED, FactKind.ACCEPTED);
    Dossier dossier = dossiers.get(code);
    assertThat(dossier.status()).isEqualTo(DossierStatus.ACCEPTED);
    assertThat(dossier.receivedAt()).isEqualTo(Centre.instant("2026-10-12T09:10"));
    assertThat(dossier.dueCurrent()).as("two working days from Monday").isEqualTo(Centre.instant("2026-10-14T17:00"));
    centre.settle();
    assertThat(centre.openTasks(code)).as("its papers were checked and its fee taken on paper").contains("Task_CertifyCopy")
        .doesNotContain("Task_CheckPapers", "Task_CollectFee");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(kinds(code)).containsOnlyOnce(FactKind.ACCEPTED).doesNotContain(FactKind.PAID);
    assertThat(dossiers.facts(code).get(1)).satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("tiepnhan.100");
      assertThat(fact.reason()).isEqualTo("Mất điện cả ngày");
      assertThat(fact.details()).containsEntry("approvedBy", "lanhdao.100").containsEntry("paperNumber", "17/2026");
    });
  }

  @Test
  void what_became_late_meanwhile_is_late_from_its_own_minute() {
    String code = entered("late", paper(event("ACCEPTED", "12T09:20")));
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-12T17:00"));
    centre.settle();
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.BECAME_LATE)).singleElement()
        .satisfies(fact -> assertThat(fact.at()).isEqualTo(Centre.instant("2026-10-12T17:00")));
  }

  @Test
  void what_ended_on_paper_is_kept_with_its_times_and_runs_on_no_diagram() {
    String code = entered("ended", paper(
        event("SUPPLEMENT_ASKED", "12T09:15"), event("SUPPLEMENT_RECEIVED", "12T10:30"), event("ACCEPTED", "12T10:30"),
        event("FINISHED", "12T16:00"), event("RETURNED", "13T08:00")));
    Dossier dossier = dossiers.get(code);
    assertThat(dossier.status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossier.late()).isFalse();
    assertThat(dossier.instanceId()).isNull();
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(kinds(code)).containsExactly(FactKind.RECEIVED, FactKind.RE_ENTERED, FactKind.SUPPLEMENT_ASKED,
        FactKind.SUPPLEMENT_RECEIVED, FactKind.ACCEPTED, FactKind.FINISHED, FactKind.RETURNED);
    String late = entered("ended-late", paper(event("ACCEPTED", "12T09:20"), event("FINISHED", "13T10:00"), event("RETURNED", "13T10:05")));
    assertThat(dossiers.get(late).late()).isTrue();
  }

  @Test
  void what_has_only_to_be_handed_over_waits_for_that_alone() {
    String code = entered("finished", paper(event("ACCEPTED", "12T09:20"), event("FINISHED", "12T16:00")));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(centre.openTasks(code)).containsExactly("Task_HandOverResult");
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void a_refusal_on_paper_keeps_its_reason() {
    Map<String, Object> refusal = event("REFUSED", "12T09:30");
    refusal.put("reason", "Không có bản chính");
    String code = entered("refused", paper(refusal));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.REFUSED).singleElement()
        .satisfies(fact -> assertThat(fact.reason()).isEqualTo("Không có bản chính"));
  }

  @Test
  void it_is_marked_wherever_it_is_shown() {
    String code = entered("marked", paper());
    assertThat(door.get("tiepnhan.100", "/api/dossiers/" + code).json().path("reEntered").asBoolean()).isTrue();
    JsonNode book = door.get("tiepnhan.100", "/api/book?agency=H99.100&from=2026-10-12&to=2026-10-12").json();
    assertThat(StreamSupport.stream(book.spliterator(), false).filter(line -> line.path("code").asText().equals(code)))
        .singleElement().satisfies(line -> assertThat(line.path("note").asText()).isEqualTo("Nhập lại từ sổ giấy"));
    assertThat(door.get("tiepnhan.100", "/api/dossiers/" + code + "/view").json().path("facts").findValuesAsText("kind"))
        .contains("RE_ENTERED");
    String ordinary = centre.receive("tiepnhan.100", vn.motcua.support.Copies.known());
    assertThat(door.get("tiepnhan.100", "/api/dossiers/" + ordinary).json().path("reEntered").asBoolean()).isFalse();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("received in the future", message -> message.put("receivedAt", time("14T09:01")), "receivedAt", "ở tương lai"),
        wrong("accepted in the future", message -> message.put("events", List.of(event("ACCEPTED", "15T08:00"))), "events[0].at",
            "ở tương lai"),
        wrong("accepted before it came", message -> message.put("events", List.of(event("ACCEPTED", "12T09:09"))), "events[0].at",
            "đúng thứ tự"),
        wrong("finished before accepted", message -> message.put("events", List.of(event("FINISHED", "12T10:00"))), "events[0].kind",
            "không thể đến sau"),
        wrong("accepted twice", message -> message.put("events", List.of(
            event("ACCEPTED", "12T10:00"), event("ACCEPTED", "12T10:00"))), "events[1].kind", "không thể đến sau"),
        wrong("refused after accepted", message -> message.put("events", List.of(event("ACCEPTED", "12T10:00"),
            event("SUPPLEMENT_ASKED", "12T10:00"), event("SUPPLEMENT_RECEIVED", "12T10:00"), event("REFUSED", "12T10:00"))),
            "events[3].kind", "không thể đến sau"),
        wrong("still waiting", message -> message.put("events", List.of(event("SUPPLEMENT_ASKED", "12T10:00"))), "events",
            "còn chờ giấy tờ bổ sung"),
        wrong("refused without a reason", message -> message.put("events", List.of(event("REFUSED", "12T10:00"))),
            "events[0].reason", "lý do từ chối"),
        wrong("no such event", message -> message.put("events", List.of(event("BECAME_LATE", "12T10:00"))), "events[0].kind", ""),
        wrong("approved by who types", message -> message.put("approvedBy", "tiepnhan.100"), "approvedBy", "không tự phê duyệt"),
        wrong("approved by no head", message -> message.put("approvedBy", "thuly.100"), "approvedBy", "phải là lãnh đạo"),
        wrong("approved by another agency's head", message -> message.put("approvedBy", "lanhdao.101"), "approvedBy", "H99.100"),
        wrong("approved by nobody", message -> message.remove("approvedBy"), "approvedBy", "bắt buộc"),
        wrong("no reason", message -> message.put("reason", " "), "reason", "bắt buộc"),
        wrong("no name", message -> Messages.part(Messages.part(message, "dossier"), "applicant").remove("fullName"),
            "dossier.applicant.fullName", "bắt buộc"),
        wrong("unknown declaration", message -> Messages.part(Messages.part(message, "dossier"), "declaration").put("x", 1), "x",
            "không có mục"));
  }

  private static Arguments wrong(String what, Consumer<Map<String, Object>> spoil, String field, String sentence) {
    return Arguments.of(what, spoil, field, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void what_paper_cannot_have_said_is_refused_and_nothing_is_entered(
      String what, Consumer<Map<String, Object>> spoil, String field, String sentence) {
    long before = jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class);
    Map<String, Object> message = paper(event("ACCEPTED", "12T09:20"), event("FINISHED", "12T16:00"), event("RETURNED", "13T08:00"));
    spoil.accept(message);
    problem(send("paper-" + what, message), 400, field, sentence);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class)).isEqualTo(before);
  }

  @Test
  void only_the_reception_of_that_agency_types_in_and_the_same_message_makes_one_dossier() {
    Map<String, Object> message = paper();
    problem(door.post("thuly.100", "/api/dossiers/re-entries", message, "Idempotency-Key", "r-1"), 403, null, "tiếp nhận");
    Messages.part(message, "dossier").put("receivingAgency", "H99.101");
    problem(send("r-2", message), 403, null, "H99.101");
    String code = entered("r-3", paper());
    Door.Answer again = send("r-3", paper());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("code").asText()).isEqualTo(code);
  }
}
