package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;
import vn.motcua.support.PrivacySearch;
import vn.motcua.support.Synthetic;
import vn.motcua.support.TalkativePeople;

/**
 * Parents, child, spouses, the deceased, signers, and every sentence typed about them: all fields of all forms of a procedure are
 * filled, whatever fields they have, and the dossier lives to its end.
 */
@CentreTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPersonalOfTheSixProceduresTest {

  private static final Map<String, Object> OTHERS_COME = Map.of("submitterIsApplicant", false, "informantIsApplicant", false,
      "identityDecision", "samePerson", "receivedBy", "applicant",
      "handedInBy", "counter", "waybillIn", "", "competentAgency", "", "dutyAmount", "12500000",
      "taxAmount", "12500000");

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
  /** Of each life: what a test wrote is not in the output that its class captures. */
  private final StringBuilder logs = new StringBuilder();
  private final ObjectMapper json = new ObjectMapper();

  /** A procedure, and what officers decide in one step of it after another until they do their first choice. */
  record Life(String procedure, List<Map<String, Object>> decisions) {

    @Override
    public String toString() {
      return procedure + decisions;
    }
  }

  static List<Life> lives() {
    Map<String, Object> refuse = Map.of("handlingDecision", "refuse");
    Map<String, Object> verify = Map.of("handlingDecision", "verify");
    Map<String, Object> again = Map.of("signDecision", "sendBack");
    return List.of(
        new Life("cu-tru-tam-tru", List.of(refuse, again)),
        new Life("tu-phap-phieu-ly-lich", List.of(Map.of(), refuse, Map.of(), again)),
        new Life("giao-thong-doi-giay-phep-lai-xe", List.of(refuse, Map.of(), again)),
        new Life("an-ninh-mau-con-dau", List.of(refuse, Map.of(), again)),
        new Life("xuat-nhap-canh-ho-chieu", List.of(refuse, Map.of(), again)),
        new Life("chung-thuc-chu-ky", List.of(refuse, again)),
        new Life("ho-tich-khai-sinh", List.of(verify, Map.of(), refuse, again)),
        new Life("ho-tich-khai-sinh", List.of(Map.of("caseKey", "truc-tuyen"), Map.of(), Map.of("draftAnswer", "correct"))),
        new Life("ho-tich-khai-tu", List.of(refuse, again)),
        new Life("ho-tich-ket-hon", List.of(verify, Map.of(), Map.of(), Map.of("freeWill", "notConfirmed"), refuse, again)),
        new Life("ho-tich-trich-luc", List.of(refuse, again)),
        new Life("chung-thuc-ban-sao-tu-so-goc", List.of(refuse, again)),
        new Life("kinh-doanh-ho-kinh-doanh",
            List.of(Map.of("handlingDecision", "refuse", "founderKind", "household"), again)),
        new Life("cu-tru-thuong-tru", List.of(verify, Map.of(), refuse, again)),
        new Life("hop-tac-xa-lien-hiep", List.of(refuse, again)),
        new Life("xay-dung-giay-phep-nha-o", List.of(Map.of("consultedFunction", "quy-hoach"),
            Map.of("handlingDecision", "complete"), Map.of("permitDecision", "refuse"), again)),
        new Life("cu-tru-luu-tru", List.of()),
        new Life("ho-tich-lien-thong-khai-sinh", List.of(refuse, again)),
        new Life("ho-tich-lien-thong-khai-tu", List.of(refuse, again)),
        new Life("dat-dai-chung-nhan-lan-dau", List.of(Map.of())),
        new Life("phan-anh-hien-truong", List.of(Map.of(), Map.of("verifyDecision", "ask"))));
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @ParameterizedTest
  @MethodSource("lives")
  void a_whole_life_ends_with_its_result(Life life, CapturedOutput log) throws IOException {
    centre.at("2026-10-12T09:10");
    String code = start(life);
    int step = 0;
    String before = null;
    while (!centre.openTasks(code).isEmpty()) {
      Task task = centre.task(code, centre.openTasks(code).get(0));
      if (task.getTaskDefinitionKey().equals(before)) {
        // A step that stays open for a time, such as a posting, is over when that time is.
        centre.walkTo("2026-10-30T09:00");
        before = null;
        continue;
      }
      before = task.getTaskDefinitionKey();
      boolean ofProcedure = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getKey()
          .equals(life.procedure());
      complete(task, ofProcedure && step < life.decisions().size() ? life.decisions().get(step++) : Map.of());
    }
    assertThat(step).as("decisions taken").isEqualTo(life.decisions().size());
    assertThat(dossiers.get(code).status().code()).isEqualTo(10);
    dossiers.entries(code).computeIfPresent("personalNumber", (key, number) -> people.keep(number.toString()));
    LoggerFactory.getLogger(getClass()).info("The end of {}", life.procedure());
    assertThat(log.getAll()).as("a log that is watched").contains("The end of " + life.procedure());
    logs.append(log.getAll());
  }

  /** After all lives, because each look reads the whole database. */
  @AfterAll
  void nothing_that_was_said_is_left_where_it_does_not_belong() {
    PrivacySearch search = new PrivacySearch(jdbc);
    assertThat(search.keptByUs(people.said())).as("what was said and kept").containsAll(people.names())
        .hasSizeGreaterThan(8 * lives().size());
    search.assertNothingLeft(people.said(), logs.toString());
  }

  private String start(Life life) throws IOException {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(life.procedure())
        .latestVersion().singleResult().getId();
    Map<String, Object> form = fill(engine.getFormService().getDeployedStartForm(definition),
        life.decisions().isEmpty() ? Map.of() : life.decisions().get(0));
    Door.Answer answer =
        door().post("tiepnhan.100", rest("/process-definition/" + definition + "/submit-form"), Door.variables(form));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    centre.settle();
    return answer.json().path("businessKey").asText();
  }

  private void complete(Task task, Map<String, Object> decided) throws IOException {
    String officer = officerFor(task);
    Map<String, Object> form = fill(engine.getFormService().getDeployedTaskForm(task.getId()), decided);
    door().post(officer, rest("/task/" + task.getId() + "/claim"), Map.of("userId", officer));
    Door.Answer answer = door().post(officer, rest("/task/" + task.getId() + "/submit-form"), Door.variables(form));
    assertThat(answer.status()).as(task.getTaskDefinitionKey() + " " + answer).isEqualTo(204);
    centre.settle();
  }

  private Map<String, Object> fill(InputStream deployed, Map<String, Object> decided) throws IOException {
    Map<String, Object> choices = new HashMap<>(OTHERS_COME);
    choices.putAll(decided);
    try (deployed) {
      JsonNode form = json.readTree(deployed);
      return new TalkativePeople(people, choices).fill(form);
    }
  }

  private String officerFor(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
        .flatMap(group -> engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream())
        .map(User::getId).sorted().findFirst().orElseThrow();
  }

  private Door door() {
    return new Door(port);
  }

  private String rest(String path) {
    return "/engine-rest/engine/" + engine.getName() + path;
  }
}
