package vn.motcua.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Of a job that never failed nor ran out of retries there is no incident to look for when it goes. */
final class FailedJobIncidents extends DefaultIncidentHandler {

  FailedJobIncidents() {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
  }

  @Override
  protected void removeIncident(IncidentContext context, boolean incidentResolved) {
    JobEntity job = Context.getCommandContext().getDbEntityManager().getCachedEntity(JobEntity.class, context.getConfiguration());
    if (job == null || job.getRetries() == 0 || job.getExceptionByteArrayId() != null) {
      super.removeIncident(context, incidentResolved);
    }
  }
}
