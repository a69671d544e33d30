package vn.motcua.procedure.picture;

import static vn.motcua.procedure.picture.Lettering.escaped;
import static vn.motcua.procedure.picture.Lettering.number;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.procedure.picture.DrawnDiagram.Box;
import vn.motcua.procedure.picture.DrawnDiagram.Edge;
import vn.motcua.procedure.picture.DrawnDiagram.Shape;

/**
 * Draws a diagram as SVG: the same on every screen, sharp on paper of any size, without a script. Elements it does not know become
 * plain boxes with their names.
 */
public final class DiagramSvg {

  private static final double MARGIN = 20;
  private static final double NAME = 12;
  private static final double SMALL = 11;
  private static final double LINE = 1.2;
  private static final double USUAL_LABEL = 100;

  private final StringBuilder svg = new StringBuilder(32_000);

  private DiagramSvg() {}

  /**
   * @param file a BPMN file
   * @param title what the picture shows, for whoever cannot see it
   * @throws IllegalArgumentException when the file is no XML
   */
  public static DiagramPicture draw(byte[] file, String title) {
    DrawnDiagram diagram = DrawnDiagram.read(Xml.read(file));
    return diagram.shapes().isEmpty() ? DiagramPicture.NOTHING : new DiagramSvg().drawing(diagram, title);
  }

  private DiagramPicture drawing(DrawnDiagram diagram, String title) {
    diagram.shapes().forEach(this::shape);
    diagram.edges().forEach(this::edge);
    diagram.shapes().forEach(this::name);
    diagram.edges().forEach(this::name);
    Box frame = frame(diagram);
    return new DiagramPicture(svg.toString(), title, frame.x(), frame.y(), frame.width(), frame.height());
  }

  private static Box frame(DrawnDiagram diagram) {
    List<Box> boxes = Stream.of(
        diagram.shapes().stream().map(Shape::box), diagram.shapes().stream().map(DiagramSvg::labelBox),
        diagram.edges().stream().map(Edge::label).filter(label -> label != null),
        diagram.edges().stream().flatMap(edge -> edge.points().stream()).map(point -> new Box(point.x(), point.y(), 0, 0)))
        .flatMap(each -> each).toList();
    double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
    double top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
    double right = boxes.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
    double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
    return new Box(left, top, right - left, bottom - top);
  }

  private void shape(Shape shape) {
    String kind = shape.element().getLocalName();
    if (kind.endsWith("Gateway")) {
      gateway(shape);
    } else if (kind.endsWith("Event")) {
      event(shape);
    } else if (kind.equals("textAnnotation")) {
      Box box = shape.box();
      path("M" + number(box.x() + 12) + " " + number(box.y()) + " H" + number(box.x()) + " V" + number(box.bottom()) + " H"
          + number(box.x() + 12), LINE);
    } else {
      activity(shape, kind);
    }
  }

