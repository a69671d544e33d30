package vn.motcua.engine.versions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.engine.versions.InstanceTable.Running;
import vn.motcua.engine.versions.InstanceTable.Version;

/**
 * Moves running dossiers to another version of their diagram: a designer sees what would happen and proposes it, a second
 * person approves it, then the engine's jobs move one dossier after the other. What a dossier owes stays what its own text
 * says: dates come from its ledger.
 */
@Service
public class Migrations {

  private final MigrationTable table;
  private final MigrationPreviews previews;
  private final MigrationPlans plans;
  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Migrations(
      MigrationTable table, MigrationPreviews previews, MigrationPlans plans, RuntimeService runtime,
      ProcessEngineConfigurationImpl engine, CurrentOfficer currentOfficer, Clock clock) {
    this.table = table;
    this.previews = previews;
    this.plans = plans;
    this.runtime = runtime;
    this.engine = engine;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** What it would do; nothing changes. @throws Refusal when the diagram, a version or a dossier is not there */
  public MigrationPreview preview(MigrationWish wish) {
    requireDesigner();
    return previews.of(wish);
  }

  /** @throws Refusal when nothing could move, or another act for the same diagram is not done */
  @Transactional
  public Migration propose(MigrationWish wish, String reason) {
    requireDesigner();
    table.all().stream().filter(other -> other.definition().equals(wish.definition()))
        .filter(other -> other.state() == Migration.State.WAITING || other.state() == Migration.State.MOVING).findFirst()
        .ifPresent(open -> {
          throw Refusal.conflict("engine.migration.open", String.valueOf(open.number()), wish.definition());
        });
    MigrationPreview preview = previews.of(wish);
    if (preview.moving() == 0) {
      throw Refusal.conflict("engine.migration.nothing", wish.definition(), String.join(" ", preview.faults()));
    }
    return get(table.insert(wish.to(preview.toVersion()), reason, currentOfficer.get().id(), clock.instant(), preview));
  }

  /** @throws Refusal when whoever acts may not decide, proposed it himself, or it does not wait */
  @Transactional
  public Migration decide(int number, boolean approved) {
    Officer officer = currentOfficer.get();
    if (!officer.hasRole("quan-tri") && !officer.hasRole("kiem-soat")) {
      throw Refusal.forbidden("engine.migration.decider", officer.id());
    }
    Migration migration = get(number);
    if (approved && officer.id().equals(migration.proposedBy())) {
      throw Refusal.forbidden("engine.migration.self");
    }
    if (migration.approved() != null || !table.decide(number, approved, officer.id(), clock.instant())) {
      throw Refusal.conflict("engine.migration.decided", String.valueOf(number));
    }
    if (approved) {
      begin(migration);
    }
    return get(number);
  }

  @Transactional(readOnly = true)
  public List<Migration> all() {
    return table.all();
  }

  /** @throws Refusal not found */
  @Transactional(readOnly = true)
  public Migration get(int number) {
    return table.find(number).orElseThrow(() -> Refusal.notFound("engine.migration.unknown", String.valueOf(number)));
  }

  private void begin(Migration migration) {
    MigrationWish wish = new MigrationWish(migration.definition(), migration.fromVersions(), migration.toVersion(),
        migration.dossiers(), migration.mapping());
    Version to = previews.target(wish);
    Map<Integer, List<Running>> byVersion = previews.running(wish, to).stream()
        .collect(Collectors.groupingBy(each -> each.version().number(), TreeMap::new, Collectors.toList()));
    byVersion.values().forEach(running -> {
      MigrationPlan plan = plans.plan(running.get(0).version(), to, wish.mapping()).plan();
      if (plan != null) {
        table.await(migration.number(), running);
        start(plan, running);
      }
    });
  }

  /** Whoever approves has no rights in the engine; the act gives them. */
  private void start(MigrationPlan plan, List<Running> running) {
    List<String> ids = running.stream().map(Running::instanceId).toList();
    Command<Void> batch = command -> command.runWithoutAuthorization(() -> {
      runtime.newMigration(plan).processInstanceIds(ids).executeAsync();
      return null;
    });
    engine.getCommandExecutorTxRequired().execute(batch);
  }

  private void requireDesigner() {
    if (!currentOfficer.get().hasRole("thiet-ke")) {
      throw Refusal.forbidden("engine.migration.designer", currentOfficer.get().id());
    }
  }
}
