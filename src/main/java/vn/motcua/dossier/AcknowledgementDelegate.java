package vn.motcua.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Diagrams of notifications call it instead of intake, decision and return. */
@Component("acknowledgement")
class AcknowledgementDelegate implements JavaDelegate {

  private final Acknowledgements acknowledgements;

  AcknowledgementDelegate(Acknowledgements acknowledgements) {
    this.acknowledgements = acknowledgements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    acknowledgements.acknowledge(execution.getProcessBusinessKey());
  }
}
