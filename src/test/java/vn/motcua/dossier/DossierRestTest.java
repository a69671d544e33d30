package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/** The door for other systems, over HTTP. */
@CentreTest
class DossierRestTest {

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
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private Door.Answer send(String key, Object message) {
    return door.post("tiepnhan.100", "/api/dossiers", message, "Idempotency-Key", key);
  }

  private String received(String key) {
    Door.Answer answer = send(key, Messages.copy());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().path("code").asText();
  }

  @Test
  void a_dossier_is_received_once_whatever_the_network_repeats() {
    Door.Answer first = send("once-1", Messages.copy());
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    String code = first.json().path("code").asText();
    assertThat(code).matches("H99\\.100-261012-\\d{4}");
    assertThat(first.raw().headers().firstValue("Location")).contains("/api/dossiers/" + code);
    assertThat(first.json().path("status").asInt()).isEqualTo(1);
    assertThat(first.json().path("statusName").asText()).isEqualTo("Mới đăng ký");
    assertThat(first.json().path("receivedAt").asText()).isEqualTo("2026-10-12T09:10:00+07:00");
    Door.Answer again = send("once-1", Messages.copy());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("code").asText()).isEqualTo(code);
    Door.Answer other = send("once-1", Messages.copy("Đỗ Ngọc Nhẫn"));
    problem(other, 409, null, "Khóa \"once-1\" đã được dùng cho một nội dung khác (hồ sơ " + code + ")");
    assertThat(door.post("tiepnhan.101", "/api/dossiers", Messages.copy(), "Idempotency-Key", "once-1").status()).isEqualTo(201);
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
  }

  @Test
  void the_same_key_sent_by_many_at_once_makes_one_dossier() throws Exception {
    long before = jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class);
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      Callable<Door.Answer> sending = () -> send("race-1", Messages.copy());
      Set<String> codes = new HashSet<>();
      int created = 0;
      for (Future<Door.Answer> each : senders.invokeAll(java.util.Collections.nCopies(8, sending))) {
        Door.Answer answer = each.get();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        codes.add(answer.json().path("code").asText());
        created += answer.status() == 201 ? 1 : 0;
      }
      assertThat(codes).hasSize(1);
      assertThat(created).isEqualTo(1);
    } finally {
      senders.shutdownNow();
    }
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class)).isEqualTo(before + 1);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM act_ru_execution WHERE parent_id_ IS NULL AND super_exec_ IS NULL "
        + "AND business_key_ NOT IN (SELECT code FROM dossier)", Long.class)).isZero();
  }

  @Test
  void without_a_key_nothing_is_received() {
    problem(door.post("tiepnhan.100", "/api/dossiers", Messages.copy()), 400, "Idempotency-Key", "Thiếu tiêu đề Idempotency-Key");
    problem(send("k".repeat(101), Messages.copy()), 400, "Idempotency-Key", "tối đa 100 ký tự");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("no applicant", message -> message.remove("applicant"), "applicant", "bắt buộc phải có"),
        wrong("no name", message -> Messages.part(message, "applicant").remove("fullName"), "applicant.fullName", "bắt buộc"),
        wrong("blank name", message -> Messages.part(message, "applicant").put("fullName", "  "), "applicant.fullName", "bắt buộc"),
        wrong("no address", message -> Messages.part(message, "applicant").remove("address"), "applicant.address", "Chưa nhập"),
        wrong("short number", message -> Messages.part(message, "applicant").put("personalNumber", "00012"),
            "applicant.personalNumber", "không đúng định dạng"),
        wrong("no such sex", message -> Messages.part(message, "applicant").put("sex", "X"), "applicant.sex", "không có lựa chọn"),
        wrong("no date", message -> Messages.part(message, "applicant").put("birthDate", "03/10/1960"), "applicant.birthDate",
            "ngày dạng 2026-10-12"),
        wrong("unknown property", message -> message.put("surname", "x"), "surname", "Không có trường \"surname\""),
        wrong("unknown inside", message -> Messages.part(message, "applicant").put("nickname", "x"), "applicant.nickname",
            "Không có trường \"applicant.nickname\""),
        wrong("unknown declaration", message -> Messages.part(message, "declaration").put("surprise", "x"), "surprise",
            "Biểu mẫu không có mục \"surprise\""),
        wrong("missing declaration", message -> message.remove("declaration"), "documentName", "Chưa nhập"),
        wrong("text for a number", message -> Messages.part(message, "declaration").put("pages", "ba"), "pages", "không đúng kiểu"),
        wrong("too many", message -> Messages.part(message, "declaration").put("copies", 1001), "copies", "không được quá"),
        wrong("list for a text", message -> Messages.part(message, "declaration").put("documentName", List.of(1)), "documentName",
            "không đúng kiểu"),
        wrong("no such case", message -> message.put("caseKey", "gap"), "caseKey", "không có lựa chọn \"gap\""),
        wrong("no such procedure", message -> message.put("procedure", "9.999999"), "procedure", "Không có thủ tục \"9.999999\""),
        wrong("no such channel", message -> message.put("channel", 4), "channel", "lớn hơn mức cho phép"),
        wrong("no channel", message -> message.remove("channel"), "channel", "bắt buộc phải có"),
        wrong("text for a channel", message -> message.put("channel", "web"), "channel", "sai kiểu"),
        wrong("no papers", message -> message.remove("papers"), "papers", "bắt buộc phải có"),
        wrong("null paper", message -> message.put("papers", java.util.Collections.singletonList(null)), "papers[0]", "bắt buộc"),
        wrong("no such paper form", message -> message.put("papers", List.of(Map.of("name", "x", "form", "SCAN", "count", 1))),
            "papers[0].form", "ORIGINAL, CERTIFIED_COPY, PHOTOCOPY"),
        wrong("no count", message -> message.put("papers", List.of(Map.of("name", "x", "form", "ORIGINAL", "count", 0))),
            "papers[0].count", "nhỏ hơn mức cho phép"),
        wrong("number for an object", message -> message.put("applicant", 7), "applicant", "sai kiểu"),
        wrong("control characters", message -> Messages.part(message, "applicant").put("fullName", "A\u202EB"), "applicant.fullName",
            "ký tự điều khiển"),
        wrong("zero character", message -> Messages.part(message, "declaration").put("documentName", "A\u0000B"),
            "declaration.documentName", "ký tự điều khiển"));
  }

  private static Arguments wrong(String what, Consumer<Map<String, Object>> spoil, String field, String sentence) {
    return Arguments.of(what, spoil, field, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void what_is_wrong_is_named_with_its_field_and_nothing_is_received(
      String what, Consumer<Map<String, Object>> spoil, String field, String sentence) {
    long before = jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class);
    Map<String, Object> message = Messages.copy();
    spoil.accept(message);
    problem(send("wrong-" + what, message), 400, field, sentence);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class)).isEqualTo(before);
    assertThat(send("wrong-" + what, Messages.copy()).status()).as("the key is still free").isEqualTo(201);
  }

  @Test
  void text_that_is_no_json_and_json_that_is_no_message_are_problems_too() {
    for (String body : List.of("", "{", "[]", "null", "7", "\"x\"", "{\"applicant\":{\"fullName\":{\"a\":1}}}")) {
      Door.Answer answer = send("json", body.isEmpty() ? " " : body);
      assertThat(answer.status()).as(body + answer).isEqualTo(400);
      assertThat(answer.type()).startsWith("application/problem+json");
    }
    assertThat(door.send("tiepnhan.100", "PUT", "/api/dossiers", "application/json", "{}".getBytes()).status()).isEqualTo(405);
  }

  @Test
  void only_a_receiving_officer_of_that_agency_hands_in() {
    problem(door.post("thuly.100", "/api/dossiers", Messages.copy(), "Idempotency-Key", "r-1"), 403, null, "không có vai trò tiếp nhận");
    problem(door.post("quantri", "/api/dossiers", Messages.copy(), "Idempotency-Key", "r-2"), 403, null, "không có vai trò tiếp nhận");
    Map<String, Object> elsewhere = Messages.copy();
    elsewhere.put("receivingAgency", "H99.101");
    problem(send("r-3", elsewhere), 403, null, "không tiếp nhận được hồ sơ cho cơ quan H99.101");
    Map<String, Object> nowhere = Messages.copy();
    nowhere.put("competentAgency", "H99.999");
    Door.Answer answer = send("r-4", nowhere);
    assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
    assertThat(answer.json().path("detail").asText()).contains("H99.999");
    assertThat(door.post(null, "/api/dossiers", Messages.copy(), "Idempotency-Key", "r-5").status()).isEqualTo(401);
  }

  @Test
  void a_dossier_for_another_agency_is_decided_there() {
    Map<String, Object> message = Messages.copy();
    message.put("competentAgency", "H99.101");
    String code = send("other-1", message).json().path("code").asText();
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("tiepnhan.101", code, "Task_ReceiveTransferred", Map.of("papersArrived", true));
    centre.complete("thuly.101", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    assertThat(door.get("thuly.101", "/api/dossiers/" + code).status()).isEqualTo(200);
    assertThat(door.get("thuly.100", "/api/dossiers/" + code).status()).isEqualTo(200);
    problem(door.get("thuly.01", "/api/dossiers/" + code), 403, null, "hồ sơ thuộc cơ quan khác");
  }

  @Test
  void a_dossier_its_clock_and_its_documents_are_read() {
    String code = received("read-1");
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    JsonNode dossier = door.get("tiepnhan.100", "/api/dossiers/" + code).json();
    assertThat(dossier.at("/applicant/fullName").asText()).isEqualTo("Đỗ Ngọc Nhân");
    assertThat(dossier.at("/submitter/fullName").asText()).isEqualTo("Đỗ Ngọc Nhân");
    assertThat(dossier.at("/papers/0/name").asText()).isEqualTo("Bằng tốt nghiệp");
    assertThat(dossier.at("/dueCurrent").asText()).isEqualTo("2026-10-12T17:00:00+07:00");
    JsonNode clock = door.get("tiepnhan.100", "/api/dossiers/" + code + "/clock").json();
    assertThat(clock.at("/dueOriginal").asText()).isEqualTo("2026-10-12T17:00:00+07:00");
    assertThat(clock.at("/running").asBoolean()).isTrue();
    assertThat(clock.at("/facts").findValuesAsText("kind")).contains("RECEIVED", "ACCEPTED", "PAID", "LETTER_ISSUED", "TRANSFERRED");
    assertThat(clock.at("/explanation").size()).isPositive();
    JsonNode documents = door.get("tiepnhan.100", "/api/dossiers/" + code + "/documents").json();
    assertThat(documents.size()).isEqualTo(1);
    problem(door.get("tiepnhan.100", "/api/dossiers/H99.100-261012-9999"), 404, null, "Không có hồ sơ \"H99.100-261012-9999\"");
    problem(door.get("tiepnhan.100", "/api/dossiers/H99.100-261012-9999/clock"), 404, null, "Không có hồ sơ");
    problem(door.get("tiepnhan.100", "/api/dossiers/H99.100-261012-9999/documents"), 404, null, "Không có hồ sơ");
  }

  @Test
  void sent_online_in_the_evening_a_dossier_starts_at_the_next_opening_while_the_counter_s_day_counts() {
    centre.at("2026-10-12T18:00");
    Map<String, String> due = new HashMap<>();
    for (int channel = 1; channel <= 3; channel++) {
      Map<String, Object> message = Messages.copy();
      message.put("channel", channel);
      message.put("waybill", channel == 3 ? "RR100000009VN" : null);
      message.put("caseKey", "nhieu-ban");
      String code = send("evening-" + channel, message).json().path("code").asText();
      centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
      due.put(String.valueOf(channel), door.get("tiepnhan.100", "/api/dossiers/" + code).json().path("dueCurrent").asText());
    }
    assertThat(due).containsEntry("1", "2026-10-14T17:00:00+07:00")
        .containsEntry("2", "2026-10-15T17:00:00+07:00").containsEntry("3", "2026-10-15T17:00:00+07:00");
  }

  static void problem(Door.Answer answer, int status, String field, String sentence) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asText()).contains(sentence);
    if (field != null) {
      assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }
  }
}
