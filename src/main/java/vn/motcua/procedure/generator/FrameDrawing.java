package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.generator.Picture.Box;
import vn.motcua.procedure.generator.Picture.Edge;
import vn.motcua.procedure.generator.Picture.Point;
import vn.motcua.procedure.generator.Picture.Shape;

/**
 * What stands at the same place in every procedure: application, intake, the frame around the dossier, and below it the three
 * timers and two messages with what they call.
 */
final class FrameDrawing {

  private static final int LEFT = 240;
  private static final int TOP = 150;
  private static final int BOTTOM = 610;
  private static final int ROW = StepPlaces.ROW;
  private static final int CALLS = 740;
  /** The border must reach beyond the last message. */
  private static final int LEAST_RIGHT = 1900;

  private final int right;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  FrameDrawing(int right) {
    this.right = Math.max(LEAST_RIGHT, right);
  }

  /** @param down by how much everything inside lies lower than usual, because arcs or columns stand above it */
  Picture around(Picture inner, int down) {
    drawEntry();
    drawExit();
    branch("Timer_DueSoon", "CallActivity_LateWarning", "EndEvent_Warned", 400, 72, 89);
    branch("Timer_Overdue", "CallActivity_LateDossier", "EndEvent_Explained", 740, 56, 78);
    branch("Timer_OverdueAgain", "CallActivity_LateAgain", "EndEvent_LateAgainRead", 1080, 96, 89);
    branch("Message_WithdrawalAsked", "CallActivity_Withdrawal", "EndEvent_WithdrawalDecided", 1420, 110, 66);
    drawWithdrawn();
    Picture moved = new Picture(shapes, edges).down(down);
    List<Shape> all = new ArrayList<>();
    all.add(moved.shapes().get(0));
    all.add(new Shape("SubProcess_Dossier", new Box(LEFT, TOP, right - LEFT, BOTTOM - TOP + down), null, false, true));
    all.addAll(moved.shapes().subList(1, 5));
    all.addAll(inner.shapes());
    all.addAll(moved.shapes().subList(5, moved.shapes().size()));
    List<Edge> lines = new ArrayList<>(moved.edges().subList(0, 4));
    lines.addAll(inner.edges());
    lines.addAll(moved.edges().subList(4, moved.edges().size()));
    return new Picture(all, lines);
  }

  private void drawEntry() {
    event("StartEvent_Application", 170, ROW, new Box(142, 365, 55, 14));
    event("StartEvent_Dossier", 298, ROW, new Box(276, 365, 43, 14));
    shapes.add(new Shape("CallActivity_Intake", new Box(360, ROW - 40, 100, 80), null, false, false));
    shapes.add(new Shape("Gateway_Accepted", new Box(515, ROW - 25, 50, 50), new Box(484, 297, 112, 14), true, false));
    event("EndEvent_NotAccepted", 540, 480, new Box(496, 505, 89, 14));
    line("Flow_ToDossier", new Point(188, ROW), new Point(LEFT, ROW));
    line("Flow_ToIntake", new Point(316, ROW), new Point(360, ROW));
    line("Flow_IntakeDone", new Point(460, ROW), new Point(515, ROW));
    edges.add(new Edge("Flow_NotAccepted", List.of(new Point(540, ROW + 25), new Point(540, 462)), new Box(549, 390, 38, 14)));
  }

  private void drawExit() {
    event("EndEvent_Dossier", right + 80, ROW, new Box(right + 38, 365, 83, 14));
    line("Flow_DossierDone", new Point(right, ROW), new Point(right + 62, ROW));
  }

  private void branch(String event, String call, String end, int x, int width, int endWidth) {
    event(event, x, BOTTOM, new Box(x + 22, 628, width, 14));
    shapes.add(new Shape(call, new Box(x + 90, CALLS - 40, 100, 80), null, false, false));
    event(end, x + 270, CALLS, new Box(x + 270 - endWidth / 2, 765, endWidth, 14));
    String cause = event.substring(event.indexOf('_') + 1);
    String done = cause.equals("WithdrawalAsked") ? "WithdrawalDecided" : call.substring(call.indexOf('_') + 1) + "Done";
    line("Flow_" + cause, new Point(x, BOTTOM + 18), new Point(x, CALLS), new Point(x + 90, CALLS));
    line("Flow_" + done, new Point(x + 190, CALLS), new Point(x + 252, CALLS));
  }

  private void drawWithdrawn() {
    event("Message_WithdrawalGranted", 1800, BOTTOM, new Box(1822, 628, 104, 14));
    event("EndEvent_Withdrawn", 1890, CALLS, new Box(1852, 765, 76, 14));
    line("Flow_WithdrawalGranted", new Point(1800, BOTTOM + 18), new Point(1800, CALLS), new Point(1872, CALLS));
  }

  private void event(String id, int x, int y, Box label) {
    shapes.add(new Shape(id, new Box(x - 18, y - 18, 36, 36), label, false, false));
  }

  private void line(String flow, Point... points) {
    edges.add(new Edge(flow, List.of(points), null));
  }
}
