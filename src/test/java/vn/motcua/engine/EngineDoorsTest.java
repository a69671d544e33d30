package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** The engine's own REST: only what a diagram declared gets in, only through forms, and a refusal is a Vietnamese sentence. */
@CentreTest
class EngineDoorsTest {

  private static final String ONLY_FORMS = "Dữ liệu của quy trình chỉ thay đổi qua biểu mẫu.";

  @Autowired
  DiagramBeans beans;
  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ProcessEngine engine;
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

  @Test
  void what_diagrams_may_call_is_read_from_the_classes_as_the_running_application_knows_it() {
    assertThat(DelegateNames.find()).containsExactlyInAnyOrderElementsOf(beans.names());
  }

  @Test
  void an_unknown_key_of_a_start_form_is_named_and_no_dossier_is_made() {
    long before = dossierCount();
    Map<String, Object> form = Copies.known();
    form.put("surprise", "x");
    refused(start(form, null), 400, "Biểu mẫu không có mục \"surprise\". Hãy gửi đúng các mục của biểu mẫu.");
    Map<String, Object> inside = Copies.known();
    Copies.applicant(inside).put("nickname", "x");
    refused(start(inside, null), 400, "Biểu mẫu không có mục \"applicant.nickname\"");
    Map<String, Object> missing = Copies.known();
    Copies.applicant(missing).remove("address");
    refused(start(missing, null), 400, "Chưa nhập");
    assertThat(dossierCount()).isEqualTo(before);
  }

