package vn.motcua.sandbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the clock's row twice a second, so that every node follows within a second. */
class ClockPoll implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ClockPoll.class);
  private static final long MILLIS_BETWEEN_LOOKS = 400;

  private final SandboxClock clock;
  private final WalkLock walkLock;
  private final JobExecutor jobExecutor;
  private ScheduledExecutorService thread;

  /** @param jobExecutor this node's, or null when it runs no jobs */
  ClockPoll(SandboxClock clock, WalkLock walkLock, JobExecutor jobExecutor) {
    this.clock = clock;
    this.walkLock = walkLock;
    this.jobExecutor = jobExecutor;
  }

  @Override
  public synchronized void start() {
    thread = Executors.newSingleThreadScheduledExecutor(runnable -> {
      Thread poll = new Thread(runnable, "sandbox-clock");
      poll.setDaemon(true);
      return poll;
    });
    thread.scheduleWithFixedDelay(this::lookAgain, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    thread.shutdownNow();
    thread = null;
    clock.rememberNow();
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  /** One look. A walk whose node died is ended where it stood. */
  void look() {
    boolean stoodStill = clock.state().frozen();
    ClockState seen = clock.look();
    if (seen.frozen() && seen.seeded()) {
      endWalkOfADeadNode();
    }
    if (stoodStill && !clock.state().frozen()) {
      wakeJobExecutor();
    }
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException failure) {
      LOG.warn("The sandbox's clock could not be read; the next look is in {} ms", MILLIS_BETWEEN_LOOKS, failure);
    }
  }

  private void endWalkOfADeadNode() {
    walkLock.take().ifPresent(held -> {
      try (held) {
        if (clock.look().frozen()) {
          LOG.warn("A walk of the sandbox's clock was left unfinished; the clock runs on from {}", clock.now());
          clock.runOn();
        }
      }
    });
  }

  private void wakeJobExecutor() {
    if (jobExecutor != null) {
      jobExecutor.jobWasAdded();
    }
  }
}
