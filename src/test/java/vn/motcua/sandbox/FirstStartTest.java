package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.motcua.sandbox.SandboxNode.vietNam;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class FirstStartTest {

  private static final Instant OPENING = vietNam("2026-10-12T08:00");
  private final Province province = new Province();

  @Test
  void a_first_start_plays_every_planned_dossier_and_opens_at_the_opening() {
    try (SandboxNode node = counter("sandbox_first")) {
      assertThat(node.part(SandboxClock.class).now()).isEqualTo(vietNam("2026-09-28T07:30"));
      firstStart(node, desk(node)).run(null);
      assertThat(node.part(SandboxClock.class).now())
          .isAfterOrEqualTo(OPENING).isCloseTo(OPENING, within(30, ChronoUnit.SECONDS));
      assertThat(node.part(SandboxClock.class).state().frozen()).isFalse();
      assertThat(playedLabels(node)).hasSize(plan().dossiers().size()).hasSizeBetween(50, 120);
      assertThat(openTasks(node)).containsEntry("Task_CheckPapers", 1L)
          .containsKeys("Task_HandOverResult", "Task_CertifyCopy", "Task_ExplainLateness");
      assertThat(finished(node)).isGreaterThanOrEqualTo(16);
    }
  }

  @Test
  void every_officer_acts_at_the_planned_time() {
    try (SandboxNode node = counter("sandbox_times")) {
      firstStart(node, desk(node)).run(null);
      var handedOver = node.engine().getHistoryService().createHistoricTaskInstanceQuery()
          .taskDefinitionKey("Task_HandOverResult").finished().list();
      assertThat(handedOver).isNotEmpty().allSatisfy(task -> {
        assertThat(plan().moments()).contains(task.getEndTime().toInstant());
        assertThat(task.getAssignee()).startsWith("traketqua.");
      });
    }
  }

  @Test
  void a_first_start_that_was_killed_goes_on_where_it_stopped() {
    Map<String, Long> undisturbed;
    try (SandboxNode node = counter("sandbox_undisturbed")) {
      firstStart(node, desk(node)).run(null);
      undisturbed = openTasks(node);
    }
    try (SandboxNode node = counter("sandbox_killed")) {
      for (int acts : List.of(1, 30, 31)) {
        assertThatThrownBy(() -> firstStart(node, new DyingDesk(desk(node), acts)).run(null)).isInstanceOf(Killed.class);
        assertThat(node.part(SandboxClock.class).look().frozen()).isTrue();
      }
      assertThatThrownBy(() -> node.part(SandboxClockController.class).push(new ClockPush("1 days", null)))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sandbox.push.seeding"));
      firstStart(node, desk(node)).run(null);
      assertThat(openTasks(node)).isEqualTo(undisturbed);
      assertThat(node.engine().getHistoryService().createHistoricProcessInstanceQuery().count())
          .isEqualTo(plan().dossiers().size());
    }
  }

  @Test
  void a_second_start_plays_nothing() {
    try (SandboxNode node = counter("sandbox_second")) {
      firstStart(node, desk(node)).run(null);
      firstStart(node, new DyingDesk(desk(node), 0)).run(null);
      assertThat(playedLabels(node)).hasSize(plan().dossiers().size());
    }
  }

  private static SandboxNode counter(String database) {
    SandboxNode node = SandboxNode.startEmpty(database);
    node.deploy("counter.bpmn", "counter-start.form", "counter-check.form");
    return node;
  }

  private SeedPlan plan() {
    return new SeedPlan(province, OPENING);
  }

  private static SandboxDesk desk(SandboxNode node) {
    return new OneProcedureDesk(new EngineDesk(node.engine()));
  }

  private FirstStart firstStart(SandboxNode node, SandboxDesk desk) {
    var transactions = new TransactionTemplate(node.part(PlatformTransactionManager.class));
    var dossiers = new SandboxDossiers(plan(), desk, progress(node), transactions);
    return new FirstStart(node.part(SandboxClock.class), node.part(WalkLock.class), node.part(ClockWalk.class),
        new ProvinceArrival(province, new EngineUsers(node.engine()), "SaoMai-2026!"), dossiers, OPENING);
  }

  private static SeedProgress progress(SandboxNode node) {
    return new SeedProgress(JdbcClient.create(node.part(DataSource.class)));
  }

  private static List<String> playedLabels(SandboxNode node) {
    return progress(node).byCode().values().stream().map(SeedProgress.Played::label).toList();
  }

  private static Map<String, Long> openTasks(SandboxNode node) {
    return node.engine().getTaskService().createTaskQuery().list().stream()
        .collect(Collectors.groupingBy(task -> task.getTaskDefinitionKey(), TreeMap::new, Collectors.counting()));
  }

  private static long finished(SandboxNode node) {
    return node.engine().getHistoryService().createHistoricProcessInstanceQuery().finished().count();
  }

  private static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }

  /** Whatever is asked for, the test's own small diagram handles it. */
  private record OneProcedureDesk(SandboxDesk real) implements SandboxDesk {

    @Override
    public String receive(String officerId, String procedure, Map<String, Object> startForm) {
      return real.receive(officerId, "counter", startForm);
    }

    @Override
    public List<OpenTask> tasks() {
      return real.tasks();
    }

    @Override
    public String officerFor(OpenTask task) {
      return real.officerFor(task);
    }

    @Override
    public void complete(String officerId, String taskId, Map<String, Object> form) {
      real.complete(officerId, taskId, form);
    }
  }

  /** A node that dies in the middle of an act: after it was done, before it was committed. */
  private static final class DyingDesk implements SandboxDesk {

    private final SandboxDesk real;
    private int actsLeft;

    DyingDesk(SandboxDesk real, int actsLeft) {
      this.real = real;
      this.actsLeft = actsLeft;
    }

    @Override
    public String receive(String officerId, String procedure, Map<String, Object> startForm) {
      String code = real.receive(officerId, procedure, startForm);
      count();
      return code;
    }

    @Override
    public List<OpenTask> tasks() {
      return real.tasks();
    }

    @Override
    public String officerFor(OpenTask task) {
      return real.officerFor(task);
    }

    @Override
    public void complete(String officerId, String taskId, Map<String, Object> form) {
      real.complete(officerId, taskId, form);
      count();
    }

    private void count() {
      if (actsLeft-- == 0) {
        throw new Killed();
      }
    }
  }

  /** Officers as plain users of the engine. */
  private record EngineUsers(ProcessEngine engine) implements ProvinceRegistry {

    @Override
    public void agencies(String csv) {
      assertThat(csv).startsWith("code,name,unitName,place");
    }

    @Override
    public void hours(String csv) {
      assertThat(csv).startsWith("agency,valid_from,weekdays");
    }

    @Override
    public void citizens(String csv) {
      assertThat(csv.lines()).hasSize(201);
    }

    @Override
    public void officers(String csv) {
      csv.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
        for (String role : cells[3].split(" ")) {
          officer(cells[0], role + "." + cells[2]);
        }
      });
    }

    private void officer(String id, String group) {
      IdentityService identity = engine.getIdentityService();
      if (identity.createUserQuery().userId(id).count() == 0) {
        User user = identity.newUser(id);
        user.setPassword("SaoMai-2026!");
        identity.saveUser(user);
      }
      if (identity.createGroupQuery().groupId(group).count() == 0) {
        Group made = identity.newGroup(group);
        identity.saveGroup(made);
      }
      if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
        identity.createMembership(id, group);
      }
    }
  }
}
