package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.generator.Picture.Box;
import vn.motcua.procedure.generator.Picture.Edge;
import vn.motcua.procedure.generator.Picture.Point;
import vn.motcua.procedure.generator.Picture.Shape;
import vn.motcua.procedure.generator.Route.Flow;

/**
 * Draws the steps of a procedure inside the common frame: everything runs to the right, what goes back goes above in nested arcs,
 * supplement and refusal lie below.
 */
final class DiagramLayout {

  private static final int LOWER_ROW = 490;
  private static final int FRAME_TOP = 150;
  /** Free room between the top of the frame and the name of the highest arc: the frame's own name stands there. */
  private static final int HEADROOM = 64;
  private static final int ARC = 35;

  private final List<OwnStep> steps;
  private final Route route;
  private final StepPlaces places;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private int arcs;

  DiagramLayout(List<OwnStep> steps, Route route) {
    this.steps = steps;
    this.route = route;
    this.places = new StepPlaces(steps, route);
  }

  Picture draw() {
    drawSteps();
    drawWays();
    drawArcs();
    drawSupplement();
    int end = drawEndings();
    FrameDrawing frame = new FrameDrawing(end);
    int headroom = places.top() - 5 - ARC * arcs - HEADROOM;
    int down = Math.max(0, FRAME_TOP - headroom);
    Picture inner = new Picture(shapes, edges).down(down);
    return frame.around(inner, down);
  }

  private void drawSteps() {
    for (OwnStep step : steps) {
      shapes.add(new Shape(step.task(), places.of(step.task()), null, false, false));
      if (step.gateway() != null) {
        Box box = places.of(step.gateway());
        String name = route.nodes().stream().filter(node -> node.gateway() != null
            && node.gateway().id().equals(step.gateway())).findFirst().orElseThrow().gateway().name();
        shapes.add(new Shape(step.gateway(), box, switch (step.kind()) {
          case HANDLING -> Labels.before(name, box.centre().x() - 4, 390);
          case SIGN -> Labels.at(name, box.right() - 12, 280);
          default -> Labels.under(name, box.centre().x(), 372);
        }, true, false));
      }
    }
  }

  /** The lines from one step to the next. */
  private void drawWays() {
    edge("Flow_Accepted", "label", new Point(565, StepPlaces.ROW), leftOf(places.of(steps.get(0).task())));
    for (int i = 0; i < steps.size(); i++) {
      OwnStep step = steps.get(i);
      Box from = places.of(step.task());
      if (step.gateway() != null) {
        Box gateway = places.of(step.gateway());
        edge(from(step.task()).id(), null, rightOf(from), leftOf(gateway));
        from = gateway;
      }
      if (i + 1 < steps.size()) {
        OwnStep next = steps.get(i + 1);
        String source = step.gateway() == null ? step.task() : step.gateway();
        forward(wayTo(source, next.task()), from, places.of(next.task()));
      }
    }
  }

  private void forward(Flow flow, Box from, Box to) {
    if (from.x() == to.x()) {
      boolean up = to.y() < from.y();
      edge(flow.id(), null, up ? topOf(from) : bottomOf(from), up ? bottomOf(to) : topOf(to));
    } else if (from.centre().y() == to.centre().y()) {
      edge(flow.id(), "label", rightOf(from), leftOf(to));
    } else {
      edge(flow.id(), null, rightOf(from), new Point(to.centre().x(), from.centre().y()), topOf(to));
    }
  }

  /** Nested arcs above everything: a refusal that skips work, then what is sent back, the farthest on top. */
  private void drawArcs() {
    OwnStep refused = route.refusalTarget();
    if (refused != null) {
      Box from = places.of("Gateway_Handled");
      arc("Flow_RefusalDrafted", from.centre().x(), from.y(), places.of(refused.task()).centre().x(), false);
    }
    Box handling = places.of(steps.stream().filter(step -> step.is(StepKind.HANDLING)).findFirst().orElseThrow().task());
    List<OwnStep> deciders = steps.stream().filter(step -> step.is(StepKind.REVIEW) || step.is(StepKind.SIGN)).toList();
    for (int i = 0; i < deciders.size(); i++) {
      OwnStep decider = deciders.get(i);
      Box gateway = places.of(decider.gateway());
      int entry = handling.x() + (deciders.size() - i) * handling.width() / (deciders.size() + 1);
      String flow = decider.is(StepKind.SIGN) ? "Flow_SentBack" : "Flow_" + decider.suffix() + "SentBack";
      arc(flow, gateway.centre().x(), gateway.y(), entry, true);
    }
  }

  private void arc(String flow, int fromX, int fromY, int toX, boolean back) {
    int height = places.top() - 40 - ARC * arcs++;
    String name = route.flow(flow).name();
    Box label = back ? Labels.before(name, fromX - 20, height - 19) : Labels.at(name, fromX + 10, height - 19);
    int toY = StepPlaces.ROW - StepPlaces.STEP_HEIGHT / 2;
    edges.add(new Edge(flow, List.of(new Point(fromX, fromY), new Point(fromX, height), new Point(toX, height),
        new Point(toX, toY)), label));
  }

