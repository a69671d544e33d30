package vn.motcua.sandbox.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.sandbox.HeldClock;

/** One dossier of one procedure, walked from its start form to its end while the clock is held. */
class Trial {

  /** The citizen waits at the counter meanwhile: these follow each other without delay. */
  private static final Set<String> AT_THE_COUNTER = Set.of("Task_CompareIdentity", "Task_CheckPapers", "Task_CollectFee");
  private static final String TIME_OF_A_STEP = "0.5 working hours";
  private static final Duration LONGEST_WAIT = Duration.ofDays(400);
  private static final int MOST_STEPS = 300;
  private static final int MOST_VISITS = 4;

  private final TrialDesk desk;
  private final TrialOffice office;
  private final HeldClock clock;
  private final TrialNotes notes;
  private final Texts texts;
  private final Map<String, Integer> visits = new HashMap<>();
  private String code;

  Trial(TrialDesk desk, TrialOffice office, HeldClock clock, TrialNotes notes, Texts texts) {
    this.desk = desk;
    this.office = office;
    this.clock = clock;
    this.notes = notes;
    this.texts = texts;
  }

  /** @throws TrialFault what hinders it; the report holds what had happened until then */
  void play(Scenario scenario) {
    requireKnown(scenario);
    clock.stepTo(clock.named(scenario.startsAt()));
    List<Scenario.Act> acts = scenario.acts();
    boolean starts = !acts.isEmpty() && acts.get(0) instanceof Scenario.Step step && desk.isStart(step.task());
    code = desk.receive(starts ? (Scenario.Step) acts.get(0) : null);
    clock.stepTo(clock.now());
    notes.received(code, clock.now(), desk.lastOfficer(), !starts);
    requireNoFailure();
    for (Scenario.Act act : starts ? acts.subList(1, acts.size()) : acts) {
      if (act instanceof Scenario.Stop) {
        notes.ending(code, office.open(code));
        return;
      }
      perform(act);
    }
    for (int steps = 0; usualStep(); steps++) {
      requireEndInSight(steps);
    }
    notes.ending(code, office.open(code));
  }

  private void requireKnown(Scenario scenario) {
    Map<String, String> steps = desk.steps();
    for (Scenario.Act act : scenario.acts()) {
      boolean unknown = act instanceof Scenario.Step step && !desk.isStart(step.task()) && !steps.containsKey(step.task())
          && steps.values().stream().noneMatch(step.task()::equalsIgnoreCase);
      if (unknown) {
        Scenario.Step step = (Scenario.Step) act;
        throw fault(new TrialFault.Place(act.line(), step.task(), null), "trial.task.unknown", step.task(), told(steps));
      }
    }
  }

  private static String told(Map<String, String> steps) {
    return String.join("; ", steps.entrySet().stream().map(step -> step.getKey() + " (" + step.getValue() + ")").sorted().toList());
  }

  private void perform(Scenario.Act act) {
    try {
      if (act instanceof Scenario.Push push) {
        walkTo(push.how().contains("T") ? clock.named(push.how()) : clock.after(push.how()));
      } else if (act instanceof Scenario.UntilLate) {
        walkTo(minuteAfterDue());
      } else if (act instanceof Scenario.Step step) {
        TrialOffice.OpenStep task = reach(step);
        complete(step, task, false);
      }
    } catch (Refusal refused) {
      throw fault(TrialFault.Place.NOWHERE.onLine(act.line()), refused.key(), refused.arguments());
    }
  }

  /** Does what lies before the date is promised, with the usual answers. */
  private Instant minuteAfterDue() {
    for (int steps = 0; notes.dossier(code).dueCurrent() == null; steps++) {
      requireEndInSight(steps);
      if (!usualStep()) {
        throw fault(TrialFault.Place.NOWHERE, "trial.clock.noDue");
      }
    }
    return notes.dossier(code).dueCurrent().plusSeconds(60);
  }

  /** Does what lies before, with the usual answers, until the task is open. */
  private TrialOffice.OpenStep reach(Scenario.Step step) {
    for (int steps = 0; ; steps++) {
      Optional<TrialOffice.OpenStep> open = office.open(code).stream().filter(task -> task.is(step.task())).findFirst();
      if (open.isPresent()) {
        return open.get();
      }
      requireEndInSight(steps);
      if (!usualStep()) {
        throw fault(new TrialFault.Place(step.line(), step.task(), null), "trial.task.neverOpen", step.task());
      }
    }
  }

  /** @return false when nothing is open any more and nothing will be */
  private boolean usualStep() {
    Optional<TrialOffice.OpenStep> open = office.open(code).stream().findFirst();
    if (open.isEmpty()) {
      return office.isRunning(code) && waitForWhatIsDue();
    }
    TrialOffice.OpenStep task = open.get();
    if (!AT_THE_COUNTER.contains(task.key())) {
      walkTo(clock.after(TIME_OF_A_STEP));
    }
    boolean stillOpen = office.open(code).stream().anyMatch(each -> each.id().equals(task.id()));
    if (stillOpen) {
      if (visits.merge(task.key(), 1, Integer::sum) > MOST_VISITS) {
        throw fault(new TrialFault.Place(0, task.name(), null), "trial.task.loop", task.name(), task.key(), MOST_VISITS);
      }
      complete(new Scenario.Step(0, Scenario.Step.ANYBODY, task.key(), Map.of()), task, true);
    }
    return true;
  }

  private boolean waitForWhatIsDue() {
    Optional<Instant> due = clock.nextDue(clock.now().plus(LONGEST_WAIT));
    if (due.isEmpty()) {
      throw fault(TrialFault.Place.NOWHERE, "trial.stuck", code);
    }
    walkTo(due.get());
    return true;
  }

  /** From due job to due job; each that changed something is a row of its own. */
  private void walkTo(Instant end) {
    for (var due = clock.nextDue(end); due.isPresent(); due = clock.nextDue(end)) {
      clock.stepTo(due.get());
      notes.byItself(code, clock.now());
      requireNoFailure();
    }
    clock.stepTo(end);
  }

  private void complete(Scenario.Step step, TrialOffice.OpenStep task, boolean usual) {
    desk.complete(step, task, code);
    clock.stepTo(clock.now());
    notes.done(code, clock.now(), desk.lastOfficer(), usual, task);
    requireNoFailure();
  }

  private void requireNoFailure() {
    office.failure(code).ifPresent(failure -> {
      throw fault(new TrialFault.Place(0, failure.getKey(), null), "trial.step.failed", failure.getKey(), failure.getValue());
    });
  }

  private void requireEndInSight(int steps) {
    if (steps > MOST_STEPS) {
      throw fault(TrialFault.Place.NOWHERE, "trial.endless", MOST_STEPS);
    }
  }

  private TrialFault fault(TrialFault.Place place, String key, Object... arguments) {
    return new TrialFault(place, texts.text(key, arguments));
  }
}
