package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("consultationAnswer")
class ConsultationAnswerDelegate implements JavaDelegate {

  private final Consultations consultations;

  ConsultationAnswerDelegate(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    consultations.answered(execution.getProcessBusinessKey(), (String) execution.getVariable("consultedFunction"),
        (String) execution.getVariable("consultOutcome"));
  }
}
