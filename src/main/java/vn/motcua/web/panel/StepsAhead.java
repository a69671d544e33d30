package vn.motcua.web.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.portal.ProcedureSheet;
import vn.motcua.portal.ProcedureSheets;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.picture.DiagramStep;
import vn.motcua.procedure.picture.DiagramSteps;
import vn.motcua.web.UnrestrictedEngine;

/** What the diagram that a dossier runs on still has in store for it. */
@Component
class StepsAhead {

  /** Whether these come nobody knows: a paper may be missing, a question may arise. */
  private static final Set<String> PERHAPS = Set.of("common-supplement", "common-consult");

  private final RuntimeService runtime;
  private final DeployedDiagrams diagrams;
  private final ProcedureSheets sheets;
  private final UnrestrictedEngine unrestricted;

  StepsAhead(RuntimeService runtime, DeployedDiagrams diagrams, ProcedureSheets sheets, UnrestrictedEngine unrestricted) {
    this.runtime = runtime;
    this.diagrams = diagrams;
    this.sheets = sheets;
    this.unrestricted = unrestricted;
  }

  /** In the order in which the diagram is read; empty once nothing runs for the dossier. */
  List<ProcedureSheet.Step> of(Dossier dossier) {
    String instance = dossier.instanceId();
    ActivityInstance running = instance == null ? null : unrestricted.read(() -> runtime.getActivityInstance(instance));
    if (running == null) {
      return List.of();
    }
    Set<String> open = new HashSet<>();
    collect(running, open);
    return diagrams.version(running.getProcessDefinitionId()).map(version -> {
      byte[] file = diagrams.content(version.deploymentId(), version.resource());
      List<DiagramStep> steps = DiagramSteps.ahead(file, version.key(), open);
      return sheets.steps(steps.stream().filter(step -> step.called() == null || !PERHAPS.contains(step.called())).toList());
    }).orElse(List.of());
  }

  /** The innermost places: a sub-process around them says nothing of where in it the dossier is. */
  private static void collect(ActivityInstance place, Set<String> open) {
    if (place.getChildActivityInstances().length == 0) {
      open.add(place.getActivityId());
    }
    for (ActivityInstance inner : place.getChildActivityInstances()) {
      collect(inner, open);
    }
    for (var waiting : place.getChildTransitionInstances()) {
      open.add(waiting.getActivityId());
    }
  }
}
