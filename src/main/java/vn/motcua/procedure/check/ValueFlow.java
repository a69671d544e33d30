package vn.motcua.procedure.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Which values the declared choices can have at each step, over all paths: a decision narrows them, whatever may set one
 * opens it again. So a question asked a second time need not answer what the first has settled.
 */
final class ValueFlow {

  private final ProcessModel process;
  private final Choices choices;
  private final Map<Element, Map<String, Set<Object>>> before = new HashMap<>();
  private final Deque<Element> ahead = new ArrayDeque<>();

  ValueFlow(Subject subject, ProcessModel process) {
    this.process = process;
    this.choices = new Choices(subject, process);
    process.scopes().forEach(scope -> scope.nodes().stream().filter(node -> beginsByItself(scope, node))
        .forEach(node -> enter(node, choices.anything())));
    while (!ahead.isEmpty()) {
      pass(ahead.poll());
    }
  }

  /** What each choice can be when a step is reached; everything, when it is not. */
  Map<String, Set<Object>> before(Element node) {
    return before.getOrDefault(node, choices.anything());
  }

  private boolean beginsByItself(Scope scope, Element node) {
    boolean starts = scope.element() == process.element() || Scope.isEventSubProcess(scope.element());
    return Scope.is(node, "boundaryEvent") || Scope.is(node, "startEvent") && starts;
  }

  private void enter(Element node, Map<String, Set<Object>> values) {
    Map<String, Set<Object>> known = before.get(node);
    Map<String, Set<Object>> merged = new LinkedHashMap<>();
    values.forEach((name, some) -> {
      Set<Object> union = new LinkedHashSet<>(known == null ? Set.of() : known.get(name));
      union.addAll(some);
      merged.put(name, union);
    });
    if (!merged.equals(known)) {
      before.put(node, merged);
      ahead.add(node);
    }
  }

  private void pass(Element node) {
    Map<String, Set<Object>> after = choices.after(node, before.get(node));
    Optional<Scope> inner = process.scope(node);
    Scope scope = process.scopeOf(node);
    if (inner.isPresent() && !inner.get().nodes("startEvent").isEmpty()) {
      inner.get().nodes("startEvent").forEach(start -> enter(start, after));
    } else if (Scope.is(node, "endEvent") && scope.element() != process.element()) {
      Element around = scope.element();
      choices.ways(process.scopeOf(around), around, after).forEach(way -> enter(way.target(), way.values()));
    } else {
      choices.ways(scope, node, after).forEach(way -> enter(way.target(), way.values()));
    }
  }
}
