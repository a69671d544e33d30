package vn.motcua.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import vn.motcua.Refusal;

/** Holds the one clock of the sandbox: no node runs a job meanwhile, and nobody else can walk it. */
class HeldSandboxClock implements HeldClock {

  private final SandboxClock clock;
  private final WalkLock walkLock;
  private final DueJobs dueJobs;
  private final WorkingTime workingTime;

  HeldSandboxClock(SandboxClock clock, WalkLock walkLock, ManagementService management, WorkingTime workingTime) {
    this.clock = clock;
    this.walkLock = walkLock;
    this.dueJobs = new DueJobs(management);
    this.workingTime = workingTime;
  }

  @Override
  public void hold(Runnable play) {
    try (WalkLock.Held held = walkLock.take().orElseThrow(() -> Refusal.conflict("sandbox.push.busy"))) {
      clock.freeze();
      try {
        play.run();
      } finally {
        clock.runOn();
      }
    }
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public Instant after(String advance) {
    return new ClockPush(advance, null).from(now(), workingTime);
  }

  @Override
  public Instant named(String local) {
    return new ClockPush(null, local).from(now(), workingTime);
  }

  @Override
  public Optional<Instant> nextDue(Instant limit) {
    return dueJobs.firstDue(now(), limit);
  }

  @Override
  public void stepTo(Instant instant) {
    clock.stepTo(instant);
    dueJobs.runToQuiet();
  }
}
