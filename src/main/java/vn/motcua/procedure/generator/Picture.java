package vn.motcua.procedure.generator;

import java.util.List;

/** Where the shapes and lines of a diagram lie, in its own units, y downwards. */
record Picture(List<Shape> shapes, List<Edge> edges) {

  record Point(int x, int y) {}

  record Box(int x, int y, int width, int height) {

    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }

    Point centre() {
      return new Point(x + width / 2, y + height / 2);
    }

    Box down(int by) {
      return new Box(x, y + by, width, height);
    }
  }

  /** @param label where its name stands when that is beside the shape, else null */
  record Shape(String element, Box box, Box label, boolean gateway, boolean expanded) {

    Shape down(int by) {
      return new Shape(element, box.down(by), label == null ? null : label.down(by), gateway, expanded);
    }
  }

  record Edge(String flow, List<Point> points, Box label) {

    Edge down(int by) {
      return new Edge(flow, points.stream().map(point -> new Point(point.x(), point.y() + by)).toList(),
          label == null ? null : label.down(by));
    }
  }

  Picture down(int by) {
    return new Picture(shapes.stream().map(shape -> shape.down(by)).toList(), edges.stream().map(edge -> edge.down(by)).toList());
  }
}
