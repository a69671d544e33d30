package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.clock.Term;

/**
 * Every step of an officer has a limit (in a common diagram it may be the applicant who is waited for), and the limits
 * fit within the term that the citizen was promised.
 */
final class StepLimitRule implements Rule {

  @Override
  public Set<String> ids() {
    return Set.of("step-limit-missing", "step-limit-beyond-term", "steps-beyond-term");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> process.elements("userTask").stream()
        .filter(task -> Xml.camunda(task, "dueDate").isBlank() && !hasTimer(process.scopeOf(task), task))
        .forEach(task -> findings.add(process.file(), task.getAttribute("id"), task.getAttribute("name"), "step-limit-missing",
            process.isCommon() ? Severity.WARNING : Severity.ERROR)));
    Dossier.of(subject).forEach(dossier -> dossier.terms().stream().max(Comparator.comparingLong(StepLimitRule::minutes))
        .ifPresent(longest -> look(dossier, longest, findings)));
  }

  private static boolean hasTimer(Scope scope, Element task) {
    return scope.boundary(task).stream().anyMatch(Timers::isTimer);
  }

  private static void look(Dossier dossier, Term longest, Findings findings) {
    ProcessModel process = dossier.process();
    for (Element task : process.elements("userTask")) {
      limit(task).filter(limit -> minutes(limit) > minutes(longest))
          .ifPresent(limit -> findings.error(process.file(), task, "step-limit-beyond-term", limit, longest));
    }
    dossier.scope().ifPresent(scope -> shortest(scope).filter(least -> least > minutes(longest))
        .ifPresent(least -> findings.error(process.file(), scope.element(), "steps-beyond-term", (least + 59) / 60, longest)));
  }

  /** The least working minutes from the start of the dossier to what was asked for, when there is such a way. */
  private static Optional<Long> shortest(Scope scope) {
    Map<Element, Long> least = new HashMap<>();
    PriorityQueue<Reached> ahead = new PriorityQueue<>(Comparator.comparingLong(Reached::minutes));
    scope.nodes("startEvent").forEach(start -> ahead.add(new Reached(start, 0)));
    while (!ahead.isEmpty()) {
      Reached reached = ahead.poll();
      if (least.putIfAbsent(reached.node(), reached.minutes()) == null) {
        onwards(scope, reached.node()).forEach(next ->
            ahead.add(new Reached(next, reached.minutes() + limit(next).map(StepLimitRule::minutes).orElse(0L))));
      }
    }
    return scope.nodes().stream().filter(node -> OutcomeRule.grants(node) && least.containsKey(node)).map(least::get)
        .min(Comparator.naturalOrder());
  }

  private record Reached(Element node, long minutes) {}

  private static List<Element> onwards(Scope scope, Element node) {
    List<Element> next = new ArrayList<>(scope.next(node));
    scope.boundary(node).stream().filter(Scope::interrupts).forEach(next::add);
    return next;
  }

  private static Optional<Term> limit(Element task) {
    return Timers.question(Xml.camunda(task, "dueDate")).filter(question -> question.method().equals("stepDue"))
        .flatMap(question -> Timers.term(question.limit()));
  }

  /** Working minutes; a calendar day counts as a working day, so that nothing is refused that might fit. */
  private static long minutes(Term term) {
    return switch (term.unit()) {
      case SAME_DAY -> Term.MINUTES_PER_WORKING_DAY;
      case UNTIL -> 0;
      default -> term.workingMinutes();
    };
  }
}