  private void drawSupplement() {
    Box gateway = places.of("Gateway_Handled");
    Box handling = places.of(steps.stream().filter(step -> step.is(StepKind.HANDLING)).findFirst().orElseThrow().task());
    int x = gateway.centre().x();
    Box call = new Box(x - 50, LOWER_ROW - 40, 100, 80);
    Box answered = new Box(x + 105, LOWER_ROW - 25, 50, 50);
    Box stopped = new Box(x + 212, LOWER_ROW - 18, 36, 36);
    shapes.add(new Shape("CallActivity_Supplement", call, null, false, false));
    shapes.add(new Shape("Gateway_Supplemented", answered, new Box(x + 80, LOWER_ROW - 45, 102, 14), true, false));
    shapes.add(new Shape("EndEvent_Stopped", stopped, new Box(x + 191, LOWER_ROW + 25, 78, 14), false, false));
    edges.add(new Edge("Flow_SupplementNeeded", List.of(bottomOf(gateway), topOf(call)),
        Labels.at(route.flow("Flow_SupplementNeeded").name(), x + 8, 400)));
    edge("Flow_SupplementDone", null, rightOf(call), leftOf(answered));
    edges.add(new Edge("Flow_SupplementStopped", List.of(rightOf(answered), leftOf(stopped)),
        new Box(answered.right() + 5, LOWER_ROW - 19, 34, 14)));
    int back = answered.centre().x();
    edges.add(new Edge("Flow_Supplemented", List.of(bottomOf(answered), new Point(back, LOWER_ROW + 70),
        new Point(handling.x() + 50, LOWER_ROW + 70), new Point(handling.x() + 50, handling.bottom())),
        Labels.before(route.flow("Flow_Supplemented").name(), back - 10, LOWER_ROW + 51)));
  }

  /** Result, refusal and return. @return where the frame may close on the right */
  private int drawEndings() {
    Box decision = places.of("Gateway_SignDecision");
    Box finish = new Box(places.right(), StepPlaces.ROW - 40, 100, 80);
    Box refusal = new Box(decision.right() + 100, LOWER_ROW - 40, 100, 80);
    Box slip = new Box(refusal.right() + 50, LOWER_ROW - 40, 100, 80);
    Box result = new Box(Math.max(finish.right() + 50, slip.right() + 40), StepPlaces.ROW - 40, 100, 80);
    Box end = new Box(result.right() + 72, StepPlaces.ROW - 18, 36, 36);
    Map.of("Task_Finish", finish, "Task_RefusalOnMerits", refusal, "Task_IssueRefusalSlip", slip,
        "CallActivity_ReturnResult", result).entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(each -> shapes.add(new Shape(each.getKey(), each.getValue(), null, false, false)));
    shapes.add(new Shape("EndEvent_Returned", end, new Box(end.x() - 24, 365, 83, 14), false, false));
    OwnStep last = steps.get(steps.size() - 1);
    forward(route.flow(route.finishFlow()), places.of(last.gateway() == null ? last.task() : last.gateway()), finish);
    edges.add(new Edge("Flow_RefusalSigned", List.of(bottomOf(decision), new Point(decision.centre().x(), LOWER_ROW),
        leftOf(refusal)), Labels.at(route.flow("Flow_RefusalSigned").name(), decision.right() + 5, LOWER_ROW - 19)));
    edge("Flow_Finished", null, rightOf(finish), leftOf(result));
    edge("Flow_RefusalRecorded", null, rightOf(refusal), leftOf(slip));
    edge("Flow_RefusalSlipIssued", null, rightOf(slip), new Point(result.centre().x(), LOWER_ROW), bottomOf(result));
    edge("Flow_Returned", null, rightOf(result), leftOf(end));
    return end.right() + 62;
  }

  private void edge(String id, String label, Point... points) {
    String name = route.flow(id).name();
    Box place = label == null || name == null ? null : Labels.at(name, points[0].x() + 5, StepPlaces.ROW + 8);
    edges.add(new Edge(id, List.of(points), place));
  }

  private Flow from(String source) {
    return route.flows().stream().filter(flow -> flow.source().equals(source)).findFirst().orElseThrow();
  }

  private Flow wayTo(String source, String target) {
    return route.flows().stream().filter(flow -> flow.source().equals(source) && flow.target().equals(target)).findFirst()
        .orElseThrow();
  }

  private static Point leftOf(Box box) {
    return new Point(box.x(), box.centre().y());
  }

  private static Point rightOf(Box box) {
    return new Point(box.right(), box.centre().y());
  }

  private static Point topOf(Box box) {
    return new Point(box.centre().x(), box.y());
  }

  private static Point bottomOf(Box box) {
    return new Point(box.centre().x(), box.bottom());
  }
}