  private void activity(Shape shape, String kind) {
    boolean group = isExpanded(shape) || kind.equals("participant") || kind.equals("lane") || kind.equals("group");
    String fill = group ? "none" : kind.equals("callActivity") ? "#eef4fb" : "#fff";
    Box box = shape.box();
    svg.append("<rect").append(id(shape.element())).append(" x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
        .append(number(box.width())).append("\" height=\"").append(number(box.height())).append("\" rx=\"")
        .append(kind.equals("participant") || kind.equals("lane") ? "0" : "9").append("\" fill=\"").append(fill)
        .append("\" stroke=\"#333\" stroke-width=\"").append(kind.equals("callActivity") ? "3" : "1.4").append('"');
    boolean byEvent = "true".equals(shape.element().getAttribute("triggeredByEvent"));
    svg.append(byEvent || kind.equals("group") ? " stroke-dasharray=\"5 4\"/>" : "/>");
    Symbols.ofTask(svg, kind, box.x() + 6, box.y() + 6);
    Symbols.ofRepetition(svg, shape.element(), box);
  }

  private void gateway(Shape shape) {
    Box box = shape.box();
    svg.append("<polygon").append(id(shape.element())).append(" points=\"").append(number(box.centreX())).append(',').append(number(box.y())).append(' ')
        .append(number(box.right())).append(',').append(number(box.centreY())).append(' ').append(number(box.centreX()))
        .append(',').append(number(box.bottom())).append(' ').append(number(box.x())).append(',')
        .append(number(box.centreY())).append("\" fill=\"#fff8e6\" stroke=\"#333\" stroke-width=\"1.4\"/>");
    Symbols.ofGateway(svg, shape.element().getLocalName(), box);
  }

  private void event(Shape shape) {
    Element element = shape.element();
    String kind = element.getLocalName();
    Box box = shape.box();
    double radius = Math.min(box.width(), box.height()) / 2;
    boolean ends = kind.equals("endEvent");
    boolean beside = "false".equals(element.getAttribute("cancelActivity")) || "false".equals(element.getAttribute("isInterrupting"));
    String dash = beside ? " stroke-dasharray=\"4 3\"" : "";
    circle(id(element), box, radius, ends ? 3.2 : 1.4, dash, ends ? "#fbecec" : kind.equals("startEvent") ? "#ecf7ef" : "#fff");
    if (kind.equals("boundaryEvent") || kind.startsWith("intermediate")) {
      circle("", box, radius - 3, 1.2, dash, "none");
    }
    Symbols.ofEvent(svg, element, box, kind.equals("endEvent") || kind.equals("intermediateThrowEvent"));
  }

  /** Which element it stands for: whoever shows the way of a dossier marks it. */
  private static String id(Element element) {
    return " data-element=\"" + escaped(element.getAttribute("id")) + '"';
  }

  private static String ends(Element flow) {
    return " data-from=\"" + escaped(flow.getAttribute("sourceRef")) + "\" data-to=\"" + escaped(flow.getAttribute("targetRef")) + '"';
  }

  private void circle(String id, Box box, double radius, double stroke, String dash, String fill) {
    svg.append("<circle").append(id).append(" cx=\"").append(number(box.centreX())).append("\" cy=\"")
        .append(number(box.centreY())).append("\" r=\"").append(number(radius)).append("\" fill=\"").append(fill)
        .append("\" stroke=\"#333\" stroke-width=\"").append(number(stroke)).append('"').append(dash).append("/>");
  }

  private void edge(Edge edge) {
    boolean flow = edge.element().getLocalName().equals("sequenceFlow");
    String points = edge.points().stream().map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
    svg.append("<polyline").append(id(edge.element())).append(flow ? ends(edge.element()) : "")
        .append(" points=\"").append(points).append("\" fill=\"none\" stroke=\"#333\" stroke-width=\"1.4\"")
        .append(flow ? "/>" : " stroke-dasharray=\"3 4\"/>");
    if (flow) {
      Symbols.ofDirection(svg, edge.points());
    }
  }

  private void path(String data, double stroke) {
    svg.append("<path d=\"").append(data).append("\" fill=\"none\" stroke=\"#333\" stroke-width=\"").append(number(stroke))
        .append("\"/>");
  }

  private void name(Shape shape) {
    String name = name(shape.element());
    if (name.isBlank()) {
      return;
    }
    Box box = shape.box();
    String kind = shape.element().getLocalName();
    if (kind.endsWith("Event") || kind.endsWith("Gateway") || kind.startsWith("data")) {
      label(name, labelBox(shape));
    } else if (isExpanded(shape)) {
      text(List.of(name), box.centreX(), box.y() + 17, NAME, "font-weight=\"bold\" ");
    } else {
      List<String> lines = Lettering.lines(name, box.width() - 12, NAME);
      double size = lines.size() * (NAME + 2) > box.height() - 14 ? SMALL - 1 : NAME;
      lines = Lettering.lines(name, box.width() - 10, size);
      text(lines, box.centreX(), box.centreY() - (lines.size() - 1) * (size + 2) / 2 + size * 0.36, size, "");
    }
  }

  private void name(Edge edge) {
    String name = name(edge.element());
    if (name.isBlank()) {
      return;
    }
    if (edge.label() != null) {
      label(name, edge.label());
    } else {
      var from = edge.points().get(0);
      var to = edge.points().get(1);
      label(name, new Box((from.x() + to.x()) / 2 - USUAL_LABEL / 2, Math.min(from.y(), to.y()) - 16, USUAL_LABEL, 14));
    }
  }

  private void label(String name, Box box) {
    List<String> lines = Lettering.lines(name, Math.max(box.width() + 4, 50), SMALL);
    text(lines, box.centreX(), box.y() + SMALL, SMALL, "");
  }

  private void text(List<String> lines, double x, double y, double size, String style) {
    for (int line = 0; line < lines.size(); line++) {
      svg.append("<text ").append(style).append("x=\"").append(number(x)).append("\" y=\"").append(number(y + line * (size + 2)))
          .append("\" font-size=\"").append(number(size)).append("\" text-anchor=\"middle\" fill=\"#111\">")
          .append(escaped(lines.get(line))).append("</text>");
    }
  }

  private static Box labelBox(Shape shape) {
    Box box = shape.box();
    return shape.label() != null ? shape.label()
        : new Box(box.centreX() - USUAL_LABEL / 2, box.bottom() + 4, USUAL_LABEL, SMALL);
  }

  private static String name(Element element) {
    return element.getLocalName().equals("textAnnotation") ? Xml.text(element, "text") : element.getAttribute("name");
  }

  private static boolean isExpanded(Shape shape) {
    String kind = shape.element().getLocalName();
    return shape.expanded() && (kind.equals("subProcess") || kind.equals("transaction") || kind.equals("adHocSubProcess"));
  }
}
