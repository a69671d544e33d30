package vn.motcua.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A start form of {@code sandbox/on-the-spot.csv}. Column {@code persons} puts citizens into groups of the form, by their number
 * ({@code mother=51 father=52}); column {@code values} adds what else is typed ({@code child.sex=F;extractCopies=2}).
 */
final class PlannedForm {

  private PlannedForm() {}

  static Map<String, Object> of(Map<String, String> row, List<Map<String, String>> citizens) {
    Map<String, Object> form = new HashMap<>();
    form.put("applicant", citizen(row.get("citizen"), citizens));
    form.put("submitterIsApplicant", true);
    form.put("caseKey", row.get("case"));
    form.put("papers", List.of(Map.of("name", row.get("paper"), "form", "ORIGINAL", "count", 1)));
    pairs(row.get("persons"), " ").forEach(pair -> form.put(pair[0], citizen(pair[1], citizens)));
    pairs(row.get("values"), ";").forEach(pair -> put(form, pair[0], pair[1]));
    return form;
  }

  private static Map<String, Object> citizen(String number, List<Map<String, String>> citizens) {
    Map<String, Object> person = new HashMap<>(citizens.get(Integer.parseInt(number) - 1));
    person.values().removeIf(""::equals);
    return person;
  }

  private static Stream<String[]> pairs(String column, String separator) {
    return Stream.of(column.split(separator)).filter(pair -> !pair.isBlank()).map(pair -> pair.split("=", 2));
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> form, String path, String value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      form.put(path, value);
    } else {
      Object group = form.computeIfAbsent(path.substring(0, dot), any -> new HashMap<String, Object>());
      put((Map<String, Object>) group, path.substring(dot + 1), value);
    }
  }
}
