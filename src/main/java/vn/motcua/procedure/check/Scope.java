package vn.motcua.procedure.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** What is drawn directly in a process or in one sub-process: steps, and the flows between them. */
final class Scope {

  /** What a token can stand on. */
  static final Set<String> ACTIVITIES = Set.of(
      "userTask", "serviceTask", "callActivity", "subProcess", "transaction", "businessRuleTask", "receiveTask", "sendTask",
      "scriptTask", "manualTask", "task", "adHocSubProcess");
  private static final Set<String> EVENTS = Set.of(
      "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
  private static final Set<String> GATEWAYS = Set.of(
      "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway");

  private final Element element;
  private final Map<String, Element> nodes = new LinkedHashMap<>();
  private final List<Element> flows = new ArrayList<>();
  private final Map<String, List<Element>> outgoing = new LinkedHashMap<>();
  private final Map<String, List<Element>> incoming = new LinkedHashMap<>();
  private final Map<String, List<Element>> boundary = new LinkedHashMap<>();

  Scope(Element element) {
    this.element = element;
    for (Element child : XmlTree.children(element)) {
      if (Xml.isBpmn(child, "sequenceFlow")) {
        flows.add(child);
        outgoing.computeIfAbsent(child.getAttribute("sourceRef"), id -> new ArrayList<>()).add(child);
        incoming.computeIfAbsent(child.getAttribute("targetRef"), id -> new ArrayList<>()).add(child);
      } else if (isNode(child)) {
        nodes.putIfAbsent(child.getAttribute("id"), child);
        if (is(child, "boundaryEvent")) {
          boundary.computeIfAbsent(child.getAttribute("attachedToRef"), id -> new ArrayList<>()).add(child);
        }
      }
    }
  }

  static boolean isSubProcess(Element element) {
    return is(element, "subProcess") || is(element, "transaction") || is(element, "adHocSubProcess");
  }

  static boolean isNode(Element element) {
    return Xml.isBpmn(element) && (isActivity(element) || EVENTS.contains(element.getLocalName()) || isGateway(element));
  }

  static boolean isActivity(Element element) {
    return Xml.isBpmn(element) && ACTIVITIES.contains(element.getLocalName());
  }

  static boolean isGateway(Element element) {
    return Xml.isBpmn(element) && GATEWAYS.contains(element.getLocalName());
  }

  static boolean is(Element element, String localName) {
    return Xml.isBpmn(element, localName);
  }

  static boolean isEventSubProcess(Element element) {
    return isSubProcess(element) && element.getAttribute("triggeredByEvent").equals("true");
  }

  /** True when the boundary event ends the work it is attached to. */
  static boolean interrupts(Element boundaryEvent) {
    return !boundaryEvent.getAttribute("cancelActivity").equals("false");
  }

  /** The element that says what an event is, such as {@code timerEventDefinition}. */
  static List<Element> definitions(Element event) {
    return XmlTree.children(event).stream()
        .filter(child -> Xml.isBpmn(child) && child.getLocalName().endsWith("EventDefinition")).toList();
  }

  static Optional<Element> definition(Element event, String kind) {
    return definitions(event).stream().filter(each -> kind.equals(each.getLocalName())).findFirst();
  }

  Element element() {
    return element;
  }

  List<Element> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Element> nodes(String localName) {
    return nodes.values().stream().filter(node -> is(node, localName)).toList();
  }

  List<Element> flows() {
    return flows;
  }

  Optional<Element> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** Flows that leave a step for another step of this scope. */
  List<Element> outgoing(Element node) {
    return outgoing.getOrDefault(node.getAttribute("id"), List.of()).stream().filter(flow -> target(flow).isPresent()).toList();
  }

  List<Element> incoming(Element node) {
    return incoming.getOrDefault(node.getAttribute("id"), List.of()).stream().filter(flow -> source(flow).isPresent()).toList();
  }

  List<Element> boundary(Element activity) {
    return boundary.getOrDefault(activity.getAttribute("id"), List.of());
  }

  Optional<Element> target(Element flow) {
    return node(flow.getAttribute("targetRef"));
  }

  Optional<Element> source(Element flow) {
    return node(flow.getAttribute("sourceRef"));
  }

  /** The one step that a step leads to, when there is exactly one. */
  Optional<Element> only(Element node) {
    List<Element> out = outgoing(node);
    return out.size() == 1 ? target(out.get(0)) : Optional.empty();
  }

  List<Element> next(Element node) {
    return outgoing(node).stream().map(flow -> target(flow).orElseThrow()).toList();
  }

  List<Element> before(Element node) {
    return incoming(node).stream().map(flow -> source(flow).orElseThrow()).toList();
  }

  /** What is reached from some steps, themselves included, going wherever the function leads. */
  static Set<Element> reach(List<Element> from, Function<Element, List<Element>> step) {
    Set<Element> reached = new LinkedHashSet<>(from);
    Deque<Element> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (Element next : step.apply(open.poll())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  /** Where work begins in this scope: its start events, and event sub-processes, which begin by themselves. */
  List<Element> beginnings() {
    return nodes.values().stream().filter(node -> is(node, "startEvent") || isEventSubProcess(node)).toList();
  }
}
