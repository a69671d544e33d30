package vn.motcua.identity;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the queue of re-checks every few seconds, on every node that works at all; what is due is said by the injected clock. */
class RecheckSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RecheckSchedule.class);

  private final Rechecks rechecks;
  private final Duration every;
  private final Duration longestAttempt;
  private ScheduledExecutorService thread;

  /** @param longestAttempt how long one attempt may take: so long a stop waits for it */
  RecheckSchedule(Rechecks rechecks, Duration every, Duration longestAttempt) {
    this.rechecks = rechecks;
    this.every = every;
    this.longestAttempt = longestAttempt;
  }

  @Override
  public synchronized void start() {
    thread = Executors.newSingleThreadScheduledExecutor(runnable -> {
      Thread worker = new Thread(runnable, "identity-rechecks");
      worker.setDaemon(true);
      return worker;
    });
    thread.scheduleWithFixedDelay(this::workOff, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An attempt under way may end; what then still goes on is broken off, and its row stays queued. */
  @Override
  public synchronized void stop() {
    thread.shutdown();
    try {
      thread.awaitTermination(longestAttempt.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } finally {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void workOff() {
    try {
      rechecks.workOff();
    } catch (RuntimeException failure) {
      LOG.warn("Look-ups could not be made again; they stay queued", failure);
    }
  }
}
