package vn.motcua.procedure.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/**
 * A diagram file as its author drew it: each shape and each line with the element it stands for.
 *
 * @param shapes in the order of the file, what encloses others before them
 */
record DrawnDiagram(List<Shape> shapes, List<Edge> edges) {

  record Box(double x, double y, double width, double height) {

    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    double centreX() {
      return x + width / 2;
    }

    double centreY() {
      return y + height / 2;
    }
  }

  record Point(double x, double y) {}

  /** @param label where the name stands, or null where the drawing does not say */
  record Shape(Element element, Box box, boolean expanded, Box label) {}

  record Edge(Element element, List<Point> points, Box label) {}

  /** What has no numbers, or stands for no element, is left out. */
  static DrawnDiagram read(Element definitions) {
    Map<String, Element> elements = new HashMap<>();
    collect(definitions, elements);
    List<Shape> shapes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (Element plane : Xml.inside(definitions, "BPMNPlane")) {
      for (Element drawn : XmlTree.children(plane)) {
        Element element = elements.get(local(drawn.getAttribute("bpmnElement")));
        if (element != null && "BPMNShape".equals(drawn.getLocalName()) && box(drawn) != null) {
          shapes.add(new Shape(element, box(drawn), !"false".equals(drawn.getAttribute("isExpanded")), label(drawn)));
        } else if (element != null && "BPMNEdge".equals(drawn.getLocalName()) && points(drawn).size() > 1) {
          edges.add(new Edge(element, points(drawn), label(drawn)));
        }
      }
    }
    shapes.sort((one, other) -> Integer.compare(depth(one.element()), depth(other.element())));
    return new DrawnDiagram(List.copyOf(shapes), List.copyOf(edges));
  }

  private static void collect(Element parent, Map<String, Element> elements) {
    for (Element child : XmlTree.children(parent)) {
      if (child.hasAttribute("id")) {
        elements.putIfAbsent(child.getAttribute("id"), child);
      }
      collect(child, elements);
    }
  }

  /** A reference may carry a prefix. */
  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static int depth(Element element) {
    int depth = 0;
    for (var parent = element.getParentNode(); parent != null; parent = parent.getParentNode()) {
      depth++;
    }
    return "boundaryEvent".equals(element.getLocalName()) ? depth + 1 : depth;
  }

  private static Box label(Element drawn) {
    List<Element> labels = XmlTree.children(drawn, "BPMNLabel");
    return labels.isEmpty() ? null : box(labels.get(0));
  }

  private static Box box(Element drawn) {
    List<Element> bounds = XmlTree.children(drawn, "Bounds");
    if (bounds.isEmpty()) {
      return null;
    }
    double[] numbers = {number(bounds.get(0), "x"), number(bounds.get(0), "y"), number(bounds.get(0), "width"),
        number(bounds.get(0), "height")};
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return null;
      }
    }
    return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  private static List<Point> points(Element drawn) {
    return XmlTree.children(drawn, "waypoint").stream().map(point -> new Point(number(point, "x"), number(point, "y")))
        .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y())).toList();
  }

  private static double number(Element element, String name) {
    try {
      return Double.parseDouble(element.getAttribute(name));
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }
}
