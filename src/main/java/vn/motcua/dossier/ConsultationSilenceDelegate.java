package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("consultationSilence")
class ConsultationSilenceDelegate implements JavaDelegate {

  private final Consultations consultations;

  ConsultationSilenceDelegate(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    consultations.silent(execution.getProcessBusinessKey(), (String) execution.getVariable("consultedFunction"));
    execution.setVariable("consultOutcome", "silent");
  }
}
