package vn.motcua.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues form 02 of the dossier that the instance's business key names, for its newest cause; a second time nothing happens. */
@Component("supplementRequest")
class SupplementRequestDelegate implements JavaDelegate {

  private final Letters letters;

  SupplementRequestDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.issue(DocumentForm.SUPPLEMENT_REQUEST, execution.getProcessBusinessKey());
  }
}
