package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.motcua.sandbox.SandboxNode.vietNam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Refusal;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SandboxClockTest {

  private static final Instant OPENING = vietNam("2026-10-12T08:00");

  @Test
  void a_first_start_stands_at_the_opening_and_runs_on(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      Instant now = node.part(SandboxClock.class).now();
      assertThat(now).isCloseTo(OPENING, within(60, ChronoUnit.SECONDS)).isAfterOrEqualTo(OPENING);
      assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(now, within(5, ChronoUnit.SECONDS));
      Date before = ClockUtil.getCurrentTime();
      org.awaitility.Awaitility.await().until(() -> ClockUtil.getCurrentTime().after(before));
    }
  }

  @Test
  void the_engine_starts_only_when_its_time_is_the_sandbox_s(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      node.deploy("chain.bpmn");
      Date deployed = node.engine().getRepositoryService().createDeploymentQuery().singleResult().getDeploymentTime();
      assertThat(deployed.toInstant()).isCloseTo(OPENING, within(60, ChronoUnit.SECONDS));
    }
  }

  @Test
  void a_restart_goes_on_from_the_pushed_time_and_never_back(TestInfo test) {
    Instant pushed;
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      push(node, "3 days", null);
      pushed = node.part(SandboxClock.class).now();
    }
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      Instant now = node.part(SandboxClock.class).now();
      assertThat(now).isAfterOrEqualTo(pushed).isCloseTo(pushed, within(60, ChronoUnit.SECONDS));
      assertThat(ClockUtil.getCurrentTime().toInstant()).isAfterOrEqualTo(pushed);
    }
  }

  @Test
  void a_machine_whose_own_clock_is_set_back_does_not_take_the_sandbox_back(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      node.part(SandboxClock.class).rememberNow();
      Instant lived = node.part(SandboxClock.class).now();
      var store = new ClockStore(JdbcClient.create(node.part(DataSource.class)));
      InstantSource yesterday = () -> Instant.now().minus(Duration.ofDays(1));
      var restarted = new SandboxClock(store, new FollowingNode(), yesterday, store.read().orElseThrow());
      assertThat(restarted.now()).isCloseTo(lived, within(10, ChronoUnit.SECONDS));
    }
  }

  @Test
  void every_job_of_a_chain_runs_at_its_own_instant(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      node.deploy("chain.bpmn");
      start(node, "chain", "2026-10-13T09:15");
      start(node, "chain", "2026-10-13T09:45");
      start(node, "chain", "2026-10-16T09:00");
      push(node, null, "2026-10-13T17:00");
      assertThat(node.part(SandboxNode.Notes.class).lines()).containsExactly(
          "first 2026-10-13T09:15", "first 2026-10-13T09:45", "second 2026-10-13T10:45", "second 2026-10-13T11:15");
      Instant target = vietNam("2026-10-13T17:00");
      assertThat(node.part(SandboxClock.class).now())
          .isCloseTo(target, within(30, ChronoUnit.SECONDS)).isAfterOrEqualTo(target);
    }
  }

  @Test
  void the_job_executor_takes_nothing_while_the_clock_is_walked_and_goes_on_afterwards(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), true)) {
      node.deploy("chain.bpmn");
      for (int minute = 10; minute < 40; minute++) {
        start(node, "chain", "2026-10-13T09:" + minute);
      }
      push(node, null, "2026-10-14T08:00");
      assertThat(node.part(SandboxNode.Notes.class).lines()).hasSize(60)
          .contains("first 2026-10-13T09:10", "second 2026-10-13T10:40")
          .contains("first 2026-10-13T09:39", "second 2026-10-13T11:09");
      start(node, "chain", "2026-10-14T07:00");
      org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(40))
          .until(() -> node.part(SandboxNode.Notes.class).lines().size() == 61);
    }
  }

  @Test
  void a_job_that_fails_keeps_an_incident_and_does_not_hold_the_clock(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      node.deploy("broken.bpmn");
      node.engine().getRuntimeService().startProcessInstanceByKey("broken");
      var reading = push(node, "2 hours", null);
      assertThat(reading.jobsFailed()).isEqualTo(3);
      assertThat(node.engine().getManagementService().createJobQuery().noRetriesLeft().count()).isEqualTo(1);
      assertThat(node.engine().getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
      assertThat(node.part(SandboxClock.class).now()).isAfterOrEqualTo(OPENING.plus(Duration.ofHours(2)));
    }
  }

  @Test
  void a_walk_over_many_nights_passes_the_engine_s_own_cleaning(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), true)) {
      push(node, "30 days", null);
      assertThat(node.part(SandboxClock.class).now()).isAfterOrEqualTo(OPENING.plus(Duration.ofDays(30)));
    }
  }

  @Test
  void another_node_follows_at_its_next_look(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      var otherTime = new FollowingNode();
      var other = other(node, otherTime);
      push(node, "1 working day", null);
      other.look();
      Instant pushed = OPENING.plus(Duration.ofDays(1));
      assertThat(other.now()).isAfterOrEqualTo(pushed).isCloseTo(pushed, within(60, ChronoUnit.SECONDS));
      assertThat(otherTime.now()).isCloseTo(other.now(), within(5, ChronoUnit.SECONDS));
    }
  }

  @Test
  void a_second_push_at_the_same_time_is_refused_with_a_sentence(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      WalkLock lockOfAnotherNode = new WalkLock(node.part(DataSource.class));
      try (WalkLock.Held held = lockOfAnotherNode.take().orElseThrow()) {
        assertThat(held).isNotNull();
        assertThatThrownBy(() -> push(node, "1 days", null)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("sandbox.push.busy"));
      }
      push(node, "1 days", null);
    }
  }

  @Test
  void a_walk_whose_node_died_is_ended_where_it_stood_by_a_node_that_lives(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      node.part(ClockPoll.class).stop();
      var died = other(node, new FollowingNode());
      died.freeze();
      died.stepTo(vietNam("2026-10-13T10:00"));
      node.part(ClockPoll.class).look();
      assertThat(node.part(SandboxClock.class).state().frozen()).isFalse();
      assertThat(node.part(SandboxClock.class).now())
          .isCloseTo(vietNam("2026-10-13T10:00"), within(10, ChronoUnit.SECONDS));
      node.part(ClockPoll.class).start();
    }
  }

  @Test
  void the_living_walk_of_another_node_is_left_alone(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      var walking = other(node, new FollowingNode());
      try (WalkLock.Held held = new WalkLock(node.part(DataSource.class)).take().orElseThrow()) {
        walking.freeze();
        node.part(ClockPoll.class).look();
        assertThat(node.part(SandboxClock.class).state().frozen()).as("%s", held).isTrue();
        walking.runOn();
      }
    }
  }

  @Test
  void the_reading_is_in_viet_nam_s_time(TestInfo test) {
    try (SandboxNode node = SandboxNode.start(name(test), false)) {
      String now = node.part(SandboxClockController.class).read().now().toString();
      assertThat(now).startsWith("2026-10-12T08:0").endsWith("+07:00");
    }
  }

  private static SandboxClock other(SandboxNode node, EngineTime engineTime) {
    var store = new ClockStore(JdbcClient.create(node.part(DataSource.class)));
    return new SandboxClock(store, engineTime, InstantSource.system(), store.read().orElseThrow());
  }

  private static SandboxClockController.Reading push(SandboxNode node, String advance, String to) {
    return node.part(SandboxClockController.class).push(new ClockPush(advance, to));
  }

  private static void start(SandboxNode node, String process, String firstAt) {
    node.engine().getRuntimeService().startProcessInstanceByKey(process, Map.of("firstAt", Date.from(vietNam(firstAt))));
  }

  private static String name(TestInfo test) {
    return "sandbox_" + Integer.toHexString(test.getDisplayName().hashCode());
  }

  /** The time of a node that is not this process. */
  private static final class FollowingNode implements EngineTime {

    private Instant standing;
    private long offset;

    @Override
    public void standStillAt(Instant instant) {
      standing = instant;
    }

    @Override
    public void runWithOffset(long offsetMillis) {
      standing = null;
      offset = offsetMillis;
    }

    Instant now() {
      return standing != null ? standing : Instant.now().plusMillis(offset);
    }
  }
}
