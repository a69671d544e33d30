package vn.motcua.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.motcua.Texts;

/** Prints the refusal to start as a sentence and a cure instead of a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, NoAdministratorException cause) {
    return new FailureAnalysis(cause.getMessage(), new Texts().text("security.firstAdministrator.cure",
        FirstAdministrator.ID, FirstAdministrator.PASSWORD), cause);
  }
}
