package vn.motcua.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What citizens and officers of the sandbox's province type when nothing goes wrong. */
public class UsualAnswers {

  private static final Set<String> GOOD_ENDINGS = Set.of("done", "certified", "acknowledged");

  private final Province province = new Province();
  private final SeedPlan plan = new SeedPlan(province, Instant.MAX);

  /** The start form of the first planned dossier of the procedure that goes to a good end; empty when none is planned. */
  public Optional<Map<String, Object>> startForm(String procedure) {
    return good(procedure).map(PlannedDossier::startForm);
  }

  /** What the officer types into the form of a task; empty when the form's own first values will do. */
  public Map<String, Object> ofTask(String procedure, String taskKey) {
    return plan.answers(taskKey, good(procedure).map(PlannedDossier::ending).orElse("done"));
  }

  /** The citizens of the province, as forms ask for persons; the first has number 1. */
  public List<Map<String, String>> citizens() {
    return province.citizens();
  }

  private Optional<PlannedDossier> good(String procedure) {
    return plan.dossiers().stream()
        .filter(dossier -> dossier.procedure().equals(procedure) && GOOD_ENDINGS.contains(dossier.ending())).findFirst();
  }
}
