package vn.motcua.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
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

  private final Supplier<ProcessEngineConfigurationImpl> engine;
  private final Supplier<Dossiers> dossiers;
  private final Supplier<InvolvedAgencies> involved;

  EndedQuestions(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<Dossiers> dossiers,
      ObjectProvider<InvolvedAgencies> involved) {
    this.engine = SingletonSupplier.of(engine::getObject);
    this.dossiers = SingletonSupplier.of(dossiers::getObject);
    this.involved = SingletonSupplier.of(involved::getObject);
  }

  @Override
  public void factsAdded(String dossierCode, String instanceId, DueDates dueDates, boolean currentMoved, boolean late) {
    if (!dueDates.running() && dossiers.get().get(dossierCode).status().isClosed()
        && involved.get().isAnybodyAsked(dossierCode)) {
      engine.get().getCommandExecutorTxRequired().execute((Command<Void>) command ->
          command.runWithoutAuthorization(() -> end(dossierCode)));
    }
  }

  private Void end(String dossierCode) {
    RuntimeService runtime = engine.get().getRuntimeService();
    List<ProcessInstance> questions = runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossierCode)
        .processDefinitionKey(ConsultBranchStarter.DIAGRAM).rootProcessInstances().list();
    questions.forEach(question -> runtime.deleteProcessInstance(question.getId(), REASON, false, true));
    return null;
  }
}
