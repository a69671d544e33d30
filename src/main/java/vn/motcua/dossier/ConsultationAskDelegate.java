package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("consultationAsk")
class ConsultationAskDelegate implements JavaDelegate {

  private final Consultations consultations;

  ConsultationAskDelegate(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    consultations.ask(execution.getProcessBusinessKey(), (String) execution.getVariable("consultedFunction"));
  }
}
