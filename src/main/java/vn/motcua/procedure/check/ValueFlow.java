package vn.motcua.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which values the declared choices can have at each step: a decision narrows them, whatever may set one opens it again. So a question
 * asked a second time need not answer what the first has settled.
 */
final class ValueFlow {

  private final Subject subject;
  private final ProcessModel process;
  private final Map<String, Set<Object>> anything = new LinkedHashMap<>();
  private final Set<String> setByOfficersAndCalls = new HashSet<>();
  private final Map<Element, Map<String, Set<Object>>> before = new HashMap<>();
  private final Deque<Element> ahead = new ArrayDeque<>();

  ValueFlow(Subject subject, ProcessModel process) {
    this.subject = subject;
    this.process = process;
    process.declared().forEach((name, type) -> {
      Set<Object> domain = Values.domain(type);
      if (!domain.isEmpty()) {
        anything.put(name, domain);
      }
    });
    Stream.concat(process.elements("userTask").stream(), process.elements("callActivity").stream())
        .forEach(node -> setByOfficersAndCalls.addAll(set(node)));
    process.scopes().forEach(scope -> scope.nodes().stream().filter(node -> beginsByItself(scope, node))
        .forEach(node -> enter(node, anything)));
    while (!ahead.isEmpty()) {
      pass(ahead.poll());
    }
  }

  /** What each choice can be when a step is reached; everything, when it is not. */
  Map<String, Set<Object>> before(Element node) {
    return before.getOrDefault(node, anything);
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
    Map<String, Set<Object>> after = new LinkedHashMap<>(before.get(node));
    for (String name : set(node)) {
      after.computeIfPresent(name, (each, narrowed) -> anything.get(each));
    }
    Optional<Scope> inner = process.scope(node);
    Scope scope = process.scopeOf(node);
    if (inner.isPresent() && !inner.get().nodes("startEvent").isEmpty()) {
      inner.get().nodes("startEvent").forEach(start -> enter(start, after));
    } else if (Scope.is(node, "endEvent") && scope.element() != process.element()) {
      leave(process.scopeOf(scope.element()), scope.element(), after);
    } else {
      leave(scope, node, after);
    }
  }

  private void leave(Scope scope, Element node, Map<String, Set<Object>> values) {
    List<Element> flows = scope.outgoing(node);
    String otherwise = node.getAttribute("default");
    for (Element flow : flows) {
      boolean isDefault = flow.getAttribute("id").equals(otherwise);
      List<Condition> asked = (isDefault ? flows.stream() : Stream.of(flow)).map(GatewayRule::condition)
          .filter(text -> text != null).map(Condition::parse).flatMap(Optional::stream).toList();
      List<Map<String, Object>> left = new Values(asked, process.declared(), values).combinations().stream()
          .filter(answer -> asked.isEmpty() || isDefault != asked.stream().anyMatch(each -> each.holds(answer).orElse(!isDefault)))
          .toList();
      if (!left.isEmpty()) {
        scope.target(flow).ifPresent(next -> enter(next, narrowed(values, left)));
      } else if (asked.isEmpty()) {
        scope.target(flow).ifPresent(next -> enter(next, values));
      }
    }
  }

  private static Map<String, Set<Object>> narrowed(Map<String, Set<Object>> values, List<Map<String, Object>> left) {
    Map<String, Set<Object>> narrowed = new LinkedHashMap<>(values);
    for (String name : left.get(0).keySet()) {
      narrowed.computeIfPresent(name, (each, all) -> {
        Set<Object> kept = new LinkedHashSet<>();
        left.forEach(answer -> kept.add(answer.get(each)));
        return kept;
      });
    }
    return narrowed;
  }

  /** What a step may set: its form, its call; a delegate whatever neither forms nor calls set. */
  private Set<String> set(Element node) {
    if (Scope.is(node, "callActivity")) {
      Set<String> names = new HashSet<>();
      Calls.mappings(node, "out").forEach(out -> names.add(out.getAttribute("target")));
      return names;
    }
    if (Scope.is(node, "userTask")) {
      return subject.form(Xml.camunda(node, "formRef")).map(form -> keys(form.root())).orElse(anything.keySet());
    }
    if (Scope.isActivity(node) && !Scope.isSubProcess(node)) {
      Set<String> names = new HashSet<>(anything.keySet());
      names.removeAll(setByOfficersAndCalls);
      return names;
    }
    return Set.of();
  }

  private static Set<String> keys(JsonNode form) {
    return new HashSet<>(form.findValuesAsText("key"));
  }
}
