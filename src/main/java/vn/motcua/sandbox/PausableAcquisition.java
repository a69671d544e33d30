package vn.motcua.sandbox;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;

/**
 * Keeps a node's job executor from taking jobs while the clock is walked: the question is put to the database in the very
 * transaction that would take them, so no node needs to be told beforehand.
 */
class PausableAcquisition implements AcquireJobsCommandFactory {

  private final AcquireJobsCommandFactory usual;
  private final SandboxClock clock;

  PausableAcquisition(AcquireJobsCommandFactory usual, SandboxClock clock) {
    this.usual = usual;
    this.clock = clock;
  }

  @Override
  public Command<AcquiredJobs> getCommand(int numberOfJobs) {
    Command<AcquiredJobs> acquire = usual.getCommand(numberOfJobs);
    return (CommandContext context) -> clock.look().frozen() ? new AcquiredJobs(numberOfJobs) : acquire.execute(context);
  }
}
