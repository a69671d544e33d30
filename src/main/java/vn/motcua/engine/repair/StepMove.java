package vn.motcua.engine.repair;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.engine.TimerAligner;
import vn.motcua.engine.repair.OpenSteps.Open;
import vn.motcua.engine.repair.OpenSteps.Step;

/**
 * Takes a dossier from a step to another one of the same part of its diagram. The new step is entered before the old one is
 * left, so that the part around them, and the timers on its border, go on. The dates come from the ledger afterwards.
 */
@Component
class StepMove implements RepairAct {

  private static final Logger LOG = LoggerFactory.getLogger(StepMove.class);

  private final OpenSteps steps;
  private final EngineRights rights;
  private final RuntimeService runtime;
  private final TimerAligner aligner;
  private final Texts texts;

  StepMove(OpenSteps steps, EngineRights rights, RuntimeService runtime, TimerAligner aligner, Texts texts) {
    this.steps = steps;
    this.rights = rights;
    this.runtime = runtime;
    this.aligner = aligner;
    this.texts = texts;
  }

  @Override
  public RepairKind kind() {
    return RepairKind.MOVE;
  }

  @Override
  public String apply(Dossier dossier, RepairWish wish) {
    String code = dossier.code();
    List<Open> left = Stream.concat(steps.tasks(code).stream(), steps.failed(code).stream())
        .filter(open -> open.step().equals(wish.step())).toList();
    if (left.isEmpty()) {
      throw Refusal.conflict("repair.move.none", code, wish.step());
    }
    Open from = left.get(0);
    Step to = steps.targets(from).stream().filter(step -> step.id().equals(wish.target())).findFirst()
        .orElseThrow(() -> Refusal.conflict("repair.move.target", from.name(), wish.target()));
    try {
      rights.lend(() -> {
        runtime.createProcessInstanceModification(from.instanceId()).startBeforeActivity(to.id())
            .cancelAllForActivity(from.step()).execute();
        return null;
      });
    } catch (ProcessEngineException failed) {
      LOG.warn("Dossier {} could not be moved from {} to {}", code, from.step(), to.id(), failed);
      throw Refusal.conflict("repair.move.failed", failed.getClass().getSimpleName());
    }
    aligner.alignAll(code);
    return texts.text("repair.move.done", from.name(), to.name());
  }
}
