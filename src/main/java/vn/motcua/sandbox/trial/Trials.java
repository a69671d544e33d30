package vn.motcua.sandbox.trial;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.sandbox.HeldClock;
import vn.motcua.sandbox.SandboxDesk;
import vn.motcua.sandbox.UsualAnswers;

/** Puts a trial together out of the parts of a running sandbox. */
@Component
@Profile("sandbox")
class Trials {

  private final ProcessEngine engine;
  private final SandboxDesk desk;
  private final HeldClock clock;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final DocumentRegister documents;
  private final Texts texts;
  private final UsualAnswers usual = new UsualAnswers();

  Trials(ProcessEngine engine, SandboxDesk desk, HeldClock clock, Procedures procedures, Dossiers dossiers,
      DocumentRegister documents, Texts texts) {
    this.engine = engine;
    this.desk = desk;
    this.clock = clock;
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.documents = documents;
    this.texts = texts;
  }

  /** @throws TrialFault when the procedure is not live, with the reason why its folder could not be deployed */
  String title(String asked) {
    Procedure procedure = procedure(asked);
    return texts.text("trial.title", procedure.code(), procedure.name(), procedure.definitionKey());
  }

  /**
   * @param asked folder ({@code processes/ho-tich/khai-sinh}), id or code of the procedure
   * @param report filled while the trial goes on
   * @throws TrialFault what hinders the procedure, or is wrong in the scenario
   */
  void play(String asked, Scenario scenario, TrialReport report) {
    Procedure procedure = procedure(asked);
    TrialOffice office = new TrialOffice(engine);
    LocalDate today = LocalDateTime.parse(scenario.startsAt()).toLocalDate();
    UsualCourse course = new UsualCourse(usual, procedure, today);
    ProcessDefinition definition = office.live(procedure.definitionKey()).orElseThrow();
    TrialDesk trialDesk = new TrialDesk(desk, office, course, usual.citizens(), definition, today, report, texts);
    TrialNotes notes = new TrialNotes(dossiers, documents, report, texts);
    clock.hold(() -> new Trial(trialDesk, office, clock, notes, texts).play(scenario));
  }

  String written(String asked, TrialReport report) {
    return new ScenarioWriter(texts, usual.citizens()).write(procedure(asked).definitionKey(), report.done());
  }

  private Procedure procedure(String asked) {
    String folder = asked.replace('\\', '/').replaceFirst("^(.*/)?processes/", "").replaceAll("^/+|/+$", "");
    String key = folder.replace('/', '-');
    return procedures.find(asked).or(() -> procedures.find(key)).or(() -> {
      new TrialFolder(engine, key, texts).deploy();
      return procedures.find(key);
    }).orElseThrow(() -> new TrialFault(TrialFault.Place.NOWHERE, texts.text("trial.procedure.unknown", folder)));
  }
}
