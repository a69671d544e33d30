package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;

/** What the sandbox's people hand in and officers answer is what the real forms of the procedures ask. */
@CentreTest
class SeededProceduresTest {

  private static final Instant OPENING = LocalDateTime.parse("2026-10-12T08:00").atZone(ClockPush.ZONE).toInstant();
  private static final SeedPlan PLAN = new SeedPlan(new Province(), OPENING);

  @Autowired
  ProcessEngine engine;
  @Autowired
  Centre centre;

  static List<PlannedDossier> planned() {
    return PLAN.dossiers().stream().filter(dossier -> !dossier.procedure().equals(Centre.CERTIFIED_COPY)).toList();
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @ParameterizedTest
  @MethodSource("planned")
  void a_planned_dossier_gets_as_far_as_planned(PlannedDossier dossier) {
    ClockUtil.setCurrentTime(Date.from(dossier.received()));
    SandboxDesk desk = new EngineDesk(engine);
    String code = desk.receive(dossier.receivingOfficer(), dossier.procedure(), dossier.startForm());
    List<String> done = new ArrayList<>();
    for (Optional<SandboxDesk.OpenTask> next = next(desk, code, dossier); next.isPresent(); next = next(desk, code, dossier)) {
      SandboxDesk.OpenTask task = next.get();
      done.add(task.key());
      assertThat(done).hasSizeLessThan(20);
      desk.complete(desk.officerFor(task), task.id(), PLAN.answers(task.key(), dossier));
      centre.settle();
    }
    if (dossier.ending().equals("acknowledged")) {
      assertThat(done).as("nobody decides a notification").isEmpty();
      return;
    }
    boolean waits = dossier.label().equals("birth-abandoned");
    assertThat(centre.openTasks(code)).isEqualTo(dossier.hold() == null ? List.of() : List.of(dossier.hold()));
    assertThat(done).contains(waits ? "Task_PostNotice" : "Task_CheckPapers");
    assertThat(done.contains("Task_HandOverResult")).isEqualTo(dossier.hold() == null && !waits);
  }

  private static Optional<SandboxDesk.OpenTask> next(SandboxDesk desk, String code, PlannedDossier dossier) {
    return desk.tasks().stream()
        .filter(task -> task.dossierCode().equals(code) && dossier.lets(task.key(), OPENING)).findFirst();
  }
}
