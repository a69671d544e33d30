package vn.motcua;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal to start without a profile as a sentence and a cure. */
class NoProfileAnalyzer extends AbstractFailureAnalyzer<NoProfileException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, NoProfileException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Start it with --spring.profiles.active=sandbox (a province to try, on an embedded database) or"
            + " --spring.profiles.active=production (a server on PostgreSQL; the README lists its settings).", cause);
  }
}
