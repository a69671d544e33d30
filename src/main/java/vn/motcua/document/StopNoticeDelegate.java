package vn.motcua.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues form 05 of the dossier that the instance's business key names, for its newest cause; a second time nothing happens. */
@Component("stopNotice")
class StopNoticeDelegate implements JavaDelegate {

  private final Letters letters;

  StopNoticeDelegate(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.issue(DocumentForm.STOP_NOTICE, execution.getProcessBusinessKey());
  }
}
