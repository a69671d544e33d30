package vn.motcua.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import vn.motcua.Texts;
import vn.motcua.procedure.check.Finding;
import vn.motcua.procedure.check.FindingSentences;
import vn.motcua.procedure.check.FindingSentences.Language;

/** A deployment that the check refuses; its message says in Vietnamese, line by line, what is wrong where and what cures it. */
public class DeploymentRefused extends BadUserRequestException {

  private final transient List<Finding> findings;

  DeploymentRefused(List<Finding> findings) {
    super(sentences(findings));
    this.findings = List.copyOf(findings);
  }

  /** The errors for which it was refused. */
  public List<Finding> findings() {
    return findings;
  }

  private static String sentences(List<Finding> findings) {
    FindingSentences sentences = new FindingSentences(new Texts(), Language.VIETNAMESE);
    return findings.stream().map(finding -> sentences.text("report.refusal", finding.file(), finding.element(),
        sentences.what(finding), sentences.cure(finding), finding.rule())).collect(Collectors.joining("\n"));
  }
}
