package vn.motcua.procedure.check;

import java.util.ArrayList;
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

/** What a process lets its declared choices be: which step sets them, and which values lead along which flow. */
final class Choices {

  /** A decision with more ways than this is not thought through. */
  static final int MOST_WAYS = 30;

  private final Subject subject;
  private final ProcessModel process;
  private final Map<String, Set<Object>> anything = new LinkedHashMap<>();
  private final Set<String> setByOfficersAndCalls = new HashSet<>();
  private final Map<Element, Optional<Condition>> conditions = new HashMap<>();

  /** One way on from a step, with the values that take it. */
  record Way(Element target, Map<String, Set<Object>> values) {}

  Choices(Subject subject, ProcessModel process) {
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
  }

  /** Every value of every choice. */
  Map<String, Set<Object>> anything() {
    return anything;
  }

  /** What a step leaves open again. */
  Map<String, Set<Object>> after(Element node, Map<String, Set<Object>> before) {
    Map<String, Set<Object>> after = new LinkedHashMap<>(before);
    for (String name : set(node)) {
      after.computeIfPresent(name, (each, narrowed) -> anything.get(each));
    }
    return after;
  }

  /** The flows out of a step that some of the values take, each with just those. */
  List<Way> ways(Scope scope, Element node, Map<String, Set<Object>> values) {
    List<Way> ways = new ArrayList<>();
    List<Element> flows = scope.outgoing(node);
    String otherwise = node.getAttribute("default");
    for (Element flow : flows) {
      boolean isDefault = flow.getAttribute("id").equals(otherwise);
      List<Condition> asked = flows.size() > MOST_WAYS ? List.of()
          : (isDefault ? flows.stream() : Stream.of(flow)).map(this::condition).flatMap(Optional::stream).toList();
      List<Map<String, Object>> left = new Values(asked, process.declared(), values).combinations().stream()
          .filter(answer -> isDefault ? asked.stream().noneMatch(each -> each.holds(answer).orElse(false))
              : asked.stream().allMatch(each -> each.holds(answer).orElse(true)))
          .toList();
      if (asked.isEmpty()) {
        scope.target(flow).ifPresent(next -> ways.add(new Way(next, values)));
      } else if (!left.isEmpty()) {
        scope.target(flow).ifPresent(next -> ways.add(new Way(next, narrowed(values, left))));
      }
    }
    return ways;
  }

  private Optional<Condition> condition(Element flow) {
    return conditions.computeIfAbsent(flow, each -> Optional.ofNullable(GatewayRule.condition(each)).flatMap(Condition::parse));
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
      return subject.form(Xml.camunda(node, "formRef"))
          .<Set<String>>map(form -> new HashSet<>(form.root().findValuesAsText("key"))).orElse(anything.keySet());
    }
    if (Scope.isActivity(node) && !Scope.isSubProcess(node)) {
      Set<String> names = new HashSet<>(anything.keySet());
      names.removeAll(setByOfficersAndCalls);
      return names;
    }
    return Set.of();
  }
}
