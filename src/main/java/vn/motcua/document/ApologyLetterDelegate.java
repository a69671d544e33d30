package vn.motcua.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Issues form 04 of the dossier that the instance's business key names, for its newest cause, and says which document that is; a
 * second time it is the same one.
 */
@Component("apologyLetter")
class ApologyLetterDelegate implements JavaDelegate {

  private final Letters letters;

  ApologyLetterDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IssuedDocument issued = letters.issue(DocumentForm.APOLOGY_LETTER, execution.getProcessBusinessKey());
    execution.setVariable("documentId", issued.id());
  }
}
