package vn.motcua.sandbox.trial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.sandbox.FormFiller;
import vn.motcua.sandbox.SandboxDesk;

/** Hands in forms for a trial, and says in the scenario's own words what was wrong with an answer. */
class TrialDesk {

  /** The counter of the sandbox's ward. */
  private static final String USUAL_COUNTER = "tiepnhan.100";

  private final SandboxDesk desk;
  private final TrialOffice office;
  private final UsualCourse course;
  private final List<Map<String, String>> citizens;
  private final ProcessDefinition definition;
  private final LocalDate today;
  private final TrialReport report;
  private final Texts texts;
  private String lastOfficer;

  TrialDesk(SandboxDesk desk, TrialOffice office, UsualCourse course, List<Map<String, String>> citizens,
      ProcessDefinition definition, LocalDate today, TrialReport report, Texts texts) {
    this.desk = desk;
    this.office = office;
    this.course = course;
    this.citizens = citizens;
    this.definition = definition;
    this.today = today;
    this.report = report;
    this.texts = texts;
  }

  /** Who handed in the last form. */
  String lastOfficer() {
    return lastOfficer;
  }

  Map<String, String> steps() {
    return office.steps(definition.getKey());
  }

  boolean isStart(String task) {
    return task.equalsIgnoreCase("start") || task.equalsIgnoreCase(texts.text("trial.word.start"));
  }

  /** @param step of the scenario, or null when the usual is to be typed */
  String receive(Scenario.Step step) {
    TrialForm form = new TrialForm(office.startForm(definition.getId()), citizens, texts);
    TrialFault.Place place = new TrialFault.Place(step == null ? 0 : step.line(), texts.text("trial.word.start"), null);
    Map<String, Object> typed = new LinkedHashMap<>(course.startForm(form));
    if (step != null) {
      form.put(step.answers(), typed, place);
    }
    boolean anybody = step == null || step.who().equals(Scenario.Step.ANYBODY);
    lastOfficer = anybody ? USUAL_COUNTER : step.who();
    requireOfficer(lastOfficer, place);
    Map<String, Object> filled = filled(form, typed);
    String code = submitted(form, place, step, () -> desk.receive(lastOfficer, definition.getKey(), filled));
    report.opened(code);
    report.add(new TrialReport.Done(lastOfficer, "start", texts.text("trial.word.start"), filled));
    return code;
  }

  void complete(Scenario.Step step, TrialOffice.OpenStep task, String code) {
    TrialForm form = new TrialForm(office.taskForm(task.id()), citizens, texts);
    TrialFault.Place place = new TrialFault.Place(step.line(), task.name(), null);
    Map<String, Object> typed = course.taskForm(task.key(), form);
    form.put(step.answers(), typed, place);
    lastOfficer = officer(step.who(), task, place);
    Map<String, Object> filled = filled(form, typed);
    submitted(form, place, step, () -> {
      desk.complete(lastOfficer, task.id(), filled);
      return code;
    });
    report.add(new TrialReport.Done(lastOfficer, task.key(), task.name(), filled));
  }

  private String officer(String who, TrialOffice.OpenStep task, TrialFault.Place place) {
    TrialOffice.Allowed allowed = office.mayDo(task.id());
    String groups = String.join(", ", allowed.groups());
    if (allowed.officers().isEmpty()) {
      throw new TrialFault(place, texts.text("trial.who.nobody", groups));
    }
    if (who.equals(Scenario.Step.ANYBODY)) {
      return allowed.officers().get(0);
    }
    requireOfficer(who, place);
    if (!allowed.officers().contains(who)) {
      throw new TrialFault(place, texts.text("trial.who.mayNot", who, groups, String.join(", ", allowed.officers())));
    }
    return who;
  }

  private void requireOfficer(String who, TrialFault.Place place) {
    if (office.groupsOf(who).isEmpty()) {
      throw new TrialFault(place, texts.text("trial.who.unknown", who));
    }
  }

  private Map<String, Object> filled(TrialForm form, Map<String, Object> typed) {
    return new FormFiller(texts.text("sandbox.seed.anyText"), today).fill(form.json(), typed);
  }

  private String submitted(TrialForm form, TrialFault.Place place, Scenario.Step step, Supplier<String> act) {
    try {
      return act.get();
    } catch (RuntimeException failure) {
      Refusal refusal = refusalIn(failure);
      if (refusal == null) {
        throw new TrialFault(place, texts.text("trial.step.failed", place.task(), String.valueOf(failure.getMessage())), failure);
      }
      throw fault(form, place, step, refusal);
    }
  }

  private TrialFault fault(TrialForm form, TrialFault.Place place, Scenario.Step step, Refusal refusal) {
    String field = refusal.field();
    Scenario.Answer answer = step == null || field == null ? null : step.answers().get(field.replaceAll("\\[(\\d+)]", ".$1"));
    TrialFault.Place here = place.at(field).onLine(answer == null ? place.line() : answer.line());
    String options = field == null ? "" : form.told(field);
    String sentence = texts.text(refusal) + (options.isEmpty() ? "" : " " + texts.text("trial.answer.options", options));
    return new TrialFault(here, sentence, refusal);
  }

  private static Refusal refusalIn(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }
}