  @Test
  void a_business_key_that_a_client_sends_is_ignored() {
    String other = centre.receive("tiepnhan.100", Copies.known());
    Door.Answer answer = start(Copies.known(), other);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().path("businessKey").asText()).startsWith("H99.100-261012-").isNotEqualTo(other);
    Door.Answer free = start(Copies.known(), "SELF-MADE-1");
    assertThat(free.json().path("businessKey").asText()).startsWith("H99.100-261012-");
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM act_ru_execution WHERE business_key_ = 'SELF-MADE-1'", Long.class))
        .isZero();
  }

  @Test
  void an_officer_starts_nothing_past_the_reception_form() {
    String dossier = centre.receive("tiepnhan.100", Copies.known());
    for (Map<String, Object> body : java.util.List.<Map<String, Object>>of(
        Map.of(), Map.of("businessKey", dossier), Map.of("businessKey", "FREE"),
        Map.of("startInstructions", java.util.List.of(Map.of("type", "startBeforeActivity", "activityId", "Task_SignCertificate"))))) {
      refused(door.post("tiepnhan.100", rest("/process-definition/key/chung-thuc-ban-sao/start"), body), 403,
          "Quy trình chỉ mở được bằng biểu mẫu tiếp nhận.");
    }
    refused(door.post("tiepnhan.100", rest("/process-definition/key/common-return-result/start"), Map.of("businessKey", dossier)),
        403, "Quy trình chỉ mở được");
  }

  @Test
  void not_even_the_program_starts_an_instance_without_a_dossier_or_a_second_one_for_a_dossier() {
    String dossier = centre.receive("tiepnhan.100", Copies.known());
    long before = engine.getRuntimeService().createProcessInstanceQuery().count();
    for (String key : new String[] {null, "FREE", dossier}) {
      assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("chung-thuc-ban-sao", key))
          .isInstanceOf(BadUserRequestException.class).hasMessageContaining("chỉ chạy được cùng một hồ sơ đã tiếp nhận");
      assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("common-return-result", key))
          .isInstanceOf(BadUserRequestException.class);
    }
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(before);
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey("FREE").count()).isZero();
  }

  @Test
  void a_task_takes_its_form_and_nothing_else() {
    String task = claimed(Copies.known());
    refused(submit(task, Map.of("intakeDecision", "accept", "surprise", "x")), 400, "Biểu mẫu không có mục \"surprise\"");
    refused(submit(task, Map.of("intakeDecision", "maybe")), 400, "không có lựa chọn \"maybe\"");
    refused(submit(task, Map.of()), 400, "Chưa nhập");
    refused(submit(task, Map.of("intakeDecision", "refuse")), 400, "Chưa nhập");
    refused(door.post("tiepnhan.100", rest("/task/" + task + "/complete"), Map.of()), 400,
        "Việc \"Kiểm tra hồ sơ\" phải được hoàn thành bằng biểu mẫu của nó.");
    refused(door.post("tiepnhan.100", rest("/task/" + task + "/complete"), Door.variables(Map.of("intakeDecision", "accept"))), 400,
        "phải được hoàn thành bằng biểu mẫu của nó");
    refused(door.post("tiepnhan.100", rest("/task/" + task + "/complete"), Door.variables(Map.of("fullName", "x"))), 400,
        "Dữ liệu \"fullName\" chưa được khai báo");
    assertThat(submit(task, Map.of("intakeDecision", "accept")).status()).isEqualTo(204);
  }

  @Test
  void variables_change_through_no_other_door_declared_or_not() {
    String task = claimed(Copies.known());
    String instance = instance(task);
    Map<String, Object> fee = Map.of("value", 0, "type", "Integer");
    Map<String, Map<String, Object>> calls = new LinkedHashMap<>();
    calls.put("PUT /task/" + task + "/variables/feeAmount", fee);
    calls.put("PUT /task/" + task + "/localVariables/fullName", Map.of("value", "x"));
    calls.put("POST /task/" + task + "/variables", Map.of("modifications", Map.of("feeAmount", fee)));
    calls.put("POST /task/" + task + "/localVariables", Map.of("modifications", Map.of("feeAmount", fee)));
    calls.put("PUT /process-instance/" + instance + "/variables/feeAmount", fee);
    calls.put("POST /process-instance/" + instance + "/variables", Map.of("modifications", Map.of("feeAmount", fee)));
    calls.put("PUT /execution/" + instance + "/localVariables/feeAmount", fee);
    calls.put("DELETE /task/" + task + "/variables/feeAmount", Map.of());
    calls.forEach((call, body) -> {
      String[] parts = call.split(" ");
      refused(door.json("tiepnhan.100", parts[0], rest(parts[1]), body), 403, ONLY_FORMS);
    });
    assertThat(engine.getRuntimeService().getVariable(instance, "feeAmount")).isEqualTo(10_000);
  }

  @Test
  void not_even_the_program_writes_what_a_diagram_did_not_declare() {
    String instance = instance(claimed(Copies.known()));
    assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance, "fullName", "x"))
        .hasMessageContaining("Dữ liệu \"fullName\" chưa được khai báo cho quy trình \"common-intake\"");
    assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance, "feeAmount", "mười nghìn"))
        .hasMessageContaining("không đúng kiểu đã khai báo");
    assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance, "caseKey", "một câu có dấu"))
        .hasMessageContaining("không đúng kiểu đã khai báo");
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM act_hi_varinst WHERE name_ = 'fullName'", Long.class)).isZero();
  }

  @Test
  void a_message_brings_no_data_in() {
    String task = claimed(Copies.known());
    Map<String, Object> message = Map.of("messageName", "anything", "processInstanceId", instance(task),
        "processVariables", Map.of("fullName", Map.of("value", "x")));
    Door.Answer answer = door.post("tiepnhan.100", rest("/message"), message);
    assertThat(answer.status()).as(answer.toString()).isBetween(400, 403);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM act_hi_varinst WHERE name_ = 'fullName'", Long.class)).isZero();
  }

  @Test
  void no_task_ends_past_its_form_by_an_error_an_escalation_or_a_resolution() {
    String task = claimed(Copies.known());
    String sentence = "Việc chỉ kết thúc qua biểu mẫu của nó.";
    refused(door.post("tiepnhan.100", rest("/task/" + task + "/bpmnError"), Map.of("errorCode", "x")), 403, sentence);
    refused(door.post("tiepnhan.100", rest("/task/" + task + "/bpmnEscalation"), Map.of("escalationCode", "x")), 403, sentence);
    refused(door.post("tiepnhan.100", rest("/task/" + task + "/resolve"), Map.of()), 403, sentence);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isEqualTo(1);
  }

  @Test
  void comments_attachments_and_new_words_for_a_task_are_refused_to_officer_and_leader() {
    String task = claimed(Copies.known());
    String sentence = "Bộ máy quy trình không nhận chữ viết tự do";
    for (String officer : new String[] {"tiepnhan.100", "lanhdao.100"}) {
      assertThat(door.post(officer, rest("/task/" + task + "/comment/create"), Map.of("message", "x")).status())
          .isBetween(400, 403);
      assertThatThrownBy(() -> centre.as(officer, () -> engine.getTaskService().createComment(task, null, "Nguyễn Văn Thử")))
          .hasMessageContaining(sentence);
      // Over REST the engine itself stops him earlier: an officer reads no history of tasks.
      assertThat(door.upload(officer, rest("/task/" + task + "/attachment/create"), "a.pdf", new byte[] {1}).status())
          .isBetween(400, 403);
      assertThatThrownBy(() -> centre.as(officer, () -> engine.getTaskService()
          .createAttachment("x", task, null, "Nguyễn Văn Thử", "x", "http://x"))).hasMessageContaining(sentence);
    }
    for (String field : new String[] {"name", "description", "parentTaskId", "caseInstanceId"}) {
      Map<String, Object> changed = words(task);
      changed.put(field, "Nguyễn Văn Thử");
      Door.Answer answer = door.json("lanhdao.100", "PUT", rest("/task/" + task), changed);
      assertThat(answer.status()).as(field + answer).isBetween(400, 404);
    }
    Map<String, Object> owner = words(task);
    owner.put("owner", "Nguyễn Văn Thử");
    assertThat(door.json("lanhdao.100", "PUT", rest("/task/" + task), owner).status()).isEqualTo(403);
    Map<String, Object> link = Map.of("userId", "thuly.100", "type", "Nguyễn Văn Thử");
    refused(door.post("lanhdao.100", rest("/task/" + task + "/identity-links"), link), 403, sentence);
  }

  @Test
  void a_leader_still_gives_a_task_another_date_of_follow_up_and_another_officer() {
    String task = claimed(Copies.known());
    Map<String, Object> changed = words(task);
    changed.put("followUp", "2026-10-12T10:00:00.000+0700");
    Door.Answer answer = door.json("lanhdao.100", "PUT", rest("/task/" + task), changed);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    Door.Answer assigned = door.post("lanhdao.100", rest("/task/" + task + "/assignee"), Map.of("userId", "tiepnhan.100"));
    assertThat(assigned.status()).as(assigned.toString()).isEqualTo(204);
  }

  private Map<String, Object> words(String task) {
    Map<String, Object> all = new HashMap<>();
    door.get("lanhdao.100", rest("/task/" + task)).json().fields().forEachRemaining(field -> {
      if (!field.getValue().isNull() && field.getValue().isValueNode()) {
        all.put(field.getKey(), field.getValue().isNumber() ? (Object) field.getValue().asInt() : field.getValue().asText());
      }
    });
    all.keySet().retainAll(java.util.Set.of("name", "description", "priority", "assignee", "owner", "due", "followUp"));
    return all;
  }

  private String claimed(Map<String, Object> form) {
    String code = centre.receive("tiepnhan.100", form);
    String task = centre.task(code, "Task_CheckPapers").getId();
    Door.Answer answer = door.post("tiepnhan.100", rest("/task/" + task + "/claim"), Map.of("userId", "tiepnhan.100"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    return task;
  }

  private String instance(String task) {
    return engine.getTaskService().createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
  }

  private Door.Answer submit(String task, Map<String, Object> form) {
    return door.post("tiepnhan.100", rest("/task/" + task + "/submit-form"), Door.variables(form));
  }

  private Door.Answer start(Map<String, Object> form, String businessKey) {
    Map<String, Object> message = new HashMap<>(Door.variables(form));
    message.put("businessKey", businessKey);
    return door.post("tiepnhan.100", rest("/process-definition/key/chung-thuc-ban-sao/submit-form"), message);
  }

  private static void refused(Door.Answer answer, int status, String sentence) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().path("message").asText()).contains(sentence);
  }

  private long dossierCount() {
    return jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class);
  }

  private String rest(String path) {
    return "/engine-rest/engine/" + engine.getName() + path;
  }
}
