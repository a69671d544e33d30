package vn.motcua.procedure.check;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * On every procedure whose term binds the agency: three non-interrupting timers on the sub-process that is the whole
 * dossier, dated from the clock, each leading to its common diagram (Decree 61/2018 art. 19(9)).
 */
final class TimerRule implements Rule {

  private static final List<Statutory> STATUTORY = List.of(
      new Statutory("dueSoonAt", "common-late-warning", "timer-due-soon-missing"),
      new Statutory("dueAt", "common-late-dossier", "timer-overdue-missing"),
      new Statutory("dueAgainAt", "common-late-again", "timer-overdue-again-missing"));

  /** One of the three: how the clock dates it, what it leads to, and what is found when it is missing. */
  private record Statutory(String method, String diagram, String missing) {}

  @Override
  public Set<String> ids() {
    return Set.of("dossier-scope-missing", "work-outside-scope", "timer-due-soon-missing", "timer-overdue-missing",
        "timer-overdue-again-missing", "timer-twice", "timer-wrong-scope", "timer-interrupting", "timer-wrong-target");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Dossier.of(subject).filter(dossier -> !dossier.terms().isEmpty()).forEach(dossier -> {
      ProcessModel process = dossier.process();
      Element whole = dossier.scope().map(Scope::element).orElse(null);
      if (whole == null) {
        findings.error(process.file(), process.element(), "dossier-scope-missing");
      } else {
        lookAtWorkOutside(process, whole, findings);
      }
      STATUTORY.forEach(timer -> look(process, whole, timer, findings));
    });
  }

  private static void lookAtWorkOutside(ProcessModel process, Element whole, Findings findings) {
    Scope outer = process.scopes().get(0);
    for (Element node : Scope.reach(outer.nodes("startEvent"), outer::next)) {
      if (node != whole && Scope.isActivity(node)) {
        findings.error(process.file(), node, "work-outside-scope", whole.getAttribute("name"));
      }
    }
  }

  private static void look(ProcessModel process, Element whole, Statutory timer, Findings findings) {
    List<Element> events = process.elements().stream()
        .filter(event -> Timers.question(event).map(Timers.Question::method).filter(timer.method()::equals).isPresent()).toList();
    if (events.isEmpty()) {
      findings.error(process.file(), whole == null ? process.element() : whole, timer.missing(), timer.method(), timer.diagram());
    } else if (events.size() > 1) {
      findings.error(process.file(), events.get(1), "timer-twice", timer.method());
    }
    for (Element event : events) {
      look(process, whole, timer, event, findings);
    }
  }

  private static void look(ProcessModel process, Element whole, Statutory timer, Element event, Findings findings) {
    if (!Scope.is(event, "boundaryEvent") || whole != null
        && !event.getAttribute("attachedToRef").equals(whole.getAttribute("id"))) {
      findings.error(process.file(), event, "timer-wrong-scope", whole == null ? "" : whole.getAttribute("name"));
    } else if (Scope.interrupts(event)) {
      findings.error(process.file(), event, "timer-interrupting");
    }
    Scope scope = process.scopeOf(event);
    if (scope.only(event).filter(node -> Timers.called(node).equals(timer.diagram())).isEmpty()) {
      findings.error(process.file(), event, "timer-wrong-target", timer.diagram());
    }
  }
}
