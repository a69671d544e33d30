package vn.motcua.procedure.picture;

import static vn.motcua.procedure.picture.Lettering.number;

import java.util.List;
import org.w3c.dom.Element;
import vn.motcua.procedure.picture.DrawnDiagram.Box;
import vn.motcua.procedure.picture.DrawnDiagram.Point;
import vn.motcua.procedure.xml.XmlTree;

/** The small signs of BPMN that tell what kind of task, event or gateway a shape is. */
final class Symbols {

  private static final double TURN = Math.PI / 3;
  private static final double HEAD_LENGTH = 12;
  private static final double HEAD_WIDTH = 5;

  private Symbols() {}

  static void ofTask(StringBuilder svg, String kind, double x, double y) {
    switch (kind) {
      case "userTask" -> svg.append("<circle cx=\"").append(number(x + 6)).append("\" cy=\"").append(number(y + 4))
          .append("\" r=\"3\" fill=\"none\" stroke=\"#555\"/>")
          .append(path("M" + at(x, y + 13) + " c0 -7 12 -7 12 0 z", false));
      case "serviceTask" -> gear(svg, x + 7, y + 7);
      case "sendTask" -> envelope(svg, x + 8, y + 6, 14, true);
      case "receiveTask" -> envelope(svg, x + 8, y + 6, 14, false);
      case "businessRuleTask" -> svg.append(path(
          "M" + at(x, y) + " h14 v11 h-14 z M" + at(x, y + 4) + " h14 M" + at(x + 4, y + 4) + " v7", false));
      case "manualTask" -> svg.append(path("M" + at(x, y + 9) + " v-4 h5 l2 -3 h2 l-1 3 h5 v4 z", false));
      case "scriptTask" -> svg.append(path("M" + at(x + 3, y) + " h9 l-3 12 h-9 z", false));
      default -> { }
    }
  }

  /** Three strokes where a step is done several times, a plus where a sub-process is folded. */
  static void ofRepetition(StringBuilder svg, Element element, Box box) {
    double x = box.centreX() - 4;
    double y = box.bottom() - 14;
    List<Element> several = XmlTree.children(element, "multiInstanceLoopCharacteristics");
    if (!several.isEmpty()) {
      svg.append("true".equals(several.get(0).getAttribute("isSequential"))
          ? path("M" + at(x, y) + " h9 m-9 4 h9 m-9 4 h9", false) : path("M" + at(x, y) + " v10 m4 -10 v10 m4 -10 v10", false));
    }
  }

  /**
   * The head of the arrow at the end of a flow. Each flow draws its own: a marker that all refer to by its name is lost when the
   * picture it stands in is not shown, while another part of the same diagram is.
   */
  static void ofDirection(StringBuilder svg, List<Point> points) {
    Point end = points.get(points.size() - 1);
    Point from = end;
    for (int at = points.size() - 2; at >= 0 && from.equals(end); at--) {
      from = points.get(at);
    }
    double length = Math.hypot(end.x() - from.x(), end.y() - from.y());
    if (length > 0) {
      double along = (end.x() - from.x()) / length;
      double across = (end.y() - from.y()) / length;
      double x = end.x() - along * HEAD_LENGTH;
      double y = end.y() - across * HEAD_LENGTH;
      svg.append("<path class=\"arrow\" fill=\"#333\" d=\"M").append(at(end.x(), end.y()))
          .append(" L").append(at(x - across * HEAD_WIDTH, y + along * HEAD_WIDTH))
          .append(" L").append(at(x + across * HEAD_WIDTH, y - along * HEAD_WIDTH)).append(" z\"/>");
    }
  }

  static void ofGateway(StringBuilder svg, String kind, Box box) {
    double x = box.centreX();
    double y = box.centreY();
    double arm = box.width() / 5;
    switch (kind) {
      case "parallelGateway" -> svg.append(thick("M" + at(x - arm, y) + " H" + number(x + arm) + " M" + at(x, y - arm) + " V"
          + number(y + arm)));
      case "inclusiveGateway" -> ring(svg, x, y, arm, 2.4);
      case "eventBasedGateway" -> {
        ring(svg, x, y, arm * 1.6, 1.2);
        svg.append(path(pentagon(x, y, arm), false));
      }
      case "complexGateway" -> svg.append(thick("M" + at(x - arm, y) + " H" + number(x + arm) + " M" + at(x, y - arm) + " V"
          + number(y + arm) + " M" + at(x - arm, y - arm) + " L" + at(x + arm, y + arm) + " M" + at(x + arm, y - arm) + " L"
          + at(x - arm, y + arm)));
      default -> svg.append(thick("M" + at(x - arm * 0.8, y - arm * 0.8) + " L" + at(x + arm * 0.8, y + arm * 0.8) + " M"
          + at(x + arm * 0.8, y - arm * 0.8) + " L" + at(x - arm * 0.8, y + arm * 0.8)));
    }
  }

