package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRestTest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.security.OfficerImport;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** A handling officer is away; the leader gives the tasks to a colleague of the same role, with trace. */
@CentreTest
class AbsenceTest {

  private static final String AWAY = "vangmat.101";
  private static final String COLLEAGUE = "thaythe.101";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  AbsenceRounds rounds;
  @Autowired
  Absences absences;
  @Autowired
  AbsenceRepository repository;
  @Autowired
  OfficerImport officers;
  @Autowired
  TaskService tasks;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    officers.runKeepingPasswords("id,name,agency,roles,password\n"
        + AWAY + ",Lò Thị Vắng,H99.101,thu-ly tiep-nhan,SaoMai-2026!\n" + COLLEAGUE + ",Mạc Văn Thay,H99.101,thu-ly,SaoMai-2026!");
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void endAll() {
    jdbc.update("UPDATE absence SET ended_at = begins_at WHERE ended_at IS NULL");
    ClockUtil.reset();
  }

  private String claimed() {
    String code = centre.receive("tiepnhan.101", Copies.known());
    centre.complete("tiepnhan.101", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.101", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private void claim(String code) {
    centre.as(AWAY, () -> {
      tasks.claim(centre.task(code, "Task_CertifyCopy").getId(), AWAY);
      return null;
    });
  }

  private String assignee(String code) {
    return centre.task(code, "Task_CertifyCopy").getAssignee();
  }

  private static Map<String, Object> absence(String from, String until) {
    return new HashMap<>(Map.of("officer", AWAY, "substitute", COLLEAGUE, "from", "2026-10-" + from + ":00+07:00",
        "until", "2026-10-" + until + ":00+07:00", "reason", "Đi tập huấn"));
  }

  private JsonNode entered(String from, String until) {
    Door.Answer answer = door.post("lanhdao.101", "/api/absences", absence(from, until));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private List<ClockFact> handOvers(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.HANDED_OVER && fact.detail("absence") != null).toList();
  }

  @Test
  void open_tasks_go_to_the_colleague_at_once_and_come_back_when_it_is_ended_early() {
    String done = claimed();
    claim(done);
    String left = claimed();
    claim(left);
    JsonNode absence = entered("12T09:00", "16T17:00");
    assertThat(absence.path("movedTasks").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(List.of(assignee(done), assignee(left))).containsOnly(COLLEAGUE);
    assertThat(handOvers(left)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("lanhdao.101");
      assertThat(fact.details()).containsEntry("from", AWAY).containsEntry("to", COLLEAGUE).containsEntry("task", "Task_CertifyCopy");
    });
    centre.complete(COLLEAGUE, done, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    Door.Answer ended = door.post("lanhdao.101", "/api/absences/" + absence.path("id").asText() + "/end", Map.of());
    assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
    assertThat(ended.json().path("endedBy").asText()).isEqualTo("lanhdao.101");
    assertThat(assignee(left)).isEqualTo(AWAY);
    assertThat(handOvers(left)).hasSize(2);
    assertThat(handOvers(done)).hasSize(1);
    problem(door.post("lanhdao.101", "/api/absences/" + absence.path("id").asText() + "/end", Map.of()), 409, null, "đã kết thúc");
  }

  @Test
  void an_absence_that_lies_ahead_begins_and_ends_by_itself() {
    String code = claimed();
    claim(code);
    JsonNode absence = entered("13T07:30", "14T17:00");
    assertThat(absence.has("begunAt")).isFalse();
    rounds.round();
    assertThat(assignee(code)).isEqualTo(AWAY);
    centre.at("2026-10-13T07:30");
    rounds.round();
    assertThat(assignee(code)).isEqualTo(COLLEAGUE);
    rounds.round();
    assertThat(handOvers(code)).hasSize(1);
    centre.at("2026-10-14T17:00");
    rounds.round();
    assertThat(assignee(code)).isEqualTo(AWAY);
    assertThat(handOvers(code)).hasSize(2).last().satisfies(fact -> assertThat(fact.actor()).isEqualTo("system"));
  }

  @Test
  void what_is_given_to_the_absent_officer_meanwhile_goes_to_the_colleague_and_what_he_claims_himself_stays() {
    entered("12T09:00", "16T17:00");
    String given = claimed();
    centre.as("lanhdao.101", () -> {
      tasks.setAssignee(centre.task(given, "Task_CertifyCopy").getId(), AWAY);
      return null;
    });
    assertThat(assignee(given)).isEqualTo(COLLEAGUE);
    assertThat(handOvers(given)).singleElement().satisfies(fact -> assertThat(fact.detail("to")).isEqualTo(COLLEAGUE));
    String own = claimed();
    claim(own);
    assertThat(assignee(own)).isEqualTo(AWAY);
    String offered = claimed();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(offered).taskCandidateGroup("thu-ly.H99.101").count())
        .as("offered to the role, and so to the colleague").isEqualTo(1);
  }

  @Test
  void a_task_of_a_role_the_colleague_does_not_have_stays() {
    String code = centre.receive("tiepnhan.101", Copies.known());
    centre.as(AWAY, () -> {
      tasks.claim(centre.task(code, "Task_CheckPapers").getId(), AWAY);
      return null;
    });
    entered("12T09:00", "16T17:00");
    assertThat(centre.task(code, "Task_CheckPapers").getAssignee()).isEqualTo(AWAY);
    assertThat(handOvers(code)).isEmpty();
  }

  @Test
  void only_a_leader_hands_over_and_only_within_the_agency_and_the_role() {
    for (String officer : new String[] {"thuly.101", "tiepnhan.101", "quantri", "kiemsoat"}) {
      problem(door.post(officer, "/api/absences", absence("12T09:00", "16T17:00")), 403, null, "không giao được việc");
    }
    problem(door.post("lanhdao.100", "/api/absences", absence("12T09:00", "16T17:00")), 400, "officer", "ở cơ quan H99.100");
    wrong("substitute", "thuly.100", "substitute", "ở cơ quan H99.101");
    wrong("substitute", "vanthu.101", "substitute", "không có vai trò nào chung");
    wrong("substitute", AWAY, "substitute", "phải khác");
    wrong("substitute", "khong-co", "substitute", "Không có cán bộ");
    wrong("until", "2026-10-12T09:00:00+07:00", "until", "không hợp lệ");
    wrong("until", "2028-10-12T09:00:00+07:00", "until", "366 ngày");
    wrong("reason", "", "reason", "bắt buộc");
    JsonNode absence = entered("12T09:00", "16T17:00");
    problem(door.post("lanhdao.100", "/api/absences/" + absence.path("id").asText() + "/end", Map.of()), 404, null, "cơ quan của bạn");
    problem(door.get("tiepnhan.101", "/api/absences?agency=H99.101"), 403, null, "danh sách vắng mặt");
    problem(door.get("lanhdao.100", "/api/absences?agency=H99.101"), 403, null, "danh sách vắng mặt");
    assertThat(ids(door.get("lanhdao.101", "/api/absences?agency=H99.101"))).contains(absence.path("id").asText());
    assertThat(ids(door.get("lanhdao.101", "/api/absences"))).contains(absence.path("id").asText());
    assertThat(ids(door.get("lanhdao.101", "/api/absences/colleagues"))).contains(AWAY, COLLEAGUE).doesNotContain("thuly.100");
    assertThat(ids(door.get("thuly.101", "/api/absences/colleagues"))).isEmpty();
    assertThat(ids(door.get("kiemsoat", "/api/absences?agency=H99.101"))).contains(absence.path("id").asText());
  }

  @Test
  void a_colleague_who_has_left_gets_no_tasks() {
    officers.runKeepingPasswords("id,name,agency,roles,active,password\nnghiviec.101,Quàng Văn Nghỉ,H99.101,thu-ly,false,SaoMai-2026!");
    wrong("substitute", "nghiviec.101", "substitute", "đã ngừng hoạt động");
  }

  private void wrong(String key, String value, String field, String sentence) {
    Map<String, Object> absence = absence("12T09:00", "16T17:00");
    absence.put(key, value);
    problem(door.post("lanhdao.101", "/api/absences", absence), 400, field, sentence);
  }

  private static List<String> ids(Door.Answer list) {
    assertThat(list.status()).as(list.toString()).isEqualTo(200);
    return StreamSupport.stream(list.json().spliterator(), false).map(each -> each.path("id").asText()).toList();
  }

  @Test
  void nobody_is_away_twice_or_stands_in_while_away() {
    entered("12T09:00", "16T17:00");
    problem(door.post("lanhdao.101", "/api/absences", absence("16T16:59", "20T17:00")), 409, null, "đã có lần vắng mặt");
    Map<String, Object> circle = absence("13T09:00", "14T17:00");
    circle.put("officer", COLLEAGUE);
    circle.put("substitute", AWAY);
    problem(door.post("lanhdao.101", "/api/absences", circle), 409, null, "cũng vắng mặt");
    circle.put("substitute", "thuly.101");
    problem(door.post("lanhdao.101", "/api/absences", circle), 409, null, "đang nhận làm thay");
    entered("16T17:00", "20T17:00");
  }

  @Test
  void two_leaders_who_enter_it_at_once_make_one_and_two_nodes_that_begin_it_move_each_task_once() throws Exception {
    String code = claimed();
    claim(code);
    ExecutorService both = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> entering = () -> door.post("lanhdao.101", "/api/absences", absence("13T07:30", "14T17:00")).status();
      assertThat(results(both, entering)).containsOnlyOnce(201).containsOnly(201, 409);
      centre.at("2026-10-13T07:30");
      Absence absence = repository.toBegin(Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime())).stream()
          .filter(each -> each.officer().equals(AWAY)).findFirst().orElseThrow();
      results(both, () -> {
        absences.begin(absence);
        return 0;
      });
    } finally {
      both.shutdownNow();
    }
    assertThat(assignee(code)).isEqualTo(COLLEAGUE);
    assertThat(handOvers(code)).hasSize(1);
  }

  private static List<Integer> results(ExecutorService threads, Callable<Integer> work) throws InterruptedException {
    return threads.invokeAll(Stream.generate(() -> work).limit(4).toList()).stream().map(AbsenceTest::result)
        .filter(Objects::nonNull).toList();
  }

  private static Integer result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
