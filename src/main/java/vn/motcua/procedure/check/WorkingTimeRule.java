package vn.motcua.procedure.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** Every date comes from the clock, which knows working days: no ISO duration, no cycle, no fixed date. */
final class WorkingTimeRule implements Rule {

  /** What diagrams may ask the clock, and whether the question names a limit. */
  static final Map<String, Boolean> QUESTIONS = Map.ofEntries(Map.entry("dueSoonAt", false), Map.entry("dueAt", false),
      Map.entry("dueAgainAt", false), Map.entry("answerUntil", false), Map.entry("answerDueAt", false),
      Map.entry("nextDay", false), Map.entry("consultDue", false), Map.entry("consultOverAt", false),
      Map.entry("stepDue", true), Map.entry("after", true),
      Map.entry("receptionLimit", true), Map.entry("receptionLimitOverAt", true));

  /** A step is done within a limit, not at one of the dossier's own dates. */
  static final Set<String> OF_STEPS = Set.of("stepDue", "after", "consultDue", "receptionLimit");

  @Override
  public Set<String> ids() {
    return Set.of("iso-duration", "timer-not-from-clock", "due-date-not-from-clock", "limit-unreadable");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (Diagram diagram : subject.diagrams()) {
      diagram.elements("timerEventDefinition").forEach(timer -> lookAtTimer(diagram.file(), timer, findings));
      for (Element element : diagram.elements()) {
        for (String attribute : List.of("dueDate", "followUpDate")) {
          String text = Xml.camunda(element, attribute);
          if (!text.isBlank()) {
            lookAt(diagram.file(), element, text, OF_STEPS, "due-date-not-from-clock", findings);
          }
        }
      }
    }
  }

  private static void lookAtTimer(String file, Element timer, Findings findings) {
    for (String kind : List.of("timeDuration", "timeCycle")) {
      XmlTree.children(timer, kind).forEach(time -> findings.error(file, timer, "iso-duration", Xml.ownText(time).strip()));
    }
    XmlTree.children(timer, "timeDate")
        .forEach(date -> lookAt(file, timer, Xml.ownText(date), QUESTIONS.keySet(), "timer-not-from-clock", findings));
  }

  private static void lookAt(String file, Element element, String text, Set<String> methods, String rule, Findings findings) {
    Optional<Timers.Question> question = Timers.question(text).filter(each -> methods.contains(each.method()));
    if (question.isEmpty()) {
      findings.error(file, element, text.matches("\\s*R?\\d*/?P.*") ? "iso-duration" : rule, text.strip());
      return;
    }
    String limit = question.get().limit();
    boolean named = QUESTIONS.get(question.get().method());
    if (named != (limit != null) || named && Timers.term(limit).isEmpty()) {
      findings.error(file, element, "limit-unreadable", limit == null ? "" : limit);
    }
  }
}
