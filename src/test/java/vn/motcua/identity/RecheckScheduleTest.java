package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each node looks at the queue by itself, again and again. */
class RecheckScheduleTest {

  private final Rechecks rechecks = mock(Rechecks.class);
  private final RecheckSchedule schedule = new RecheckSchedule(rechecks, Duration.ofMillis(1), Duration.ofSeconds(20));

  @Test
  void a_look_that_fails_does_not_end_the_looking() throws Exception {
    CountDownLatch looks = new CountDownLatch(3);
    when(rechecks.workOff()).thenAnswer(look -> {
      looks.countDown();
      throw new IllegalStateException("no database");
    });
    schedule.start();
    try {
      assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(schedule.isRunning()).isTrue();
    } finally {
      schedule.stop();
    }
    assertThat(schedule.isRunning()).isFalse();
  }

  @Test
  void a_stop_lets_an_attempt_under_way_end_and_begins_no_other() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    when(rechecks.workOff()).thenAnswer(look -> {
      underWay.countDown();
      mayEnd.await();
      return ended.incrementAndGet();
    });
    schedule.start();
    assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
    Thread stopping = new Thread(schedule::stop);
    stopping.start();
    mayEnd.countDown();
    stopping.join();

    assertThat(ended).hasValueGreaterThanOrEqualTo(1);
    int atTheStop = ended.get();
    assertThat(schedule.isRunning()).isFalse();
    assertThat(ended).hasValue(atTheStop);
  }
}
