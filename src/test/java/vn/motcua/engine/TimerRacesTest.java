package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.dao.DataAccessException;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;

/** A timer fires in the very moment an officer writes a fact: one of the two loses, tries again, and the ledger decides. */
@CentreTest
class TimerRacesTest extends DossierUnderClock {

  private static final int ATTEMPTS = 5;

  @RepeatedTest(4)
  void the_clock_is_stopped_while_the_overdue_timer_fires() throws Exception {
    receiveTenDays();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:01");
    race(() -> fireIfDue(OVERDUE),
        () -> dossiers.move(code, DossierStatus.DUTY_ASKED, fact(FactKind.DUTY_ASKED, "2026-10-26T17:00")));
    oneExplanationForEachLateness();
    payDuty("2026-10-28T09:00");
    becameLateAt("2026-10-26T17:00");
    oneExplanationForEachLateness();
  }

  @RepeatedTest(4)
  void the_stamp_is_set_while_the_delayed_overdue_timer_fires() throws Exception {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:05");
    race(() -> fireIfDue(OVERDUE), this::stamp);
    walkTo("2026-10-27T08:00");
    becameLateAt("2026-10-26T17:00");
    oneExplanationForEachLateness();
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }

  @RepeatedTest(4)
  void both_overdue_timers_of_a_broken_promise_fire_at_once() throws Exception {
    receiveTenDays();
    reAppoint("2026-10-22T10:00");
    walkTo("2026-11-02T16:59");
    centre.at("2026-11-02T17:01");
    race(() -> fireIfDue(OVERDUE), () -> fireIfDue(OVERDUE_AGAIN));
    becameLateAt("2026-11-02T17:00");
    oneExplanationForEachLateness();
    assertThat(made(SIGN_AGAIN)).isOne();
  }

  private void oneExplanationForEachLateness() {
    walkTo(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), Centre.ZONE).toString());
    assertThat(made(EXPLAIN)).isEqualTo(facts(FactKind.BECAME_LATE).size());
  }

  private void race(Runnable one, Runnable other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> running = List.of(both.submit(() -> again(start, one)), both.submit(() -> again(start, other)));
      for (Future<?> run : running) {
        run.get(60, TimeUnit.SECONDS);
      }
    } finally {
      both.shutdownNow();
    }
  }

  /** As the job executor and an officer do: who is told of a conflict tries again. */
  private static Void again(CyclicBarrier start, Runnable act) throws Exception {
    start.await();
    for (int attempt = 1; !succeeds(act, attempt == ATTEMPTS); attempt++) {
      Thread.onSpinWait();
    }
    return null;
  }

  private static boolean succeeds(Runnable act, boolean last) {
    try {
      act.run();
      return true;
    } catch (OptimisticLockingException | Refusal | DataAccessException | ConflictTranslation.RestConflict conflict) {
      if (last) {
        throw conflict;
      }
      return false;
    } catch (ProcessEngineException wrapped) {
      if (last || !(wrapped.getCause() instanceof Refusal)) {
        throw wrapped;
      }
      return false;
    }
  }
}
