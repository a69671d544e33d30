package vn.motcua.procedure.generator;

import vn.motcua.procedure.generator.Picture.Box;

/** How much room a name takes that stands beside a shape or a line, on one line of print. */
final class Labels {

  static final int HEIGHT = 14;

  private Labels() {}

  static int width(String name) {
    return Math.max(30, 6 * name.length() + 8);
  }

  static Box at(String name, int x, int y) {
    return new Box(x, y, width(name), HEIGHT);
  }

  /** Ends at x. */
  static Box before(String name, int x, int y) {
    return new Box(x - width(name), y, width(name), HEIGHT);
  }

  static Box under(String name, int centre, int y) {
    return new Box(centre - width(name) / 2, y, width(name), HEIGHT);
  }
}
