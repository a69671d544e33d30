package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.motcua.procedure.check.Drawing.Box;
import vn.motcua.procedure.check.Drawing.Line;
import vn.motcua.procedure.check.Drawing.Point;
import vn.motcua.procedure.xml.XmlTree;

/**
 * What is drawn in a diagram, by the ids of the elements: boxes, lines and the places of names. Each plane is a sheet of its own, as
 * tools draw the inside of a collapsed sub-process.
 */
final class DiagramPicture {

  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final Set<String> THINGS = Set.of(
      "task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "businessRuleTask", "scriptTask", "callActivity",
      "subProcess", "transaction", "adHocSubProcess", "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent",
      "intermediateThrowEvent", "implicitThrowEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway",
      "eventBasedGateway", "complexGateway", "textAnnotation", "dataObjectReference", "dataStoreReference");

  private final List<Element> things = new ArrayList<>();
  private final List<Element> flows = new ArrayList<>();
  private final Map<String, Box> shapes = new HashMap<>();
  private final Map<String, Line> edges = new HashMap<>();
  private final Map<String, Box> labels = new HashMap<>();
  private final Map<String, Integer> sheets = new HashMap<>();
  private final List<Point> outline = new ArrayList<>();

  DiagramPicture(Diagram diagram) {
    for (Element element : diagram.elements()) {
      if (Xml.isBpmn(element) && THINGS.contains(element.getLocalName())) {
        things.add(element);
      } else if (Xml.isBpmn(element, "sequenceFlow")) {
        flows.add(element);
      }
    }
    int sheet = 0;
    for (Element element : diagram.elements()) {
      if (is(element, "BPMNPlane")) {
        sheet++;
      } else if (is(element, "BPMNShape")) {
        keepShape(element, sheet);
      } else if (is(element, "BPMNEdge")) {
        keepEdge(element, sheet);
      }
    }
  }

  /** Steps, events and gateways, and what stands beside them: notes and data. */
  List<Element> things() {
    return things;
  }

  /** Sequence flows. */
  List<Element> flows() {
    return flows;
  }

  Optional<Box> shape(Element element) {
    return shape(element.getAttribute("id"));
  }

  Optional<Box> shape(String id) {
    return Optional.ofNullable(shapes.get(id));
  }

  Optional<Line> edge(Element flow) {
    return Optional.ofNullable(edges.get(flow.getAttribute("id")));
  }

  Optional<Box> label(Element element) {
    return Optional.ofNullable(labels.get(element.getAttribute("id")));
  }

  /** A thing that has its place. */
  record Placed(Element element, String id, Box box, int sheet) {}

  /** A flow that is drawn. */
  record Routed(Element element, String id, String from, String to, Line line, int sheet) {}

  List<Placed> placed() {
    List<Placed> placed = new ArrayList<>();
    for (Element thing : things) {
      String id = thing.getAttribute("id");
      if (shapes.containsKey(id)) {
        placed.add(new Placed(thing, id, shapes.get(id), sheets.get(id)));
      }
    }
    return placed;
  }

  List<Routed> routed() {
    List<Routed> routed = new ArrayList<>();
    for (Element flow : flows) {
      String id = flow.getAttribute("id");
      if (edges.containsKey(id)) {
        routed.add(new Routed(
            flow, id, reference(flow, "sourceRef"), reference(flow, "targetRef"), edges.get(id), sheets.get(id)));
      }
    }
    return routed;
  }

  /** Whether two elements are drawn on one sheet; what is not drawn is on none. */
  boolean together(Element one, Element other) {
    Integer sheet = sheets.get(one.getAttribute("id"));
    return sheet != null && sheet.equals(sheets.get(other.getAttribute("id")));
  }

  /** Everything that is drawn lies in this box; of several sheets the largest extent counts. */
  Box extent() {
    return Box.around(outline);
  }

  /** How many pieces there are to compare with each other. */
  int size() {
    return things.size() + edges.values().stream().mapToInt(line -> line.points().size()).sum();
  }

  static boolean isInside(Element element, Element around) {
    for (Node parent = element.getParentNode(); parent != null; parent = parent.getParentNode()) {
      if (parent == around) {
        return true;
      }
    }
    return false;
  }

  /** Whether the flows lead from one node to another, over any number of steps. */
  boolean leadsTo(String from, String to) {
    Map<String, List<String>> next = new HashMap<>();
    flows.forEach(flow -> next.computeIfAbsent(reference(flow, "sourceRef"), any -> new ArrayList<>())
        .add(reference(flow, "targetRef")));
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String here = open.remove(open.size() - 1);
      if (here.equals(to)) {
        return true;
      }
      if (seen.add(here)) {
        open.addAll(next.getOrDefault(here, List.of()));
      }
    }
    return false;
  }

  private void keepShape(Element shape, int sheet) {
    String id = reference(shape, "bpmnElement");
    box(shape).ifPresent(box -> {
      shapes.putIfAbsent(id, box);
      sheets.putIfAbsent(id, sheet);
      outline.addAll(box.corners());
    });
    keepLabel(id, shape);
  }

  private void keepEdge(Element edge, int sheet) {
    String id = reference(edge, "bpmnElement");
    List<Point> points = XmlTree.children(edge, "waypoint").stream().flatMap(point -> point(point).stream()).toList();
    if (points.size() >= 2) {
      edges.putIfAbsent(id, new Line(points));
      sheets.putIfAbsent(id, sheet);
      outline.addAll(points);
    }
    keepLabel(id, edge);
  }

  private void keepLabel(String id, Element drawn) {
    XmlTree.children(drawn, "BPMNLabel").stream().flatMap(label -> box(label).stream()).findFirst().ifPresent(box -> {
      labels.putIfAbsent(id, box);
      outline.addAll(box.corners());
    });
  }

  private static Optional<Box> box(Element drawn) {
    return XmlTree.children(drawn, "Bounds").stream().flatMap(bounds -> {
      Optional<Double> width = number(bounds, "width");
      Optional<Double> height = number(bounds, "height");
      return point(bounds).filter(corner -> width.isPresent() && height.isPresent())
          .map(corner -> new Box(corner.x(), corner.y(), corner.x() + width.get(), corner.y() + height.get())).stream();
    }).findFirst();
  }

  private static Optional<Point> point(Element element) {
    return number(element, "x").flatMap(x -> number(element, "y").map(y -> new Point(x, y)));
  }

  private static Optional<Double> number(Element element, String attribute) {
    return Stream.of(element.getAttribute(attribute)).map(DiagramPicture::parse).filter(Double::isFinite).findFirst();
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  /** What an attribute refers to; some tools write a qualified name, such as {@code tns:Task_1}. */
  static String reference(Element element, String attribute) {
    String name = element.getAttribute(attribute);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean is(Element element, String localName) {
    return DI.equals(element.getNamespaceURI()) && localName.equals(element.getLocalName());
  }
}
