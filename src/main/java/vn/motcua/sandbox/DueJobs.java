package vn.motcua.sandbox;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's jobs, run one after the other at the engine's present instant, in the order in which they fall due. */
class DueJobs {

  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

  /** How often one job may fail at one instant before it is left lying, whatever its retries say. */
  private static final int FAILURES_AT_ONE_INSTANT = 3;

  /** A diagram that makes new jobs for the same instant without end must not hold the clock for ever. */
  private static final int JOBS_AT_ONE_INSTANT = 5_000;

  private final ManagementService management;

  DueJobs(ManagementService management) {
    this.management = management;
  }

  /** How many jobs were run, and how many of those runs failed. */
  record Count(int run, int failed) {

    Count plus(Count other) {
      return new Count(run + other.run, failed + other.failed);
    }
  }

  /** Until nothing is due now: what the jobs themselves create included, asynchronous steps before timers. */
  Count runToQuiet() {
    Map<String, Integer> failures = new HashMap<>();
    int run = 0;
    int failed = 0;
    for (Optional<Job> next = next(failures); next.isPresent(); next = next(failures)) {
      if (run == JOBS_AT_ONE_INSTANT) {
        LOG.warn("{} jobs were run at one instant and more are due; the clock moves on and leaves them", run);
        break;
      }
      run++;
      if (!succeeds(next.get())) {
        failed++;
        failures.merge(next.get().getId(), 1, Integer::sum);
      }
    }
    return new Count(run, failed);
  }

  /** The first instant after {@code now} and not after {@code limit} at which something falls due. */
  Optional<Instant> firstDue(Instant now, Instant limit) {
    return waiting().duedateHigherThan(Date.from(now)).duedateLowerThan(Date.from(limit.plusMillis(1)))
        .orderByJobDuedate().asc().listPage(0, 1).stream().map(job -> job.getDuedate().toInstant()).findFirst();
  }

  /** Whether some node's job executor still has jobs in hand. */
  boolean anyInHand() {
    return management.createJobQuery().acquired().count() > 0;
  }

  private Optional<Job> next(Map<String, Integer> failures) {
    return first(waiting().executable().messages(), failures).or(() -> first(waiting().executable(), failures));
  }

  private Optional<Job> first(JobQuery due, Map<String, Integer> failures) {
    List<Job> page = due.orderByJobDuedate().asc().orderByJobId().asc().listPage(0, failures.size() + 1);
    return page.stream().filter(job -> failures.getOrDefault(job.getId(), 0) < FAILURES_AT_ONE_INSTANT).findFirst();
  }

  private JobQuery waiting() {
    return management.createJobQuery().active().withRetriesLeft();
  }

  /** The engine counts the retries and opens the incident itself; the walk only takes notice. */
  private boolean succeeds(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException failure) {
      LOG.warn("Job {} of {} failed while the clock was walked", job.getId(), job.getProcessDefinitionKey(), failure);
      return false;
    }
  }
}
