package vn.motcua.procedure.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The lines of a diagram without those that lead back to a place one came from: what is left has no circles. */
final class ForwardLines {

  private final Function<String, List<String>> lines;
  private final Map<String, Set<String>> back = new HashMap<>();
  private final Set<String> onTheWay = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  /** @param begins where the diagram begins: which line leads back depends on it */
  ForwardLines(Function<String, List<String>> lines, List<String> begins) {
    this.lines = lines;
    begins.forEach(this::walk);
  }

  /** Every place that forward lines reach from these, without these. */
  Set<String> from(Set<String> places) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(places);
    while (!open.isEmpty()) {
      String place = open.poll();
      lines.apply(place).stream().filter(next -> !back.getOrDefault(place, Set.of()).contains(next))
          .filter(reached::add).forEach(open::add);
    }
    reached.removeAll(places);
    return reached;
  }

  private void walk(String place) {
    if (!seen.add(place)) {
      return;
    }
    onTheWay.add(place);
    for (String next : lines.apply(place)) {
      if (onTheWay.contains(next)) {
        back.computeIfAbsent(place, any -> new HashSet<>()).add(next);
      } else {
        walk(next);
      }
    }
    onTheWay.remove(place);
  }
}
