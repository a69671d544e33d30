package vn.motcua.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.ClockLedger;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/**
 * Whatever is sent to the doors that the OpenAPI document and the forms describe, the sender gets a clear error or it is stored
 * harmlessly: no failure of ours, no dossier without its instance, nothing that a page would run.
 */
@CentreTest
class HostileRequestsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  /** A bank's server reads no sentences: what is not signed gets 401 and no more. Every wrong password counts towards a lock. */
  private static final Set<String> APART = Set.of("/api/payments/callbacks/{provider}", "/api/password");
  private static final String START_FORM = "-start.form";
  private static final String OFFICER = "tiepnhan.100";
  private static final String STRANGER = "tiepnhan.101";

  @Autowired
  Centre centre;
  @Autowired
  JdbcTemplate jdbc;
  @Autowired
  ClockLedger ledger;
  @Autowired
  ProcessEngine engine;
  @LocalServerPort
  int port;

  private final List<String> faults = new ArrayList<>();
  private final AtomicInteger sent = new AtomicInteger();
  private Door door;
  /** Other tests type in dossiers that ended on paper; these never had an instance. */
  private long without;

  @BeforeEach
  void open() {
    door = new Door(port);
    without = withoutInstance();
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void what_another_system_sends_is_refused_by_its_field_or_stored_as_it_is() {
    List<String> made = new ArrayList<>();
    for (HostileBodies.Bad bad : HostileBodies.of(JSON.valueToTree(message()))) {
      Door.Answer answer = send(OFFICER, "POST", "/api/dossiers", bad.body(), bad.what() + " " + bad.pointer());
      if (answer.status() == 201) {
        made.add(answer.json().path("code").asText());
        mustBeWhatWasSent(bad, answer.json());
      } else {
        mustBeAProblem(bad.what() + " " + bad.pointer(), answer);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(sent.get()).isGreaterThan(200);
    made.forEach(this::mustBeWhole);
    nothingIsLost();
  }

  @Test
  void no_operation_fails_on_odd_paths_odd_queries_or_bad_bodies_and_none_is_open_to_a_stranger() {
    String code = centre.receive(OFFICER, Copies.known());
    List<HostileOperations.Operation> operations =
        new HostileOperations(door.get(OFFICER, "/v3/api-docs").json()).all();
    assertThat(operations).hasSizeGreaterThan(15);
    for (HostileOperations.Operation operation : operations) {
      if (APART.contains(operation.path())) {
        continue;
      }
      String name = operation.method() + " " + operation.path();
      String path = operation.filled(parameter -> value(parameter, code));
      for (String odd : operation.oddPaths(parameter -> value(parameter, code))) {
        check(name + " -> " + odd, request(OFFICER, operation.method(), odd, operation.body()));
      }
      Door.Answer nobody = request(null, operation.method(), path, operation.body());
      if (nobody.status() != 401) {
        faults.add(name + " without log-in: " + nobody);
      }
      if (operation.path().contains("{code}")) {
        Door.Answer stranger = request(STRANGER, operation.method(), path, operation.body());
        if (stranger.status() / 100 == 2 || stranger.status() >= 500) {
          faults.add(name + " by another agency: " + stranger);
        }
      }
      if (operation.body() != null && !operation.path().equals("/api/dossiers")) {
        brokenBodies(name, operation, path);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(sent.get()).isGreaterThan(200);
    nothingIsLost();
  }

  @Test
  void every_start_form_refuses_what_its_fields_do_not_allow() throws IOException {
    for (Map.Entry<String, JsonNode> form : startForms().entrySet()) {
      JsonNode good = JSON.valueToTree(HostileForms.example(form.getValue()));
      for (HostileBodies.Bad bad : HostileBodies.of(good)) {
        Map<String, Object> values = JSON.convertValue(bad.body(), new TypeReference<>() {});
        String what = form.getKey() + ": " + bad.what() + " " + bad.pointer();
        check(what, submit(form.getKey(), values));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(sent.get()).isGreaterThan(2_000);
    nothingIsLost();
  }

  @Test
  void a_name_with_everything_in_it_is_printed_and_shown_and_run_by_nobody() {
    Map<String, Object> form = Copies.known();
    String name = "<script>alert(1)</script> Ng\u01B0\u01A1\u0300i \u05D0\u05D1 N\u0303\u0309\u0323 &amp; ${1+1}";
    Copies.applicant(form).put("fullName", name);
    String code = centre.receive(OFFICER, form);
    if (centre.task(code, "Task_CompareIdentity") != null) {
      centre.complete(OFFICER, code, "Task_CompareIdentity", Map.of("identityDecision", "samePerson", "identityPaper", "Thẻ căn cước"));
    }
    centre.complete(OFFICER, code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete(OFFICER, code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM issued_document WHERE dossier_code = ?", Long.class, code)).isEqualTo(1L);
    Map<String, Object> row = jdbc.queryForMap("SELECT tracking_key FROM dossier WHERE code = ?", code);
    Door.Answer page = door.get(null, "/tra-cuu/" + code + "?k=" + row.get("tracking_key"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("<script>alert");
    Door.Answer view = door.get(OFFICER, "/api/dossiers/" + code);
    assertThat(view.type()).contains("json");
    assertThat(view.json().at("/applicant/fullName").asText()).startsWith("<script>alert(1)</script>");
  }

  private Door.Answer submit(String definition, Map<String, Object> values) {
    Door.Answer answer = request(OFFICER, "POST",
        "/engine-rest/engine/" + engine.getName() + "/process-definition/key/" + definition + "/submit-form",
        JSON.valueToTree(Door.variables(values)));
    assertThat(answer.text()).as("the door is there").doesNotContain("No process engine", "No matching process definition");
    return answer;
  }

  private void brokenBodies(String name, HostileOperations.Operation operation, String path) {
    for (String broken : List.of("", "{", "[]", "null", "\"x\"", "1", "{\"a\":".repeat(2_000), "\u0000", "<a/>")) {
      sent.incrementAndGet();
      check(name + " with " + broken.substring(0, Math.min(8, broken.length())), door.send(OFFICER, operation.method(), path,
          "application/json", broken.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "hostile-" + sent.get()));
    }
    if (operation.body().isObject()) {
      HostileBodies.of(operation.body()).stream().limit(120).forEach(bad ->
          check(name + ": " + bad.what() + " " + bad.pointer(), request(OFFICER, operation.method(), path, bad.body())));
    }
  }

  private void check(String what, Door.Answer answer) {
    if (answer.status() >= 500) {
      faults.add(what + " -> " + answer);
    } else if (answer.status() >= 400) {
      mustBeAProblem(what, answer);
    }
  }

  /** A sentence that a person can read, not a stack or an empty answer. */
  private void mustBeAProblem(String what, Door.Answer answer) {
    // What no web server lets through is answered by the server itself.
    boolean byServer = answer.status() == 400 && answer.type().startsWith("text/html");
    boolean says = answer.type().contains("json")
        && !(answer.json().path("detail").asText() + answer.json().path("message").asText()).isBlank();
    if (answer.status() >= 500 || (!says && !byServer) || answer.text().contains("\tat ")) {
      faults.add(what + " -> " + answer);
    }
  }

  private void mustBeWhatWasSent(HostileBodies.Bad bad, JsonNode stored) {
    if (bad.pointer().equals("/applicant/fullName")) {
      String name = Normalizer.normalize(bad.body().at(bad.pointer()).asText(), Normalizer.Form.NFC).strip();
      if (!stored.at("/applicant/fullName").asText().equals(name)) {
        faults.add(bad.what() + " stored as " + stored.at("/applicant/fullName"));
      }
    }
  }

  private void mustBeWhole(String code) {
    assertThat(ledger.verify(code)).isEmpty();
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM dossier WHERE code = ? AND instance_id IS NOT NULL", Long.class, code))
        .isEqualTo(1L);
    assertThat(centre.openTasks(code)).hasSize(1);
  }

  private void nothingIsLost() {
    assertThat(withoutInstance()).isEqualTo(without);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM act_ru_execution WHERE parent_id_ IS NULL AND super_exec_ IS NULL "
        + "AND business_key_ NOT IN (SELECT code FROM dossier)", Long.class)).isZero();
  }

  private long withoutInstance() {
    return jdbc.queryForObject("SELECT COUNT(*) FROM dossier WHERE instance_id IS NULL", Long.class);
  }

  private Door.Answer send(String officer, String method, String path, JsonNode body, String what) {
    Door.Answer answer = request(officer, method, path, body);
    if (answer.status() >= 500) {
      faults.add(what + " -> " + answer);
    }
    return answer;
  }

  private Door.Answer request(String officer, String method, String path, JsonNode body) {
    int number = sent.incrementAndGet();
    byte[] content = body == null ? new byte[0] : write(body);
    return door.send(officer, method, path, body == null ? null : "application/json", content,
        "Idempotency-Key", "hostile-" + port + "-" + number);
  }

  private static byte[] write(JsonNode body) {
    try {
      // A lone surrogate has no UTF-8, but JSON can escape it.
      return JSON.copy().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true)
          .writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String value(String parameter, String code) {
    return switch (parameter) {
      case "code" -> code;
      case "personalNumber" -> "000060133971";
      default -> "1";
    };
  }

  /** The start forms of the repository; other tests deploy diagrams of their own. */
  private static Map<String, JsonNode> startForms() throws IOException {
    Map<String, JsonNode> forms = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(START_FORM)).toList()) {
        forms.put(file.getFileName().toString().replace(START_FORM, ""), JSON.readTree(file.toFile()));
      }
    }
    assertThat(forms).hasSizeGreaterThan(5);
    return forms;
  }

  private static Map<String, Object> message() {
    Map<String, Object> person = new HashMap<>(Map.of(
        "fullName", "Đỗ Ngọc Nhân", "personalNumber", "000060133971", "birthDate", "1960-10-03", "sex", "M",
        "address", "Số 88 đường Phượng Vĩ, phường Sao Mai", "phone", "0900000003", "email", "nhan@cudan.example"));
    ObjectNode message = JSON.createObjectNode().put("procedure", "2.000815").put("caseKey", "thuong").put("channel", 1)
        .put("receivingAgency", "H99.100").put("competentAgency", "H99.100");
    message.set("applicant", JSON.valueToTree(person));
    message.set("submitter", JSON.valueToTree(person));
    message.set("declaration", JSON.valueToTree(Map.of("documentName", "Bằng tốt nghiệp", "pages", 3, "copies", 2)));
    message.set("papers", JSON.valueToTree(List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1))));
    return JSON.convertValue(message, new TypeReference<>() {});
  }
}
