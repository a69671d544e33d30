package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says where the dossier stands; until a request goes out the outcome is that nothing was asked. */
@Component("supplementStage")
class SupplementStageDelegate implements JavaDelegate {

  private final Supplements supplements;

  SupplementStageDelegate(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("supplementStage", supplements.stage(execution.getProcessBusinessKey()).code());
    execution.setVariable("supplementOutcome", "notAsked");
  }
}
