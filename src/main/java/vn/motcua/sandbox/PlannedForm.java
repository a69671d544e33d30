package vn.motcua.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A start form of {@code sandbox/on-the-spot.csv}. Column {@code persons} puts citizens into groups of the form, by their number
 * ({@code mother=51 father=52}); column {@code values} adds what else is typed ({@code child.sex=F;extractCopies=2}), rows of a
 * list by their number ({@code members[0].fullName=...}).
 */
final class PlannedForm {

  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d)]");

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

  private static void put(Map<String, Object> form, String path, String value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      form.put(path, value);
    } else {
      put(group(form, path.substring(0, dot)), path.substring(dot + 1), value);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> form, String name) {
    Matcher row = ROW.matcher(name);
    if (!row.matches()) {
      return (Map<String, Object>) form.computeIfAbsent(name, any -> new HashMap<String, Object>());
    }
    List<Object> rows = (List<Object>) form.computeIfAbsent(row.group(1), any -> new ArrayList<>());
    int number = Integer.parseInt(row.group(2));
    while (rows.size() <= number) {
      rows.add(new HashMap<String, Object>());
    }
    return (Map<String, Object>) rows.get(number);
  }
}
