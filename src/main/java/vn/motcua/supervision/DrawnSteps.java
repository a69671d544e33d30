package vn.motcua.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.clock.Term;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.DiagramVersion;
import vn.motcua.procedure.picture.DiagramStep;
import vn.motcua.procedure.picture.DiagramSteps;
import vn.motcua.supervision.StepSums.Step;

/** What diagrams say of their steps: of each step the newest version that has it. Versions never change, so each is read once. */
@Component
class DrawnSteps {

  private final DeployedDiagrams diagrams;
  private final Map<String, Map<String, Drawn>> read = new ConcurrentHashMap<>();

  DrawnSteps(DeployedDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  /**
   * @param place from left to right, 0, 1, …; what no version draws is last
   * @param shareMinutes working time that it is given, or null
   */
  record Drawn(String name, int place, Integer shareMinutes) {}

  Map<Step, Drawn> of(Set<Step> steps) {
    Map<Step, Drawn> found = new HashMap<>();
    steps.stream().map(Step::diagram).distinct().forEach(diagram -> {
      List<DiagramVersion> versions = diagrams.versions(diagram);
      steps.stream().filter(step -> step.diagram().equals(diagram)).forEach(step -> found.put(step, newest(versions, step.task())));
    });
    return found;
  }

  private Drawn newest(List<DiagramVersion> versions, String task) {
    return versions.stream().map(version -> steps(version).get(task)).filter(Objects::nonNull).findFirst()
        .orElse(new Drawn(task, Integer.MAX_VALUE, null));
  }

  private Map<String, Drawn> steps(DiagramVersion version) {
    return read.computeIfAbsent(version.id(), any -> {
      List<DiagramStep> steps =
          DiagramSteps.read(diagrams.content(version.deploymentId(), version.resource()), version.key());
      Map<String, Drawn> places = new HashMap<>();
      for (int place = 0; place < steps.size(); place++) {
        DiagramStep step = steps.get(place);
        places.put(step.id(), new Drawn(step.name(), place, share(step.limit())));
      }
      return places;
    });
  }

  private static Integer share(Term limit) {
    boolean counted = limit != null && (limit.unit() == Term.Unit.WORKING_DAYS || limit.unit() == Term.Unit.WORKING_HOURS);
    return counted ? Math.toIntExact(limit.workingMinutes()) : null;
  }
}
