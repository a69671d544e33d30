package vn.motcua.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierMessages;

/** Correlates by the dossier's code, which every instance of a dossier has as its business key. */
@Component
class MessagesThroughEngine implements DossierMessages {

  private final RuntimeService runtimeService;
  private final ProcessEngineConfigurationImpl engine;

  MessagesThroughEngine(RuntimeService runtimeService, ProcessEngineConfigurationImpl engine) {
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  @Override
  public int send(String dossierCode, String message) {
    // Who may send it was decided by the caller: an officer, or a bank, has no right on the engine's instances.
    Command<Integer> correlate = command -> command.runWithoutAuthorization(() ->
        runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(dossierCode).correlateAllWithResult().size());
    return engine.getCommandExecutorTxRequired().execute(correlate);
  }
}
