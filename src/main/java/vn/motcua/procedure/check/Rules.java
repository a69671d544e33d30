package vn.motcua.procedure.check;

import java.util.List;

/** The one list of all rules. */
final class Rules {

  private Rules() {}

  static List<Rule> all() {
    return List.of(
        new ProcessRule());
  }
}
