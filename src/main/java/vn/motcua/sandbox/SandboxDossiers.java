package vn.motcua.sandbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Plays the first two weeks of the province: citizens come, officers work, timers fire, all through the application's real
 * doors and at the sandbox's time. Every act and the note that it was done are one transaction, so a start that was killed
 * goes on where it stopped.
 */
class SandboxDossiers {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxDossiers.class);

  /** The citizen waits at the counter meanwhile: these follow each other without delay. */
  private static final Set<String> AT_THE_COUNTER = Set.of("Task_CompareIdentity", "Task_CheckPapers", "Task_CollectFee");

  private final SeedPlan plan;
  private final SandboxDesk desk;
  private final SeedProgress progress;
  private final TransactionOperations transactions;
  private final Set<String> stuck = new HashSet<>();

  SandboxDossiers(SeedPlan plan, SandboxDesk desk, SeedProgress progress, TransactionOperations transactions) {
    this.plan = plan;
    this.desk = desk;
    this.progress = progress;
    this.transactions = transactions;
  }

  /**
   * Plays what lies at or after the clock's present instant. The caller holds the clock's lock and the clock stands.
   *
   * @return how many acts failed; the dossiers concerned stay where they were
   */
  int play(SandboxClock clock, ClockWalk walk) {
    List<Instant> moments = plan.moments();
    for (int number = 0; number < moments.size(); number++) {
      if (!moments.get(number).isBefore(clock.now())) {
        walk.stepsTo(moments.get(number));
        actAt(number, moments.get(number));
        walk.stepsTo(moments.get(number));
      }
    }
    LOG.info("{} dossiers of the sandbox were played, {} of them got stuck", progress.byCode().size(), stuck.size());
    return stuck.size();
  }

  private void actAt(int number, Instant moment) {
    for (PlannedDossier dossier : plan.dossiers()) {
      if (dossier.received().equals(moment) && !progress.exists(dossier.label())) {
        act(dossier.label(), () ->
            progress.received(dossier.label(),
                desk.receive(dossier.receivingOfficer(), dossier.procedure(), dossier.startForm()), number));
      }
    }
    workOn(number, moment);
    while (workOnCounter(number, moment)) {
      LOG.debug("The counter goes on at {}", moment);
    }
  }

  private void workOn(int number, Instant moment) {
    Map<String, SeedProgress.Played> played = progress.byCode();
    Set<String> done = new HashSet<>();
    for (SandboxDesk.OpenTask task : desk.tasks()) {
      SeedProgress.Played of = played.get(task.dossierCode());
      boolean free = of != null && of.lastMoment() < number && !done.contains(task.dossierCode());
      if (free && !AT_THE_COUNTER.contains(task.key()) && lets(of, task, moment)) {
        complete(of, task, number);
        done.add(task.dossierCode());
      }
    }
  }

  private boolean workOnCounter(int number, Instant moment) {
    Map<String, SeedProgress.Played> played = progress.byCode();
    boolean did = false;
    for (SandboxDesk.OpenTask task : desk.tasks()) {
      SeedProgress.Played of = played.get(task.dossierCode());
      if (of != null && AT_THE_COUNTER.contains(task.key()) && lets(of, task, moment)) {
        complete(of, task, number);
        did = true;
      }
    }
    return did;
  }

  private boolean lets(SeedProgress.Played played, SandboxDesk.OpenTask task, Instant moment) {
    PlannedDossier dossier = plan.byLabel().get(played.label());
    return dossier != null && !stuck.contains(played.label()) && dossier.lets(task.key(), moment);
  }

  private void complete(SeedProgress.Played played, SandboxDesk.OpenTask task, int number) {
    act(played.label(), () -> {
      PlannedDossier dossier = plan.byLabel().get(played.label());
      desk.complete(desk.officerFor(task), task.id(), plan.answers(task.key(), dossier));
      progress.acted(task.dossierCode(), number);
    });
  }

  private void act(String label, Runnable act) {
    try {
      transactions.executeWithoutResult(status -> act.run());
    } catch (RuntimeException failure) {
      stuck.add(label);
      LOG.warn("The sandbox's dossier {} is stuck and stays where it is", label, failure);
    }
  }
}
