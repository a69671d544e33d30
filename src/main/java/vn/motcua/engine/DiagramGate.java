package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import vn.motcua.Texts;
import vn.motcua.procedure.ExpressionCheck;

/**
 * Looks at every new deployment before the engine reads it, whatever door it came through, and refuses what carries
 * code.
 */
class DiagramGate implements Deployer {

  private final DiagramBeans beans;
  private final ExpressionCheck check = new ExpressionCheck();
  private final Texts texts = new Texts();

  DiagramGate(DiagramBeans beans) {
    this.beans = beans;
  }

  /** @throws BadUserRequestException naming each file, element and cure */
  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Set<String> names = beans.names();
    List<ExpressionCheck.Finding> findings = new ArrayList<>();
    for (ResourceEntity resource : deployment.getResources().values()) {
      findings.addAll(check.check(resource.getName(), resource.getBytes(), names));
    }
    if (!findings.isEmpty()) {
      throw new BadUserRequestException(findings.stream()
          .map(finding -> texts.text("security.diagram.refused", finding.file(), finding.element(), finding.sentence()))
          .collect(Collectors.joining("\n")));
    }
  }
}
