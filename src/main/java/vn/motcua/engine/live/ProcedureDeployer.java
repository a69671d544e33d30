package vn.motcua.engine.live;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.procedure.folder.ProcedureFolder;

/**
 * Brings the procedures of the program live when it starts: each folder as a unit, and only when its content changed. What
 * somebody put live after a program is never replaced by a program: it stays, the conflict is reported, and somebody decides.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class ProcedureDeployer implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ProcedureDeployer.class);
  private static final Origin PROGRAM = new Origin(Source.JAR, "system", null);

  private final JarFolders jar;
  private final LiveFolders live;
  private final LiveTable table;
  private final TransactionOperations transactions;
  private final ProgramVersion version;
  private final Texts texts;
  private final Clock clock;
  private volatile List<String> failures = List.of();

  ProcedureDeployer(
      ResourcePatternResolver resolver, LiveFolders live, LiveTable table, TransactionOperations transactions,
      ProgramVersion version, Texts texts, Clock systemClock) {
    this.jar = new JarFolders(resolver);
    this.live = live;
    this.table = table;
    this.transactions = transactions;
    this.version = version;
    this.texts = texts;
    this.clock = systemClock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    Collection<ProcedureFolder> folders = jar.read();
    Map<String, LiveTable.Row> rows = table.all().stream()
        .collect(Collectors.toMap(row -> row.live().folder(), Function.identity()));
    List<String> failed = new ArrayList<>();
    for (ProcedureFolder folder : folders) {
      if (!isUnchanged(folder, rows.get(folder.name()))) {
        bring(folder).ifPresent(failed::add);
      }
    }
    failures = List.copyOf(failed);
    reportGone(folders, rows);
  }

  /** The folders that could not be deployed at the last start, each with its reason. */
  public List<String> failures() {
    return failures;
  }

  /** Most folders at most starts: nothing is locked for them. */
  private static boolean isUnchanged(ProcedureFolder folder, LiveTable.Row row) {
    return row != null && row.holds(folder.contentHash()) && row.isSettled() && !row.live().needsDecision()
        && row.live().refused() == null;
  }

  /** @return what is wrong with the folder, when it could not be deployed; the others go on */
  private Optional<String> bring(ProcedureFolder folder) {
    try {
      transactions.executeWithoutResult(status -> compare(folder));
      return Optional.empty();
    } catch (RuntimeException broken) {
      RuntimeException reason = live.refused(folder, PROGRAM, broken);
      String failure = reason instanceof Refusal refusal ? texts.text(refusal) : reason.getMessage();
      LOG.error("Procedure folder {} is not deployed: {}", folder.name(), failure);
      return Optional.of(failure);
    }
  }

  private void compare(ProcedureFolder folder) {
    table.lock();
    String hash = folder.contentHash();
    Optional<LiveTable.Row> found = table.find(folder.name()).filter(LiveTable.Row::exists);
    boolean mayReplace = found.isEmpty() || found.get().isSettled() && !version.isOlderThan(found.get().settledVersion());
    if (found.isPresent() && found.get().holds(hash)) {
      table.settle(folder.name(), hash, version);
      table.nothingRefused(folder.name());
    } else if (mayReplace) {
      live.deploy(folder, PROGRAM);
      table.settle(folder.name(), hash, version);
    } else if (hash.equals(found.get().settledHash()) || hash.equals(found.get().keptHash())) {
      table.nothingOffered(folder.name());
    } else {
      table.offer(folder.name(), hash, version, clock.instant());
      LiveFolder kept = found.get().live();
      LOG.warn("Procedure folder {} of program {} differs from what {} put live ({}, {}) and does not replace it. Decide with"
          + " POST /api/deployments/decisions", folder.name(), version.text(), kept.deployedBy(), kept.source(),
          kept.deployedAt());
    }
  }

  /** What the program never brought is nobody's loss. */
  private void reportGone(Collection<ProcedureFolder> folders, Map<String, LiveTable.Row> rows) {
    Set<String> present = folders.stream().map(ProcedureFolder::name).collect(Collectors.toSet());
    rows.values().stream().filter(row -> row.settledHash() != null && row.live().goneAt() == null
        && !present.contains(row.live().folder())).forEach(row -> {
      LOG.warn("Program {} does not bring procedure folder {} any more; it stays live", version.text(), row.live().folder());
      transactions.executeWithoutResult(status -> table.gone(row.live().folder(), clock.instant()));
    });
  }

  /** What this program brings of a folder. @throws Refusal when it does not */
  ProcedureFolder ofProgram(String folder) throws IOException {
    return jar.read().stream().filter(each -> each.name().equals(folder)).findFirst()
        .orElseThrow(() -> Refusal.conflict("engine.live.notOffered", folder));
  }

  ProgramVersion version() {
    return version;
  }
}
