package vn.motcua.engine.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.engine.versions.InstanceTable.Running;
import vn.motcua.engine.versions.InstanceTable.Version;
import vn.motcua.engine.versions.MigrationPlans.Planned;
import vn.motcua.engine.versions.MigrationPreview.Left;
import vn.motcua.engine.versions.MigrationPreview.OfVersion;
import vn.motcua.engine.versions.MigrationTable.Outcome;

/**
 * Tells beforehand which dossiers would move. Dossiers of one version at the same steps fare alike, so one of them is moved and
 * taken back for all; twenty thousand dossiers stand at a few dozen places.
 */
@Component
class MigrationPreviews {

  private final InstanceTable instances;
  private final MigrationPlans plans;
  private final MigrationDryRun dryRun;

  MigrationPreviews(InstanceTable instances, MigrationPlans plans, MigrationDryRun dryRun) {
    this.instances = instances;
    this.plans = plans;
    this.dryRun = dryRun;
  }

  MigrationPreview of(MigrationWish wish) {
    Version to = target(wish);
    List<Running> running = running(wish, to);
    Map<Version, Planned> planned = new LinkedHashMap<>();
    Map<Version, Integer> counts = new LinkedHashMap<>();
    running.forEach(each -> {
      counts.merge(each.version(), 1, Integer::sum);
      planned.computeIfAbsent(each.version(), from -> plans.plan(from, to, wish.mapping()));
    });
    Map<String, String> places = instances.places(running);
    Map<String, InstanceMove.Result> results = new HashMap<>();
    List<Left> left = new ArrayList<>();
    int failing = 0;
    for (Running each : running) {
      Planned plan = planned.get(each.version());
      InstanceMove.Result result = plan.plan() == null
          ? new InstanceMove.Result(Outcome.FAILED, String.join(" ", plan.faults()))
          : results.computeIfAbsent(places.get(each.instanceId()), place -> dryRun.tryOut(each.instanceId(), plan.plan()));
      if (result.outcome() == Outcome.FAILED) {
        failing++;
        if (left.size() < MigrationPreview.MOST) {
          left.add(new Left(each.dossierCode(), each.version().number(), result.failure()));
        }
      }
    }
    return new MigrationPreview(wish.definition(), to.number(), running.size(), running.size() - failing, failing,
        counts.entrySet().stream().map(each -> new OfVersion(each.getKey().number(), each.getValue())).toList(),
        planned.values().stream().flatMap(each -> each.faults().stream()).distinct().toList(), left);
  }

  /** @throws Refusal when the diagram or the version is not there */
  Version target(MigrationWish wish) {
    List<Version> versions = instances.versions(wish.definition());
    if (versions.isEmpty()) {
      throw Refusal.invalid("definition", "engine.migration.diagram", wish.definition());
    }
    return wish.to() == null ? versions.get(0) : find(versions, wish.to(), wish.definition(), "to");
  }

  /** @throws Refusal when a version is not there, or a dossier runs on none of them */
  List<Running> running(MigrationWish wish, Version to) {
    List<Version> versions = instances.versions(wish.definition());
    List<Version> from = wish.from().isEmpty() ? versions
        : wish.from().stream().distinct().map(number -> find(versions, number, wish.definition(), "from")).toList();
    List<Running> running = new ArrayList<>();
    from.stream().filter(version -> !version.equals(to)).forEach(version -> running.addAll(instances.running(version)));
    if (!wish.dossiers().isEmpty()) {
      Set<String> chosen = new HashSet<>(wish.dossiers());
      running.removeIf(each -> !chosen.contains(each.dossierCode()));
      running.forEach(each -> chosen.remove(each.dossierCode()));
      chosen.stream().sorted().findFirst().ifPresent(code -> {
        throw Refusal.invalid("dossiers", "engine.migration.dossier", code, wish.definition());
      });
    }
    return running;
  }

  private static Version find(List<Version> versions, int number, String definition, String field) {
    return versions.stream().filter(version -> version.number() == number).findFirst()
        .orElseThrow(() -> Refusal.invalid(field, "engine.migration.version", definition, String.valueOf(number)));
  }
}
