package vn.motcua.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Issues the notice of being late again of the dossier that the instance's business key names, for its newest cause, and says
 * which document that is; a second time it is the same one.
 */
@Component("lateAgainNotice")
class LateAgainNoticeDelegate implements JavaDelegate {

  private final Letters letters;

  LateAgainNoticeDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IssuedDocument issued = letters.issue(DocumentForm.LATE_AGAIN_NOTICE, execution.getProcessBusinessKey());
    execution.setVariable("documentId", issued.id());
  }
}
