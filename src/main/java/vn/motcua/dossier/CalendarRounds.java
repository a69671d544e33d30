package vn.motcua.dossier;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.dossier.CalendarChangeTable.InForce;

/**
 * Looks every few seconds, on every node, whether a calendar in force has dossiers left to align. A node begins two seconds after it
 * first saw the change: by then every node counts by the new calendar, and nothing is written by the old one behind its back.
 */
@Component
class CalendarRounds implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarRounds.class);
  private static final int WORKERS = 2;
  private static final long SECONDS_BETWEEN = 5;
  private static final long SECONDS_UNTIL_ALL_KNOW = 2;

  private final CalendarWorkers workers;
  private final Map<Integer, Long> firstSeen = new ConcurrentHashMap<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(WORKERS, work -> {
    Thread named = new Thread(work, "calendar-change");
    named.setDaemon(true);
    return named;
  });

  CalendarRounds(CalendarWorkers workers) {
    this.workers = workers;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    for (int worker = 0; worker < WORKERS; worker++) {
      threads.scheduleWithFixedDelay(this::quietly, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }
  }

  @TransactionalEventListener
  void cameIntoForce(CalendarChanges.CameIntoForce event) {
    firstSeen.put(event.change(), System.nanoTime());
    for (int worker = 0; worker < WORKERS; worker++) {
      threads.schedule(this::quietly, SECONDS_UNTIL_ALL_KNOW, TimeUnit.SECONDS);
    }
  }

  private void quietly() {
    try {
      workers.unfinished().stream().filter(this::isKnownEverywhere).forEach(workers::workOff);
    } catch (RuntimeException failed) {
      LOG.warn("A calendar change could not be worked off, it is tried again: {}", failed.getClass().getSimpleName());
    }
  }

  private boolean isKnownEverywhere(InForce change) {
    long seen = firstSeen.computeIfAbsent(change.number(), number -> System.nanoTime());
    return System.nanoTime() - seen >= TimeUnit.SECONDS.toNanos(SECONDS_UNTIL_ALL_KNOW);
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
