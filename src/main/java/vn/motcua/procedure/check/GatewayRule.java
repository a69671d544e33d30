package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** Whatever the answers, a decision finds a way on; and no way is drawn that no answer takes. */
final class GatewayRule implements Rule {

  @Override
  public Set<String> ids() {
    return Set.of("gateway-not-exhaustive", "gateway-default-broken", "flow-without-condition", "flow-condition-useless",
        "flow-never-taken", "condition-value-undeclared");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> {
      ValueFlow values = new ValueFlow(subject, process);
      process.scopes().forEach(scope -> scope.nodes().forEach(node -> {
        if (Scope.is(node, "exclusiveGateway") || Scope.is(node, "inclusiveGateway") || Scope.isActivity(node)) {
          new Split(process, scope, node, values.before(node), findings).look();
        } else {
          scope.outgoing(node).stream().filter(flow -> condition(flow) != null)
              .forEach(flow -> findings.error(process.file(), flow, "flow-condition-useless"));
        }
      }));
    });
  }

  /** Text of a flow's condition, or null. */
  static String condition(Element flow) {
    List<Element> found = XmlTree.children(flow, "conditionExpression");
    return found.isEmpty() ? null : Xml.ownText(found.get(0));
  }

  /** One decision: a gateway, or a step whose flows carry conditions. */
  private record Split(
      ProcessModel process, Scope scope, Element node, Map<String, Set<Object>> before, Findings findings) {


    void look() {
      List<Element> flows = scope.outgoing(node);
      String otherwise = node.getAttribute("default");
      boolean hasDefault = flows.stream().anyMatch(flow -> flow.getAttribute("id").equals(otherwise));
      if (!otherwise.isEmpty() && !hasDefault) {
        findings.error(process.file(), node, "gateway-default-broken", otherwise);
      }
      boolean decides = flows.size() > 1 && flows.stream().anyMatch(flow -> condition(flow) != null)
          || flows.size() > 1 && Scope.isGateway(node);
      if (!decides) {
        flows.stream().filter(flow -> condition(flow) != null)
            .forEach(flow -> findings.error(process.file(), flow, "flow-condition-useless"));
        return;
      }
      boolean everyFlowReads = flows.stream().allMatch(flow -> reads(flow, otherwise));
      List<Condition> conditions = conditions(flows);
      boolean allUnderstood = conditions.size() + (hasDefault ? 1 : 0) == flows.size();
      if (everyFlowReads) {
        lookAtAnswers(flows, conditions, hasDefault, allUnderstood);
      }
    }

    private boolean reads(Element flow, String otherwise) {
      boolean isDefault = flow.getAttribute("id").equals(otherwise);
      if (isDefault && condition(flow) != null) {
        findings.error(process.file(), flow, "flow-condition-useless");
        return false;
      }
      if (!isDefault && condition(flow) == null && Scope.isGateway(node)) {
        findings.error(process.file(), flow, "flow-without-condition", node.getAttribute("name"));
        return false;
      }
      return true;
    }

    private static List<Condition> conditions(List<Element> flows) {
      return flows.stream().map(GatewayRule::condition).filter(text -> text != null)
          .map(Condition::parse).flatMap(Optional::stream).toList();
    }

    private void lookAtAnswers(List<Element> flows, List<Condition> conditions, boolean hasDefault, boolean allUnderstood) {
      List<Map<String, Object>> answers = flows.size() > Choices.MOST_WAYS ? List.of()
          : new Values(conditions, process.declared(), before).combinations();
      for (Element flow : flows) {
        Optional.ofNullable(condition(flow)).flatMap(Condition::parse).ifPresent(condition -> lookAt(flow, condition, answers));
      }
      // Whether an inclusive gateway finds at least one way is often settled by the step before it, out of sight.
      boolean alwaysSome = flows.stream().anyMatch(flow -> condition(flow) == null);
      if (!hasDefault && !alwaysSome) {
        Optional<Map<String, Object>> open = answers.stream()
            .filter(answer -> conditions.stream().noneMatch(condition -> condition.holds(answer).orElse(false))).findFirst();
        if (open.isPresent() || !allUnderstood || answers.isEmpty()) {
          Severity severity = Scope.is(node, "inclusiveGateway") ? Severity.WARNING : Severity.ERROR;
          findings.add(process.file(), node.getAttribute("id"), node.getAttribute("name"), "gateway-not-exhaustive", severity,
              open.map(Split::words).orElse("…"));
        }
      }
    }

    private void lookAt(Element flow, Condition condition, List<Map<String, Object>> answers) {
      List<String> foreign = new ArrayList<>();
      condition.compared().forEach((name, literals) -> {
        Set<String> choice = Values.choice(process.declared().get(name));
        literals.stream().filter(literal -> choice != null && !choice.contains(String.valueOf(literal)))
            .forEach(literal -> foreign.add(name + " = " + literal));
      });
      foreign.forEach(each -> findings.error(process.file(), flow, "condition-value-undeclared", each));
      if (foreign.isEmpty() && !answers.isEmpty()
          && answers.stream().allMatch(answer -> condition.holds(answer).filter(truth -> !truth).isPresent())) {
        findings.warn(process.file(), flow, "flow-never-taken");
      }
    }

    private static String words(Map<String, Object> answer) {
      List<String> words = new ArrayList<>();
      new TreeMap<>(answer).forEach((name, value) -> words.add(name + " = " + value));
      return String.join(", ", words);
    }
  }
}
