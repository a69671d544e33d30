package vn.motcua.sandbox;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.Refusal;

/**
 * Moves the clock forward from due job to due job. While it walks, the clock stands at one instant at a time and no job
 * executor takes jobs; each job runs when its own instant has come, and the next instant comes only when all is quiet.
 */
class ClockWalk {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWalk.class);
  private static final long LONGEST_WAIT_FOR_OTHERS_MILLIS = 10_000;
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final SandboxClock clock;
  private final WalkLock walkLock;
  private final DueJobs dueJobs;

  ClockWalk(SandboxClock clock, WalkLock walkLock, DueJobs dueJobs) {
    this.clock = clock;
    this.walkLock = walkLock;
    this.dueJobs = dueJobs;
  }

  /** Where a walk ended and what it ran. */
  record Walked(Instant now, DueJobs.Count jobs) {}

  /**
   * Walks to the instant that {@code target} makes of the present one, and lets the clock run on from there.
   *
   * @throws Refusal conflict, when somebody else is walking the clock
   */
  Walked walk(UnaryOperator<Instant> target) {
    try (WalkLock.Held held = walkLock.take().orElseThrow(() -> Refusal.conflict("sandbox.push.busy"))) {
      if (!clock.look().seeded()) {
        throw Refusal.conflict("sandbox.push.seeding");
      }
      Instant end = target.apply(clock.now());
      Instant start = clock.freeze();
      try {
        waitForJobsInHand();
        DueJobs.Count count = stepsTo(end);
        LOG.info("The clock was pushed from {} to {}: {} jobs, {} failures", start, end, count.run(), count.failed());
        return new Walked(end, count);
      } finally {
        clock.runOn();
      }
    }
  }

  /** For who already holds the lock and has frozen the clock. */
  DueJobs.Count stepsTo(Instant end) {
    DueJobs.Count count = dueJobs.runToQuiet();
    for (var due = dueJobs.firstDue(clock.now(), end); due.isPresent(); due = dueJobs.firstDue(clock.now(), end)) {
      clock.stepTo(due.get());
      count = count.plus(dueJobs.runToQuiet());
    }
    clock.stepTo(end);
    return count;
  }

  /** Jobs that an executor took before the clock stood are let finish; for those of a node that died nobody waits long. */
  private void waitForJobsInHand() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_FOR_OTHERS_MILLIS);
    do {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
    } while (dueJobs.anyInHand() && System.nanoTime() < end);
  }
}
