package vn.motcua.lateness;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every minute, on every node, whether regular work is due; what is due is said by the injected clock. */
@Component
class RegularRounds implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RegularRounds.class);

  private final List<RegularWork> works;
  private final boolean on;
  private final long secondsBetween;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread named = new Thread(work, "lateness-rounds");
    named.setDaemon(true);
    return named;
  });

  /** @param on a node that runs no jobs does no regular work either */
  RegularRounds(
      List<RegularWork> works, @Value("${camunda.bpm.job-execution.enabled:true}") boolean on,
      @Value("${motcua.lateness.round-seconds:60}") long secondsBetween) {
    this.works = List.copyOf(works);
    this.on = on;
    this.secondsBetween = secondsBetween;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (on) {
      thread.scheduleWithFixedDelay(this::rounds, secondsBetween, secondsBetween, TimeUnit.SECONDS);
    }
  }

  private void rounds() {
    for (RegularWork work : works) {
      try {
        work.round();
      } catch (RuntimeException failed) {
        LOG.warn("{} failed and is tried again in the next round", work.getClass().getSimpleName(), failed);
      }
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
