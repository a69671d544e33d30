package vn.motcua.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A job that lost against an officer is no failed job: it keeps its retries, and the due date the winner may have given it. */
class ConflictsInJobs implements FailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String jobId, Throwable failure) {
    return Conflicts.isConflict(failure) ? new TryAgain(jobId, failure) : new DefaultJobRetryCmd(jobId, failure);
  }

  private static final class TryAgain extends JobRetryCmd {

    TryAgain(String jobId, Throwable failure) {
      super(jobId, failure);
    }

    @Override
    public Object execute(CommandContext command) {
      JobEntity job = getJob();
      if (job != null) {
        job.unlock();
        notifyAcquisition(command);
      }
      return null;
    }
  }
}
