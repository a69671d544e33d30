package vn.motcua.dossier;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks every half minute, on every node, which absences begin or end; each is taken by one node, in the transaction
 * that moves its tasks.
 */
@Component
class AbsenceRounds implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(AbsenceRounds.class);
  private static final long SECONDS_BETWEEN = 30;

  private final AbsenceRepository repository;
  private final Absences absences;
  private final Clock clock;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread named = new Thread(work, "absences");
    named.setDaemon(true);
    return named;
  });

  AbsenceRounds(AbsenceRepository repository, Absences absences, Clock clock) {
    this.repository = repository;
    this.absences = absences;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleWithFixedDelay(this::quietly, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** One round; what fails is tried again in the next. */
  void round() {
    repository.toBegin(clock.instant()).forEach(absence -> alone(absence, () -> absences.begin(absence)));
    repository.toEnd(clock.instant()).forEach(absence -> alone(absence, () -> absences.end(absence, Officer.SYSTEM.id())));
  }

  private void quietly() {
    try {
      round();
    } catch (DataAccessException unreachable) {
      LOG.warn("Absences could not be read: {}", unreachable.getClass().getSimpleName());
    }
  }

  /** One absence that fails, because somebody works on one of its tasks, holds up no other. */
  private static void alone(Absence absence, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("Absence {} could not be worked off: {}", absence.id(), failed.getClass().getSimpleName());
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
