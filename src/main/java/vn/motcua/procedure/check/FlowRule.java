package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** Every path starts somewhere, every step is reached, and from every step an end can be reached. */
final class FlowRule implements Rule {

  @Override
  public Set<String> ids() {
    return Set.of("start-missing", "start-several", "start-not-plain", "flow-broken", "element-unreachable", "dead-end",
        "no-way-out", "fork-without-gateway");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> process.scopes().forEach(scope -> {
      lookAtStarts(process, scope, findings);
      lookAtFlows(process, scope, findings);
      lookAtReach(process, scope, findings);
      lookAtForks(process.file(), scope, findings);
    }));
  }

  private static void lookAtStarts(ProcessModel process, Scope scope, Findings findings) {
    List<Element> starts = scope.nodes("startEvent");
    boolean byEvent = Scope.isEventSubProcess(scope.element());
    if (starts.isEmpty()) {
      findings.error(process.file(), scope.element(), "start-missing");
    } else if (starts.size() > 1) {
      findings.error(process.file(), starts.get(1), "start-several", starts.size());
    }
    for (Element start : starts) {
      if (Scope.definitions(start).isEmpty() == byEvent) {
        findings.error(process.file(), start, "start-not-plain");
      }
    }
  }

  private static void lookAtFlows(ProcessModel process, Scope scope, Findings findings) {
    for (Element flow : scope.flows()) {
      for (String end : List.of("sourceRef", "targetRef")) {
        if (scope.node(flow.getAttribute(end)).isEmpty()) {
          findings.error(process.file(), flow, "flow-broken", flow.getAttribute(end));
        }
      }
    }
    for (Element event : scope.nodes("boundaryEvent")) {
      if (scope.node(event.getAttribute("attachedToRef")).filter(Scope::isActivity).isEmpty()) {
        findings.error(process.file(), event, "flow-broken", event.getAttribute("attachedToRef"));
      }
    }
    scope.nodes("endEvent").stream().filter(end -> !scope.outgoing(end).isEmpty())
        .forEach(end -> findings.error(process.file(), end, "flow-broken", end.getAttribute("id")));
    scope.nodes("startEvent").stream().filter(start -> !scope.incoming(start).isEmpty())
        .forEach(start -> findings.error(process.file(), start, "flow-broken", start.getAttribute("id")));
  }

  private static void lookAtReach(ProcessModel process, Scope scope, Findings findings) {
    Set<Element> reached = Scope.reach(scope.beginnings(), node -> {
      List<Element> next = new ArrayList<>(scope.next(node));
      next.addAll(scope.boundary(node));
      return next;
    });
    List<Element> ends = scope.nodes().stream()
        .filter(node -> Scope.is(node, "endEvent") || Scope.isEventSubProcess(node)).toList();
    Set<Element> leaving = Scope.reach(ends, node -> {
      List<Element> before = new ArrayList<>(scope.before(node));
      if (Scope.is(node, "boundaryEvent") && Scope.interrupts(node)) {
        scope.node(node.getAttribute("attachedToRef")).ifPresent(before::add);
      }
      return before;
    });
    boolean endedFromOutside = mayGoRound(process, scope);
    for (Element node : scope.nodes()) {
      boolean last = scope.next(node).isEmpty();
      if (!reached.contains(node)) {
        findings.error(process.file(), node, "element-unreachable");
      } else if (!leaving.contains(node) && (last || !endedFromOutside)) {
        findings.error(process.file(), node, last ? "dead-end" : "no-way-out");
      }
    }
  }

  /** Work that is repeated until something from outside ends it; a dossier itself needs an end of its own. */
  private static boolean mayGoRound(ProcessModel process, Scope scope) {
    boolean isDossier = !process.isCommon() && scope.element().getParentNode() == process.element();
    return !isDossier && process.scopeOf(scope.element()).boundary(scope.element()).stream().anyMatch(Scope::interrupts);
  }

  private static void lookAtForks(String file, Scope scope, Findings findings) {
    for (Element node : scope.nodes()) {
      long always = scope.outgoing(node).stream().filter(flow -> XmlTree.children(flow, "conditionExpression").isEmpty())
          .filter(flow -> !flow.getAttribute("id").equals(node.getAttribute("default"))).count();
      if (!Scope.isGateway(node) && always > 1) {
        findings.error(file, node, "fork-without-gateway", always);
      }
    }
  }
}
