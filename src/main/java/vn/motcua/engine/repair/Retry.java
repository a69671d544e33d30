package vn.motcua.engine.repair;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.engine.repair.OpenSteps.Open;

/** Lets the engine try again what failed for good: in a moment, by itself, as if it had not been tried. */
@Component
class Retry implements RepairAct {

  private static final int TRIES = 3;

  private final OpenSteps steps;
  private final EngineRights rights;
  private final ManagementService management;
  private final Texts texts;

  Retry(OpenSteps steps, EngineRights rights, ManagementService management, Texts texts) {
    this.steps = steps;
    this.rights = rights;
    this.management = management;
    this.texts = texts;
  }

  @Override
  public RepairKind kind() {
    return RepairKind.RETRY;
  }

  @Override
  public String apply(Dossier dossier, RepairWish wish) {
    List<Open> failed = steps.failed(dossier.code()).stream()
        .filter(job -> wish.step() == null || wish.step().equals(job.step())).toList();
    if (failed.isEmpty()) {
      throw Refusal.conflict("repair.job.none", dossier.code());
    }
    rights.lend(() -> {
      failed.forEach(job -> management.setJobRetries(job.id(), TRIES));
      return null;
    });
    String names = failed.stream().map(Open::name).distinct().collect(Collectors.joining(", "));
    return texts.text("repair.job.again", failed.size(), names);
  }
}