  /** @param throwing what is sent out is filled, what is waited for is not */
  static void ofEvent(StringBuilder svg, Element element, Box box, boolean throwing) {
    double x = box.centreX();
    double y = box.centreY();
    double arm = box.width() / 4;
    for (Element child : XmlTree.children(element)) {
      switch (child.getLocalName()) {
        case "timerEventDefinition" -> {
          ring(svg, x, y, arm * 1.25, 1.2);
          svg.append(path("M" + at(x, y - arm * 0.9) + " V" + number(y) + " L" + at(x + arm * 0.6, y + arm * 0.4), false));
        }
        case "messageEventDefinition" -> envelope(svg, x, y, arm * 2.2, throwing);
        case "errorEventDefinition" -> svg.append(path("M" + at(x - arm, y + arm) + " L" + at(x - arm / 3, y - arm) + " L"
            + at(x + arm / 3, y + arm / 3) + " L" + at(x + arm, y - arm) + " L" + at(x + arm / 3, y + arm) + " L"
            + at(x - arm / 3, y - arm / 3) + " z", throwing));
        case "terminateEventDefinition" -> svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y))
            .append("\" r=\"").append(number(arm * 1.2)).append("\" fill=\"#333\"/>");
        case "signalEventDefinition" -> svg.append(path("M" + at(x, y - arm) + " L" + at(x + arm, y + arm * 0.8) + " H"
            + number(x - arm) + " z", throwing));
        case "escalationEventDefinition" -> svg.append(path("M" + at(x, y - arm) + " L" + at(x + arm * 0.8, y + arm) + " L"
            + at(x, y + arm * 0.2) + " L" + at(x - arm * 0.8, y + arm) + " z", throwing));
        case "conditionalEventDefinition" -> svg.append(path("M" + at(x - arm * 0.8, y - arm) + " h" + number(arm * 1.6) + " v"
            + number(arm * 2) + " h-" + number(arm * 1.6) + " z m2 3 h" + number(arm) + " m-" + number(arm) + " 3 h"
            + number(arm), false));
        default -> { }
      }
    }
  }

  private static void envelope(StringBuilder svg, double x, double y, double width, boolean filled) {
    double height = width * 0.7;
    String box = "M" + at(x - width / 2, y - height / 2) + " h" + number(width) + " v" + number(height) + " h-" + number(width) + " z";
    svg.append(path(box, filled)).append("<path d=\"M").append(at(x - width / 2, y - height / 2)).append(" L").append(at(x, y + 1))
        .append(" L").append(at(x + width / 2, y - height / 2)).append("\" fill=\"none\" stroke=\"")
        .append(filled ? "#fff" : "#555").append("\"/>");
  }

  private static void gear(StringBuilder svg, double x, double y) {
    ring(svg, x, y, 3.6, 1);
    StringBuilder teeth = new StringBuilder();
    for (int tooth = 0; tooth < 6; tooth++) {
      double angle = tooth * TURN;
      teeth.append('M').append(at(x + 3.6 * Math.cos(angle), y + 3.6 * Math.sin(angle))).append(" L")
          .append(at(x + 6.4 * Math.cos(angle), y + 6.4 * Math.sin(angle))).append(' ');
    }
    svg.append(thick(teeth.toString()));
  }

  private static String pentagon(double x, double y, double radius) {
    StringBuilder corners = new StringBuilder();
    for (int corner = 0; corner < 5; corner++) {
      double angle = -Math.PI / 2 + corner * 2 * Math.PI / 5;
      corners.append(corner == 0 ? "M" : " L").append(at(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
    }
    return corners.append(" z").toString();
  }

  private static void ring(StringBuilder svg, double x, double y, double radius, double stroke) {
    svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"").append(number(radius))
        .append("\" fill=\"none\" stroke=\"#555\" stroke-width=\"").append(number(stroke)).append("\"/>");
  }

  private static String path(String data, boolean filled) {
    return "<path d=\"" + data + "\" fill=\"" + (filled ? "#555" : "none") + "\" stroke=\"#555\"/>";
  }

  private static String thick(String data) {
    return "<path d=\"" + data + "\" fill=\"none\" stroke=\"#333\" stroke-width=\"2.4\"/>";
  }

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }
}
