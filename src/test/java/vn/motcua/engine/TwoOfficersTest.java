package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Two act on one dossier at once: one wins, the other is told what happened, and nothing is written twice. */
@CentreTest
class TwoOfficersTest {

  private static final Map<String, Object> ACCEPT = Door.variables(Map.of("intakeDecision", "accept"));
  private static final Map<String, Object> REFUSE = Door.variables(Map.of(
      "intakeDecision", "refuse", "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));

  private static final String WAITS_ON_POSTGRES =
      "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  private static final String WAITS_ON_H2 = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  TaskService tasks;
  @Autowired
  FormService forms;
  @Autowired
  RuntimeService runtime;
  @Autowired
  JdbcTemplate jdbc;
  @Autowired
  ManagementService management;
  @Autowired
  ProcessEngineConfigurationImpl engine;
  @Autowired
  TransactionTemplate transaction;
  @LocalServerPort
  int port;

  private Door door;
  private String code;

  @BeforeEach
  void receive() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
    code = centre.receive("tiepnhan.100", Copies.known());
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private String task(String key) {
    return centre.task(code, key).getId();
  }

  private Door.Answer submit(String officer, String task, Object form) {
    return door.post(officer, rest("/task/" + task + "/submit-form"), form);
  }

  private String rest(String path) {
    return "/engine-rest/engine/" + engine.getProcessEngineName() + path;
  }

  private static List<Door.Answer> atOnce(List<Callable<Door.Answer>> acts) throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(acts.size());
    CyclicBarrier start = new CyclicBarrier(acts.size());
    try {
      List<Callable<Door.Answer>> together = acts.stream().map(act -> (Callable<Door.Answer>) () -> {
        start.await(10, TimeUnit.SECONDS);
        return act.call();
      }).toList();
      return officers.invokeAll(together).stream().map(TwoOfficersTest::answer).toList();
    } finally {
      officers.shutdownNow();
    }
  }

  private static Door.Answer answer(Future<Door.Answer> answer) {
    try {
      return answer.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static void oneWins(List<Door.Answer> answers, int won) {
    assertThat(answers).filteredOn(answer -> answer.status() == won).as("%s", answers).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).as("%s", answers).hasSize(answers.size() - 1)
        .allSatisfy(lost -> assertThat(lost.text()).contains("Hãy"));
  }

  @RepeatedTest(5)
  void of_two_decisions_on_one_task_sent_at_once_one_is_written() throws Exception {
    String check = task("Task_CheckPapers");
    List<Door.Answer> answers = atOnce(List.of(
        () -> submit("tiepnhan.100", check, ACCEPT), () -> submit("tiepnhan.100", check, REFUSE)));
    oneWins(answers, 204);
    centre.settle();
    boolean refused = dossiers.get(code).status() == DossierStatus.REFUSED;
    assertThat(centre.openTasks(code)).isEqualTo(refused ? List.of() : List.of("Task_CollectFee"));
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.COMPLETED).hasSize(1);
  }

  @Test
  void who_comes_second_is_told_who_did_it_and_when() {
    String check = task("Task_CheckPapers");
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    Door.Answer late = submit("tiepnhan.100", check, ACCEPT);
    assertThat(late.status()).as(late.toString()).isEqualTo(409);
    assertThat(late.text()).contains("Việc \\\"Kiểm tra hồ sơ\\\" của hồ sơ " + code
        + " đã được Trần Thị Thanh Hương làm xong lúc 09:10, 12/10/2026");
  }

  @Test
  void a_task_that_a_colleague_holds_can_not_be_claimed_and_its_holder_is_named() {
    String check = task("Task_CheckPapers");
    tasks.setAssignee(check, "lanhdao.100");
    Door.Answer claim = door.post("tiepnhan.100", rest("/task/" + check + "/claim"), Map.of("userId", "tiepnhan.100"));
    assertThat(claim.status()).as(claim.toString()).isEqualTo(409);
    assertThat(claim.text()).contains("đang do Đỗ Minh Tuấn nhận xử lý");
  }

  @Test
  void who_has_no_right_on_an_open_task_is_refused_as_ever() {
    assertThat(submit("thuly.100", task("Task_CheckPapers"), ACCEPT).status()).isEqualTo(403);
  }

  @Test
  void an_officer_of_another_agency_learns_nothing_of_a_task_that_is_gone() {
    String check = task("Task_CheckPapers");
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(submit("tiepnhan.101", check, ACCEPT).text()).doesNotContain("Hương").doesNotContain(code);
  }

  @RepeatedTest(3)
  void of_two_wishes_to_withdraw_sent_at_once_one_is_examined() throws Exception {
    Map<String, Object> wish = Map.of("channel", 1, "reason", "Không cần nữa");
    Callable<Door.Answer> ask = () -> door.post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal", wish);
    oneWins(atOnce(List.of(ask, ask)), 202);
    assertThat(centre.openTasks(code)).containsOnlyOnce("Task_ExamineWithdrawal");
  }

  @RepeatedTest(3)
  void the_last_signature_and_a_withdrawal_at_once_never_both_count() throws Exception {
    finishButForTheSeal();
    String seal = task("Task_SealAndNumber");
    Map<String, Object> sealed = Door.variables(
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    Map<String, Object> wish = Map.of("channel", 1, "reason", "Không cần nữa");
    List<Door.Answer> answers = atOnce(List.of(() -> submit("vanthu.100", seal, sealed),
        () -> door.post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal", wish)));
    boolean finished = answers.get(0).status() == 204;
    assertThat(answers.get(1).status()).as("%s", answers).isEqualTo(finished ? 409 : 202);
    assertThat(dossiers.get(code).status()).isEqualTo(finished ? DossierStatus.PROCESSED : DossierStatus.WITHDRAWAL_ASKED);
    assertThat(dossiers.facts(code)).extracting(ClockFact::sequence).doesNotHaveDuplicates();
  }

  private void finishButForTheSeal() {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
  }

  @Test
  void a_job_that_lost_against_an_officer_keeps_its_retries_and_is_done_the_next_time() throws Exception {
    fill("Task_CheckPapers", Map.of("intakeDecision", "accept"));
    fill("Task_CollectFee", Map.of("cashReceived", true));
    String intake = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code)
        .processDefinitionKey("common-intake").singleResult().getId();
    Job slip = management.createJobQuery().processInstanceId(intake).activityId("Task_IssueSlip").singleResult();
    assertThat(runBehindAnOfficer(slip.getId())).matches(Conflicts::isConflict);
    Job again = management.createJobQuery().jobId(slip.getId()).singleResult();
    assertThat(again.getRetries()).isEqualTo(slip.getRetries());
    assertThat(dossiers.get(code).status()).as("nothing of the lost try is left").isEqualTo(DossierStatus.ACCEPTED);
    centre.settle();
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
  }

  /** An officer holds the dossier's row while the job reads it, and commits when the job waits for him. */
  private Throwable runBehindAnOfficer(String job) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> run = transaction.execute(status -> {
        jdbc.update("UPDATE dossier SET version = version + 1 WHERE code = ?", code);
        Future<?> started = executor.submit(() -> management.executeJob(job));
        awaitSomebodyWaiting();
        return started;
      });
      return catchThrowable(() -> run.get(20, TimeUnit.SECONDS));
    } finally {
      executor.shutdownNow();
    }
  }

  private void awaitSomebodyWaiting() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (jdbc.queryForObject(postgres() ? WAITS_ON_POSTGRES : WAITS_ON_H2, Long.class) == 0) {
      assertThat(System.nanoTime()).as("the job never came to the row").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private boolean postgres() {
    return "postgres".equals(engine.getDatabaseType());
  }

  private void fill(String task, Map<String, Object> form) {
    centre.as("tiepnhan.100", () -> {
      forms.submitTaskForm(task(task), new HashMap<>(form));
      return null;
    });
  }
}
