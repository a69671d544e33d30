package vn.motcua.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/**
 * Deploys each procedure folder as a unit, and only when its content changed, so that a diagram keeps the forms it was deployed
 * with. Several nodes may start at once: a locked row lets one compare and deploy while the others wait and then find nothing new.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class ProcedureDeployer implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ProcedureDeployer.class);

  private final ProcedureFolders folders;
  private final RepositoryService repositoryService;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Texts texts;
  private final Clock clock;
  private volatile List<String> failures = List.of();

  ProcedureDeployer(
      ResourcePatternResolver resolver, RepositoryService repositoryService, JdbcClient jdbc, TransactionTemplate transaction,
      Texts texts, Clock systemClock) {
    this.folders = new ProcedureFolders(resolver);
    this.repositoryService = repositoryService;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.texts = texts;
    this.clock = systemClock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    List<String> failed = new ArrayList<>();
    for (ProcedureFolder folder : folders.read()) {
      deploy(folder).ifPresent(failed::add);
    }
    failures = List.copyOf(failed);
  }

  /** The folders that could not be deployed at the last start, each with its reason. */
  public List<String> failures() {
    return failures;
  }

  /** @return what is wrong with the folder, when it could not be deployed; the others go on */
  Optional<String> deploy(ProcedureFolder folder) {
    try {
      transaction.executeWithoutResult(status -> deployIfChanged(folder));
      return Optional.empty();
    } catch (RuntimeException broken) {
      String failure = "Procedure folder " + folder.name() + " is not deployed: " + reason(broken);
      LOG.error("{}", failure);
      return Optional.of(failure);
    }
  }

  private void deployIfChanged(ProcedureFolder folder) {
    jdbc.sql("SELECT id FROM deployment_lock WHERE id = 1 FOR UPDATE").query(Integer.class).single();
    String hash = folder.contentHash();
    Optional<String> deployed = jdbc.sql("SELECT deployment_id FROM deployed_folder WHERE folder = ? AND content_hash = ?")
        .params(folder.name(), hash).query(String.class).optional();
    if (deployed.isPresent() && repositoryService.createDeploymentQuery().deploymentId(deployed.get()).count() == 1) {
      return;
    }
    DeploymentBuilder deployment = repositoryService.createDeployment().name("processes/" + folder.name()).source("motcua");
    folder.resources().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    String id = deployment.deployWithResult().getId();
    jdbc.sql("DELETE FROM deployed_folder WHERE folder = ?").param(folder.name()).update();
    jdbc.sql("INSERT INTO deployed_folder (folder, content_hash, deployment_id, deployed_at) VALUES (?, ?, ?, ?)")
        .params(folder.name(), hash, id, clock.instant().atOffset(ZoneOffset.UTC)).update();
    LOG.info("Deployed procedure folder {} as {}", folder.name(), id);
  }

  private String reason(RuntimeException broken) {
    Refusal refusal = RefusalTranslation.refusalIn(broken);
    if (refusal != null) {
      return texts.text(refusal);
    }
    if (broken instanceof ParseException parse) {
      StringBuilder reasons = new StringBuilder();
      parse.getResorceReports().forEach(report -> report.getErrors().forEach(error -> reasons
          .append(report.getResourceName()).append(' ').append(error.getElementIds()).append(": ").append(error.getMessage())
          .append(" — mend the element in Camunda Modeler. ")));
      return reasons.toString().trim();
    }
    return broken.getMessage();
  }
}
