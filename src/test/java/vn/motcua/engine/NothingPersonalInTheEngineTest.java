package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;
import vn.motcua.support.PrivacySearch;
import vn.motcua.support.Synthetic;

/** Whatever people type, through whatever door, ends in our own tables: the engine's tables and the log never hold it. */
@CentreTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInTheEngineTest {

  private static final byte[] SCAN = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

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

  private final Synthetic people = new Synthetic();
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
  void a_whole_life_with_a_proxy_lateness_and_every_free_text_leaves_nothing(CapturedOutput log) {
    String code = start(people.startForm());
    complete("tiepnhan.100", code, "Task_CompareIdentity", Map.of("identityDecision", "samePerson",
        "identityPaper", people.text("giấy tờ tùy thân"), "identityNote", people.text("so sánh")));
    complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    uploadsAndCorrects(code);
    refuseThenSendBack(code);
    centre.walkTo("2026-10-12T17:01");
    becomesLate(code);
    becomesLateAgain(code);
    complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    complete("vanthu.100", code, "Task_SealAndNumber", Map.of("certificationNumber", people.keep("SCN-qzv-8812"),
        "certificationBook", people.keep("SCB-qzv-8813/2026"), "sealed", true));
    complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "proxy", "proxyName", people.name(),
        "proxyNumber", people.keep("000077312345"), "authorisationPaper", people.text("giấy ủy quyền"), "authorisationSeen", true, "originalsReturned", true, "handOverNote", people.text("trả kết quả")));
    assertThat(dossiers.get(code).status().code()).isEqualTo(10);
    assertThat(centre.openTasks(code)).isEmpty();
    everythingReached(code, 27);
    assertNothingLeft(log);
  }

  @Test
  void refusals_at_the_desk_and_on_the_merits_leave_nothing(CapturedOutput log) {
    String atDesk = start(people.startForm());
    compare(atDesk);
    complete("tiepnhan.100", atDesk, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", people.text("lý do từ chối"), "refusalBasis", people.text("căn cứ")));
    assertThat(dossiers.get(atDesk).status().code()).isEqualTo(3);
    String onMerits = start(people.startForm());
    compare(onMerits);
    complete("tiepnhan.100", onMerits, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    complete("tiepnhan.100", onMerits, "Task_CollectFee", Map.of("cashReceived", true));
    complete("thuly.100", onMerits, "Task_CertifyCopy", refusal());
    complete("lanhdao.100", onMerits, "Task_SignCertificate", Map.of("signDecision", "approve"));
    assertThat(dossiers.get(onMerits).status().code()).isEqualTo(9);
    assertNothingLeft(log);
  }

  @Test
  void what_is_refused_leaves_nothing_either(CapturedOutput log) {
    Map<String, Object> wrongNumber = people.startForm();
    person(wrongNumber).put("personalNumber", people.keep("12AB-" + people.name()));
    assertThat(submitStart(wrongNumber).status()).isEqualTo(400);
    Map<String, Object> unknownKey = people.startForm();
    unknownKey.put("secret", people.text("mục lạ"));
    assertThat(submitStart(unknownKey).status()).isEqualTo(400);
    Map<String, Object> wrongOption = people.startForm();
    wrongOption.put("caseKey", people.text("lựa chọn lạ"));
    assertThat(submitStart(wrongOption).status()).isEqualTo(400);
    Map<String, Object> tooLong = people.startForm();
    tooLong.put("documentName", people.text("tên dài").repeat(20));
    assertThat(submitStart(tooLong).status()).isEqualTo(400);
    String code = start(people.startForm());
    String task = centre.task(code, "Task_CompareIdentity").getId();
    claim("tiepnhan.100", task);
    String text = people.text("qua cửa khác");
    Map<String, Object> typed = Door.variables(Map.of("identityNote", text, "identityDecision", text));
    for (String path : List.of("/submit-form", "/complete", "/resolve")) {
      assertThat(door.post("tiepnhan.100", rest("/task/" + task + path), typed).status()).as(path).isBetween(400, 499);
    }
    for (Map.Entry<String, Object> other : otherDoors(task, text).entrySet()) {
      String[] call = other.getKey().split(" ");
      Door.Answer answer = door.json("tiepnhan.100", call[0], rest(call[1]), other.getValue());
      assertThat(answer.status()).as(other.getKey() + " → " + answer).isBetween(400, 499);
    }
    Door.Answer attachment = door.upload("tiepnhan.100", rest("/task/" + task + "/attachment/create"), text, SCAN);
    assertThat(attachment.status()).as(attachment.toString()).isBetween(400, 499);
    assertNothingLeft(log);
  }

  @Test
  void a_dossier_from_another_system_leaves_nothing_sent_well_or_badly(CapturedOutput log) {
    Map<String, Object> message = message();
    Door.Answer created = door.post("tiepnhan.100", "/api/dossiers", message, "Idempotency-Key", "privacy-1");
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    Map<String, Object> other = message();
    assertThat(door.post("tiepnhan.100", "/api/dossiers", other, "Idempotency-Key", "privacy-1").status()).isEqualTo(409);
    Map<String, Object> broken = message();
    broken.put("note", people.text("khóa lạ"));
    assertThat(door.post("tiepnhan.100", "/api/dossiers", broken, "Idempotency-Key", "privacy-2").status()).isEqualTo(400);
    String syntax = Door.write(message()).replace("\"channel\"", "channel");
    assertThat(door.post("tiepnhan.100", "/api/dossiers", syntax, "Idempotency-Key", "privacy-3").status()).isEqualTo(400);
    assertNothingLeft(log);
  }

  private Map<String, Object> message() {
    Map<String, Object> form = people.startForm();
    Map<String, Object> message = new TreeMap<>(Map.of("procedure", "2.000815", "caseKey", "thuong", "channel", 2,
        "applicant", form.get("applicant"), "submitter", form.get("submitter"), "papers", form.get("papers")));
    message.put("declaration", Map.of("documentName", form.get("documentName"), "note", form.get("note"), "pages", 3, "copies", 1));
    return message;
  }

  private Map<String, Object> otherDoors(String task, String text) {
    String instance = engine.getTaskService().createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    Map<String, Object> value = Map.of("value", text, "type", "String");
    Map<String, Object> doors = new TreeMap<>();
    doors.put("POST /task/" + task + "/comment/create", Map.of("message", text));
    doors.put("PUT /task/" + task + "/variables/note", value);
    doors.put("POST /task/" + task + "/variables", Map.of("modifications", Map.of("note", value)));
    doors.put("PUT /task/" + task + "/localVariables/note", value);
    doors.put("PUT /process-instance/" + instance + "/variables/note", value);
    doors.put("PUT /execution/" + instance + "/localVariables/note", value);
    doors.put("PUT /task/" + task, Map.of("name", text, "description", text));
    doors.put("POST /task/" + task + "/bpmnError", Map.of("errorCode", "x", "errorMessage", text));
    doors.put("POST /task/" + task + "/bpmnEscalation", Map.of("escalationCode", text));
    doors.put("POST /task/" + task + "/identity-links", Map.of("userId", "tiepnhan.100", "type", text));
    doors.put("POST /task/" + task + "/assignee", Map.of("userId", text));
    doors.put("POST /task/" + task + "/delegate", Map.of("userId", text));
    doors.put("POST /task/create", Map.of("id", "free-task", "name", text, "description", text));
    doors.put("POST /message", Map.of("messageName", text, "businessKey", text, "processVariables", Map.of("note", value)));
    doors.put("POST /process-definition/key/chung-thuc-ban-sao/start", Map.of("businessKey", text,
        "caseInstanceId", text, "variables", Map.of("note", value)));
    doors.put("POST /filter/create", Map.of("resourceType", "Task", "name", text, "query", Map.of(), "properties", Map.of()));
    return doors;
  }

  private void uploadsAndCorrects(String code) {
    String file = people.name() + ".pdf";
    assertThat(door.upload("tiepnhan.100", "/api/dossiers/" + code + "/papers/1/file", file, SCAN).status()).isEqualTo(200);
    for (String field : List.of("applicant.fullName", "submitter.address", "documentName")) {
      Door.Answer answer = door.post("tiepnhan.100", "/api/dossiers/" + code + "/corrections",
          Map.of("field", field, "value", people.text("sửa " + field), "reason", people.text("lý do sửa")));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
  }

  private void refuseThenSendBack(String code) {
    complete("thuly.100", code, "Task_CertifyCopy", refusal());
    complete("lanhdao.100", code, "Task_SignCertificate",
        Map.of("signDecision", "sendBack", "sendBackReason", people.text("lý do trả lại")));
  }

  private Map<String, Object> refusal() {
    return Map.of("handlingDecision", "refuse", "refusalGround", "erased", "refusalReason", people.text("lý do từ chối"),
        "refusalBasis", people.text("căn cứ từ chối"));
  }

  private void becomesLate(String code) {
    assertThat(centre.openTasks(code)).as("tasks when late " + dossiers.dueDates(code)).contains("Task_ExplainLateness");
    if (centre.task(code, "Task_AnswerDueSoon") != null) {
      complete("thuly.100", code, "Task_AnswerDueSoon", Map.of("inTime", "no", "lateCause", "own",
          "lateReason", people.text("lý do chậm"), "lateMeasure", people.text("biện pháp"), "lateDays", 1));
    }
    complete("thuly.100", code, "Task_ExplainLateness", Map.of("causeClass", "own",
        "explanation", people.text("giải trình"), "remedy", people.text("khắc phục")));
    complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", people.text("kết luận")));
  }

  private void becomesLateAgain(String code) {
    complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "own", "apologyDays", 1,
        "apologyReason", people.text("lý do hẹn lại"), "apologyMeasure", people.text("biện pháp hẹn lại")));
    centre.walkTo("2026-10-14T08:00");
    complete("lanhdao.100", code, "Task_SignLateAgain", Map.of("againSigned", true));
    complete("lanhdao.100", code, "Task_FollowLateAgain", Map.of("instruction", people.text("chỉ đạo")));
  }

  private void compare(String code) {
    complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", people.text("giấy tờ")));
  }

  /** The search would prove nothing if the words had reached no table at all. */
  private void everythingReached(String code, int atLeast) {
    assertThat(search().keptByUs(people.said())).as("texts kept with dossier " + code).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  private void assertNothingLeft(CapturedOutput log) {
    search().assertNothingLeft(people.said(), log.getAll());
  }

  private PrivacySearch search() {
    return new PrivacySearch(jdbc);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> person(Map<String, Object> form) {
    return (Map<String, Object>) form.get("applicant");
  }

  private String start(Map<String, Object> form) {
    Door.Answer answer = submitStart(form);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    centre.settle();
    return answer.json().path("businessKey").asText();
  }

  private Door.Answer submitStart(Map<String, Object> form) {
    return door.post("tiepnhan.100", rest("/process-definition/key/chung-thuc-ban-sao/submit-form"), Door.variables(form));
  }

  private void complete(String officer, String code, String key, Map<String, Object> form) {
    String task = centre.task(code, key).getId();
    claim(officer, task);
    Door.Answer answer = door.post(officer, rest("/task/" + task + "/submit-form"), Door.variables(form));
    assertThat(answer.status()).as(key + " " + answer).isEqualTo(204);
    centre.settle();
  }

  private void claim(String officer, String task) {
    Door.Answer claimed = door.post(officer, rest("/task/" + task + "/claim"), Map.of("userId", officer));
    assertThat(claimed.status()).as(claimed.toString()).isEqualTo(204);
  }

  private String rest(String path) {
    return "/engine-rest/engine/" + engine.getName() + path;
  }
}
