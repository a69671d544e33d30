package vn.motcua.procedure.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The geometry of a drawing, in its own units, y downwards. */
final class Drawing {

  /** How far a line may end from the border it touches. */
  private static final double TOUCH = 1.5;

  private Drawing() {}

  record Point(double x, double y) {}

  record Box(double left, double top, double right, double bottom) {

    static Box around(List<Point> points) {
      return new Box(
          points.stream().mapToDouble(Point::x).min().orElse(0), points.stream().mapToDouble(Point::y).min().orElse(0),
          points.stream().mapToDouble(Point::x).max().orElse(0), points.stream().mapToDouble(Point::y).max().orElse(0));
    }

    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }

    List<Point> corners() {
      return List.of(new Point(left, top), new Point(right, bottom));
    }

    Point centre() {
      return new Point((left + right) / 2, (top + bottom) / 2);
    }

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean touches(Box other) {
      return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    boolean contains(Box other) {
      return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    boolean borderHolds(Point point) {
      return around(TOUCH, point) && !around(-TOUCH, point);
    }

    private boolean around(double margin, Point point) {
      return point.x > left - margin && point.x < right + margin && point.y > top - margin && point.y < bottom + margin;
    }
  }

  /** @param around the box that the line just fits into */
  record Line(List<Point> points, Box around) {

    Line(List<Point> points) {
      this(points, Box.around(points));
    }

    Point first() {
      return points.get(0);
    }

    Point last() {
      return points.get(points.size() - 1);
    }

    /** Whether it enters the inside of a box; touching its border is allowed. */
    boolean runsThrough(Box box) {
      return around.touches(box) && segments().anyMatch(segment -> segment.enters(box));
    }

    /** Whether it touches another line anywhere; two lines may not even share an end. */
    boolean meets(Line other) {
      return around.touches(other.around) && segments().anyMatch(one -> other.segments().anyMatch(one::meets));
    }

    /** Whether it goes above both boxes, or below both. */
    boolean leavesTheRows(Box one, Box other) {
      double above = Math.min(one.top, other.top);
      double below = Math.max(one.bottom, other.bottom);
      return points.stream().anyMatch(point -> point.y < above || point.y > below);
    }

    private Stream<Segment> segments() {
      return IntStream.range(1, points.size()).mapToObj(i -> new Segment(points.get(i - 1), points.get(i)));
    }
  }

  private record Segment(Point from, Point to) {

    /** Clips the segment to the box (Liang and Barsky); what is left must have a length. */
    boolean enters(Box box) {
      double[] run = {to.x - from.x, to.y - from.y};
      double[][] room = {{box.left - from.x, box.right - from.x}, {box.top - from.y, box.bottom - from.y}};
      double begin = 0;
      double end = 1;
      for (int axis = 0; axis < 2; axis++) {
        double low = room[axis][0];
        double high = room[axis][1];
        if (run[axis] == 0) {
          if (low >= 0 || high <= 0) {
            return false;
          }
        } else {
          begin = Math.max(begin, Math.min(low / run[axis], high / run[axis]));
          end = Math.min(end, Math.max(low / run[axis], high / run[axis]));
        }
      }
      return begin < end;
    }

    boolean meets(Segment other) {
      double a = side(from, to, other.from);
      double b = side(from, to, other.to);
      double c = side(other.from, other.to, from);
      double d = side(other.from, other.to, to);
      boolean apart = a * b > 0 || c * d > 0;
      boolean boxesApart = Math.max(from.x, to.x) < Math.min(other.from.x, other.to.x)
          || Math.max(other.from.x, other.to.x) < Math.min(from.x, to.x)
          || Math.max(from.y, to.y) < Math.min(other.from.y, other.to.y)
          || Math.max(other.from.y, other.to.y) < Math.min(from.y, to.y);
      return !apart && !boxesApart;
    }

    private static double side(Point from, Point to, Point point) {
      return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    }
  }
}
