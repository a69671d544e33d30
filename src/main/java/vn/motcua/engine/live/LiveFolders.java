package vn.motcua.engine.live;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.engine.RefusalTranslation;
import vn.motcua.procedure.folder.ProcedureFolder;

/**
 * Puts folders of procedures live, each as a whole and only when its content changed, and says what is live. Nodes and doors
 * that do so at once wait for one another: the engine's lock of deployments is taken before anything is compared.
 */
@Service
public class LiveFolders {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFolders.class);

  private final LiveTable table;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;
  private final TransactionOperations transactions;
  private final Texts texts;
  private final Clock clock;

  LiveFolders(
      LiveTable table, RepositoryService repository, ProcessEngineConfigurationImpl engine, TransactionOperations transactions,
      Texts texts, Clock clock) {
    this.table = table;
    this.repository = repository;
    this.engine = engine;
    this.transactions = transactions;
    this.texts = texts;
    this.clock = clock;
  }

  /** Every folder that is live or was refused, by name. */
  public List<LiveFolder> all() {
    return table.all().stream().map(LiveTable.Row::live).toList();
  }

  /** @throws Refusal not found, when nothing of the folder is live */
  public LiveFolder get(String folder) {
    return table.find(folder).map(LiveTable.Row::live).orElseThrow(() -> Refusal.notFound("engine.live.unknown", folder));
  }

  /** What is live of a folder, byte for byte, under stable names. @throws Refusal not found */
  public ProcedureFolder content(String name) {
    ProcedureFolder folder = new ProcedureFolder(name);
    table.resources(get(name).deploymentId()).forEach((file, content) ->
        folder.resources().put(folder.stableName(file), content));
    return folder;
  }

  /**
   * Puts a folder live.
   *
   * @return false when just that is live already
   * @throws Refusal with what is wrong with it
   */
  public boolean put(ProcedureFolder folder, Origin origin) {
    try {
      return Boolean.TRUE.equals(transactions.execute(status -> {
        table.lock();
        boolean changed = table.find(folder.name()).filter(live -> live.holds(folder.contentHash())).isEmpty();
        if (changed) {
          deploy(folder, origin);
        } else {
          table.nothingRefused(folder.name());
        }
        return changed;
      }));
    } catch (RuntimeException broken) {
      throw refused(folder, origin, broken);
    }
  }

  /** Deploys in the caller's transaction, which holds the lock. */
  void deploy(ProcedureFolder folder, Origin origin) {
    DeploymentBuilder deployment = repository.createDeployment().name(ProcedureFolder.PROCESSES + folder.name()).source("motcua");
    folder.resources().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    // Who may deploy was decided at the door: an administrator may end a procedure, and deploys nothing else.
    Command<DeploymentWithDefinitions> deploy = command -> command.runWithoutAuthorization(deployment::deployWithResult);
    String id = origin.during(() -> engine.getCommandExecutorTxRequired().execute(deploy)).getId();
    LOG.info("Deployed procedure folder {} as {} ({})", folder.name(), id, origin.source());
  }

  /** Keeps what is wrong for whoever looks later; faults that are not the folder's pass as they are. */
  RuntimeException refused(ProcedureFolder folder, Origin origin, RuntimeException broken) {
    Optional<String> findings = findings(broken);
    if (findings.isEmpty()) {
      return broken;
    }
    transactions.executeWithoutResult(status ->
        table.refused(folder.name(), folder.contentHash(), origin, findings.get(), clock.instant()));
    return Refusal.invalid("files", "engine.live.refused", folder.name(), findings.get());
  }

  private Optional<String> findings(RuntimeException broken) {
    Refusal refusal = RefusalTranslation.refusalIn(broken);
    if (refusal != null) {
      return Optional.of(texts.text(refusal));
    }
    if (broken instanceof ParseException parse) {
      StringBuilder reasons = new StringBuilder();
      parse.getResorceReports().forEach(report -> report.getErrors().forEach(error -> reasons.append(
          texts.text("engine.live.parse", report.getResourceName(), String.join(", ", error.getElementIds()), error.getMessage()))
          .append('\n')));
      return Optional.of(reasons.toString().trim());
    }
    boolean ours = broken instanceof ProcessEngineException && !(broken instanceof ProcessEnginePersistenceException);
    return ours ? Optional.of(broken.getMessage()) : Optional.empty();
  }
}
