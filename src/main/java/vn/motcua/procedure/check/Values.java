package vn.motcua.procedure.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that the variables of some conditions can take, so that every combination can be tried. */
final class Values {

  private static final int MOST = 10_000;
  /** Any word that no condition asks for. */
  private static final String OTHER = "\u2026";

  private final Map<String, Set<Object>> domains = new LinkedHashMap<>();

  Values(List<Condition> conditions, Map<String, String> declared) {
    this(conditions, declared, Map.of());
  }

  /** @param narrowed what some variables can be at the place where the conditions stand */
  Values(List<Condition> conditions, Map<String, String> declared, Map<String, Set<Object>> narrowed) {
    for (Condition condition : conditions) {
      condition.compared().forEach((name, literals) -> {
        Set<Object> domain = domains.computeIfAbsent(name,
            each -> new LinkedHashSet<>(narrowed.getOrDefault(each, domain(declared.get(each)))));
        domain.addAll(around(declared.get(name), literals));
      });
    }
  }

  /** The words of a declared choice; null for every other type. */
  static Set<String> choice(String type) {
    if (type == null || Set.of("text", "id", "integer", "boolean", "date").contains(type)) {
      return null;
    }
    return new LinkedHashSet<>(List.of(type.split("\\|")));
  }

  /** What a choice or a truth can be; empty for what has no end. */
  static Set<Object> domain(String type) {
    Set<String> choice = choice(type);
    if (choice != null) {
      return new LinkedHashSet<>(choice);
    }
    return new LinkedHashSet<>(type == null || type.equals("boolean") ? List.of(true, false) : List.of());
  }

  private static Set<Object> around(String type, Set<Object> literals) {
    Set<Object> found = new LinkedHashSet<>();
    if (type == null || type.equals("boolean") || choice(type) != null) {
      return found;
    }
    for (Object literal : literals) {
      found.add(literal);
      if (literal instanceof BigDecimal number) {
        found.add(number.subtract(BigDecimal.ONE));
        found.add(number.add(BigDecimal.ONE));
      }
    }
    if (!type.equals("integer")) {
      found.add(OTHER);
    }
    return found;
  }

  /** Every combination; empty when there are too many to try. */
  List<Map<String, Object>> combinations() {
    List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<String, Set<Object>> domain : domains.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      if ((long) all.size() * domain.getValue().size() > MOST) {
        return List.of();
      }
      for (Map<String, Object> each : all) {
        for (Object value : domain.getValue()) {
          Map<String, Object> more = new HashMap<>(each);
          more.put(domain.getKey(), value);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }
}
