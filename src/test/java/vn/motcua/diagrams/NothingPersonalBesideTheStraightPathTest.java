package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;
import vn.motcua.support.NumberSwitch;
import vn.motcua.support.PrivacySearch;
import vn.motcua.support.Synthetic;
import vn.motcua.support.TalkativePeople;

/**
 * What people say where a dossier leaves the straight path: supplements with all their forms, a withdrawal, another case,
 * the book on paper, the post, a transfer, an abandoned child. All of it is kept, and none of it by the engine.
 */
@CentreTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalBesideTheStraightPathTest {

  private static final String COPY = "chung-thuc-ban-sao";
  private static final int MOST_STEPS = 60;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private NumberSwitch numbers;
  @LocalServerPort
  private int port;

  private final Synthetic people = new Synthetic();
  private final ObjectMapper json = new ObjectMapper();
  private final Set<String> walked = new HashSet<>();

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void supplements_another_case_a_withdrawal_and_the_post_leave_nothing(CapturedOutput log) throws IOException {
    centre.at("2026-10-05T09:10");
    String code;
    try (ShortWait ignored = new ShortWait(engine.getRepositoryService(), COPY)) {
      code = accepted();
      asks(code, "/case-changes", Map.of("caseKey", "thuong", "reason", people.text("lý do đổi trường hợp")));
      asks(code, "/withdrawal", Map.of("channel", 1, "reason", people.text("lý do rút hồ sơ")));
      askedTwice(code);
    }
    centre.walkTo("2026-10-09T17:01");
    work(code, "Task_ReceivePapers",
        decisions("Task_DecideAfterLimit", Map.of("limitDecision", "moreTime", "moreWorkingDays", 1)));
    work(code, null, decisions("Task_ReceivePapers", Map.of("papersComplete", "yes"), "Task_HandOverResult", Map.of(
        "returnWay", "post", "waybillOut", people.keep("EM770123456VN"), "originalsReturned", false, "originalsKept", "1")));
    assertThat(walked).contains("Task_DraftRequest", "Task_IssueRequest", "Task_DecideAfterLimit", "Task_ApproveSecond",
        "Task_ReceivePapers", "Task_ExamineWithdrawal");
    assertThat(dossiers.get(code).status().code()).isEqualTo(10);
    assertNothingLeft(log, 25);
  }

  private String accepted() throws IOException {
    String code = start(COPY, Map.of("caseKey", "nhieu-ban", "submitterIsApplicant", false, "writtenAgreement", true,
        "agreedWorkingDays", 9));
    work(code, "Task_CertifyCopy", decisions(
        "Task_CompareIdentity", Map.of("identityDecision", "samePerson"),
        "Task_CheckPapers", Map.of("intakeDecision", "supplement"), "Task_ReceivePapers", Map.of("papersComplete", "no"),
        "Task_ReceivePapers", Map.of("papersComplete", "yes"), "Task_CheckPapers", Map.of("intakeDecision", "accept")));
    return code;
  }

  private void askedTwice(String code) {
    work(code, "Task_ApproveSecond", decisions(
        "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "refuse"),
        "Task_CertifyCopy", Map.of("handlingDecision", "supplement"), "Task_IssueRequest", Map.of("issueDecision", "sendBack"),
        "Task_IssueRequest", Map.of("issueDecision", "issue"), "Task_ReceivePapers", Map.of("papersComplete", "yes"),
        "Task_CertifyCopy", Map.of("handlingDecision", "supplement")));
    work(code, "Task_ReceivePapers", decisions("Task_ApproveSecond", Map.of("approvalDecision", "approve")));
  }

  @Test
  void an_abandoned_child_without_a_number_leaves_nothing(CapturedOutput log) throws IOException {
    centre.at("2026-10-05T09:10");
    String code = start("ho-tich-khai-sinh",
        Map.of("caseKey", "bo-roi", "submitterIsApplicant", true, "informantIsApplicant", true));
    work(code, "Task_PostNotice", decisions("Task_CompareIdentity", Map.of("identityDecision", "samePerson")));
    work(code, "Task_AppraiseBirth", decisions());
    centre.walkTo("2026-10-13T08:00");
    work(code, "Task_WriteRegister", decisions("Task_AppraiseBirth", Map.of("handlingDecision", "register")));
    numbers.whileDown(() -> work(code, "Task_RecordNumber", decisions()));
    work(code, null, decisions("Task_RecordNumber", Map.of("numberAnswer", "later")));
    assertThat(walked).contains("Task_PostNotice", "Task_RecordNumber");
    assertNothingLeft(log, 15);
  }

  @Test
  void the_book_on_paper_and_a_transfer_leave_nothing(CapturedOutput log) {
    centre.at("2026-10-14T09:00");
    Map<String, Object> form = people.startForm();
    Map<String, Object> dossier = Map.of("procedure", "2.000815", "caseKey", "nhieu-ban", "channel", 3,
        "competentAgency", "H99.101", "waybill", people.keep("EM770999888VN"),
        "applicant", form.get("applicant"), "papers", form.get("papers"),
        "declaration", Map.of("documentName", form.get("documentName"), "pages", 3, "copies", 2));
    Door.Answer entered = door().post("tiepnhan.100", "/api/dossiers/re-entries", Map.of("dossier", dossier,
        "receivedAt", "2026-10-12T09:10:00+07:00",
        "events", List.of(Map.of("kind", "ACCEPTED", "at", "2026-10-12T09:20:00+07:00")),
        "paperNumber", people.keep("qzv-171/2026"), "reason", people.text("lý do nhập lại"), "approvedBy", "lanhdao.100"),
        "Idempotency-Key", "privacy-paper");
    assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
    centre.settle();
    work(entered.json().path("code").asText(), "Task_CertifyCopy",
        decisions("Task_ReceiveTransferred", Map.of("papersArrived", false)));
    assertThat(walked).contains("Task_ReceiveTransferred");
    assertNothingLeft(log, 10);
  }

  /** Step after step until a task of that key is open, or nothing is; each takes its next decision, else the first choice. */
  private void work(String code, String until, Map<String, Queue<Map<String, Object>>> decisions) {
    for (int step = 0; step < MOST_STEPS; step++) {
      List<Task> open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).list();
      Optional<Task> decided = open.stream().filter(task -> decides(decisions, task)).findFirst();
      boolean reached = open.isEmpty() || open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(until));
      if (decided.isEmpty() && reached) {
        return;
      }
      Task next = decided.orElseGet(() -> open.get(0));
      Queue<Map<String, Object>> mine = decisions.getOrDefault(next.getTaskDefinitionKey(), new ArrayDeque<>());
      walked.add(next.getTaskDefinitionKey());
      centre.complete(officerFor(next), code, next.getTaskDefinitionKey(), filled(next, mine.isEmpty() ? Map.of() : mine.poll()));
    }
    throw new AssertionError("No end of it: " + centre.openTasks(code));
  }

  private static boolean decides(Map<String, Queue<Map<String, Object>>> decisions, Task task) {
    Queue<Map<String, Object>> mine = decisions.get(task.getTaskDefinitionKey());
    return mine != null && !mine.isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Queue<Map<String, Object>>> decisions(Object... keysAndForms) {
    Map<String, Queue<Map<String, Object>>> decisions = new HashMap<>();
    for (int at = 0; at < keysAndForms.length; at += 2) {
      decisions.computeIfAbsent((String) keysAndForms[at], key -> new ArrayDeque<>())
          .add((Map<String, Object>) keysAndForms[at + 1]);
    }
    return decisions;
  }

  private String start(String procedure, Map<String, Object> chosen) throws IOException {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(procedure)
        .latestVersion().singleResult().getId();
    Map<String, Object> choices = new HashMap<>(Map.of("handedInBy", "post", "waybillIn", people.keep("EM770555444VN"),
        "competentAgency", ""));
    choices.putAll(chosen);
    try (InputStream form = engine.getFormService().getDeployedStartForm(definition)) {
      String code = centre.receive(procedure, "tiepnhan.100", new TalkativePeople(people, choices).fill(json.readTree(form)));
      centre.settle();
      return code;
    }
  }

  private Map<String, Object> filled(Task task, Map<String, Object> decided) {
    Map<String, Object> choices = new HashMap<>(Map.of("receivedBy", "applicant"));
    choices.putAll(decided);
    try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
      return new TalkativePeople(people, choices).fill(json.readTree(form));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private String officerFor(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
        .flatMap(group -> engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream())
        .map(User::getId).sorted().findFirst().orElseThrow();
  }

  private void asks(String code, String path, Map<String, Object> body) {
    Door.Answer answer = door().post("tiepnhan.100", "/api/dossiers/" + code + path, body);
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 202);
  }

  private Door door() {
    return new Door(port);
  }

  private void assertNothingLeft(CapturedOutput log, int atLeast) {
    PrivacySearch search = new PrivacySearch(jdbc);
    assertThat(search.keptByUs(people.said())).as("what was said and kept").hasSizeGreaterThan(atLeast);
    search.assertNothingLeft(people.said(), log.getAll());
  }
}
