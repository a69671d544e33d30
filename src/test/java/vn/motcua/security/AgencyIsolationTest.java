package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** What officers of another agency, administrators and procedure control meet at every door of one agency's dossier. */
@CentreTest
class AgencyIsolationTest {

  private static final byte[] SCAN = "%PDF-1.4\n%%EOF".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Autowired
  Centre centre;
  @Autowired
  ProcessEngine engine;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  private Door door;
  private String code;
  private String task;
  private String instance;

  @BeforeEach
  void dossierOfTheWard() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
    code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(door.upload("tiepnhan.100", "/api/dossiers/" + code + "/papers/1/file", "a.pdf", SCAN).status()).isEqualTo(200);
    task = centre.task(code, "Task_CertifyCopy").getId();
    instance = engine.getTaskService().createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private List<String> ourDoors() {
    String dossier = "/api/dossiers/" + code;
    String document = jdbc.queryForObject(
        "SELECT MIN(id) FROM issued_document WHERE dossier_code = ?", String.class, code);
    return List.of(dossier, dossier + "/clock", dossier + "/documents", dossier + "/papers/1/file", dossier + "/view",
        dossier + "/fee", dossier + "/documents/" + document, "/api/tasks/" + task + "/dossier");
  }

  private List<String> engineDoors() {
    return List.of("/task/" + task, "/task/" + task + "/form", "/task/" + task + "/form-variables", "/task/" + task + "/variables",
        "/task/" + task + "/deployed-form", "/task/" + task + "/identity-links", "/process-instance/" + instance,
        "/process-instance/" + instance + "/variables", "/process-instance/" + instance + "/activity-instances",
        "/history/process-instance/" + instance);
  }

  private List<String> engineLists() {
    return List.of("/task?processInstanceBusinessKey=" + code, "/process-instance?businessKey=" + code,
        "/history/process-instance?processInstanceBusinessKey=" + code, "/history/task?processInstanceBusinessKey=" + code,
        "/history/variable-instance?processInstanceId=" + instance, "/variable-instance?processInstanceIdIn=" + instance,
        "/history/activity-instance?processInstanceId=" + instance, "/history/detail?processInstanceId=" + instance,
        "/job?processInstanceId=" + instance, "/execution?processInstanceId=" + instance, "/incident?processInstanceId=" + instance,
        "/history/user-operation?processInstanceId=" + instance, "/history/decision-instance", "/event-subscription");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan.101", "thuly.101", "lanhdao.101", "lanhdao.01", "quantri", "thietke"})
  void who_is_not_of_the_dossier_s_agencies_sees_nothing_of_it(String stranger) {
    List<String> open = new ArrayList<>();
    for (String path : ourDoors()) {
      Door.Answer answer = door.get(stranger, path);
      if (answer.status() != 403 && answer.status() != 404 || answer.text().contains("Đỗ Ngọc")) {
        open.add(path + " → " + answer);
      }
    }
    for (String path : engineDoors()) {
      Door.Answer answer = door.get(stranger, rest(path));
      if (answer.status() < 400 && !List.of("[]", "{}").contains(answer.text())) {
        open.add(path + " → " + answer);
      }
    }
    for (String path : engineLists()) {
      Door.Answer answer = list(stranger, path);
      if (answer.status() != 403 && answer.json().size() > 0) {
        open.add(path + " → " + answer);
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"thuly.101", "lanhdao.101", "quantri", "thietke", "kiemsoat"})
  void who_is_not_of_the_dossier_s_agencies_changes_nothing_of_it(String stranger) {
    Map<String, Object> calls = new LinkedHashMap<>();
    calls.put("/task/" + task + "/claim", Map.of("userId", stranger));
    calls.put("/task/" + task + "/assignee", Map.of("userId", stranger));
    calls.put("/task/" + task + "/delegate", Map.of("userId", stranger));
    calls.put("/task/" + task + "/submit-form", Door.variables(Map.of("handlingDecision", "certify")));
    calls.put("/task/" + task + "/complete", Map.of());
    calls.put("/task/" + task + "/unclaim", Map.of());
    calls.put("/task/" + task + "/identity-links", Map.of("userId", stranger, "type", "candidate"));
    calls.put("/process-instance/" + instance + "/modification", Map.of("instructions",
        List.of(Map.of("type", "cancel", "activityId", "Task_CertifyCopy"))));
    calls.put("/process-instance/delete", Map.of("processInstanceIds", List.of(instance), "deleteReason", "x"));
    calls.forEach((path, body) -> {
      Door.Answer answer = door.post(stranger, rest(path), body);
      assertThat(answer.status()).as(stranger + path + answer).isBetween(400, 404);
    });
    assertThat(door.send(stranger, "DELETE", rest("/process-instance/" + instance), null, new byte[0]).status()).isEqualTo(403);
    assertThat(door.json(stranger, "PUT", rest("/process-instance/" + instance + "/suspended"), Map.of("suspended", true)).status())
        .isEqualTo(403);
    for (String path : List.of("/receipts", "/documents/01/reissue")) {
      Door.Answer answer = door.post(stranger, "/api/dossiers/" + code + path, Map.of("reason", "x"));
      assertThat(answer.status()).as(stranger + path + answer).isEqualTo(403);
    }
    assertThat(door.upload(stranger, "/api/dossiers/" + code + "/papers/1/file", "b.pdf", SCAN).status()).isEqualTo(403);
    assertThat(door.post(stranger, "/api/dossiers/" + code + "/corrections",
        Map.of("field", "applicant.phone", "value", "0900000009", "reason", "x")).status()).isEqualTo(403);
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    assertThat(engine.getTaskService().createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  @Test
  void procedure_control_reads_and_an_officer_of_the_agency_works() {
    for (String path : ourDoors()) {
      assertThat(door.get("kiemsoat", path).status()).as(path).isEqualTo(200);
      assertThat(door.get("thuly.100", path).status()).as(path).isEqualTo(200);
    }
    assertThat(list("kiemsoat", "/task?processInstanceBusinessKey=" + code).json().findValuesAsText("taskDefinitionKey"))
        .containsExactly("Task_CertifyCopy");
    assertThat(door.post("thuly.100", rest("/task/" + task + "/claim"), Map.of("userId", "thuly.100")).status()).isEqualTo(204);
    assertThat(door.post("thuly.100", rest("/task/" + task + "/submit-form"),
        Door.variables(Map.of("handlingDecision", "certify"))).status()).isEqualTo(204);
  }

  /** The engine refuses lists without a bound to everybody. */
  private Door.Answer list(String officer, String path) {
    return door.get(officer, rest(path + (path.contains("?") ? "&" : "?") + "maxResults=100"));
  }

  private String rest(String path) {
    return "/engine-rest/engine/" + engine.getName() + path;
  }
}
