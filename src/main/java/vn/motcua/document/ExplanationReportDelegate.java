package vn.motcua.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Issues the explanation report of the dossier that the instance's business key names, for its newest cause, and says
 * which document that is; a second time it is the same one.
 */
@Component("explanationReport")
class ExplanationReportDelegate implements JavaDelegate {

  private final Letters letters;

  ExplanationReportDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IssuedDocument issued = letters.issue(DocumentForm.EXPLANATION_REPORT, execution.getProcessBusinessKey());
    execution.setVariable("documentId", issued.id());
  }
}
