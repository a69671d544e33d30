package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.DueDatesListener;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.InvolvedAgencies;

/**
 * When a dossier ends, nobody has to answer any more what was asked beside its diagram. What its diagram asked ends with that.
 */
@Component
@Order(1)
class EndedQuestions implements DueDatesListener {

  private static final String REASON = "dossier ended";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<Dossiers> dossiers;
  private final ObjectProvider<InvolvedAgencies> involved;

  EndedQuestions(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<Dossiers> dossiers,
      ObjectProvider<InvolvedAgencies> involved) {
    this.engine = engine;
    this.dossiers = dossiers;
    this.involved = involved;
  }

  @Override
  public void factsAdded(String dossierCode, String instanceId, DueDates dueDates, boolean currentMoved, boolean late) {
    if (!dueDates.running() && dossiers.getObject().get(dossierCode).status().isClosed()
        && involved.getObject().isAnybodyAsked(dossierCode)) {
      engine.getObject().getCommandExecutorTxRequired().execute((Command<Void>) command ->
          command.runWithoutAuthorization(() -> end(dossierCode)));
    }
  }

  private Void end(String dossierCode) {
    RuntimeService runtime = engine.getObject().getRuntimeService();
    List<ProcessInstance> questions = runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossierCode)
        .processDefinitionKey(ConsultBranchStarter.DIAGRAM).rootProcessInstances().list();
    questions.forEach(question -> runtime.deleteProcessInstance(question.getId(), REASON, false, true));
    return null;
  }
}
