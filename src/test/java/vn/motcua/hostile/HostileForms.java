package vn.motcua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value for every field of a form. It need not be a dossier that would be accepted: it is made worse anyway. */
final class HostileForms {

  private HostileForms() {}

  static Map<String, Object> example(JsonNode form) {
    Map<String, Object> values = new LinkedHashMap<>();
    form.path("components").forEach(component -> put(component, values));
    return values;
  }

  private static void put(JsonNode component, Map<String, Object> values) {
    switch (component.path("type").asText()) {
      case "group" -> group(component, values);
      case "dynamiclist" -> {
        Map<String, Object> row = new LinkedHashMap<>();
        component.path("components").forEach(child -> put(child, row));
        values.put(component.path("path").asText(), List.of(row));
      }
      default -> {
        if (component.has("key")) {
          values.put(component.path("key").asText(), value(component));
        }
      }
    }
  }

  private static void group(JsonNode component, Map<String, Object> values) {
    String path = component.path("path").asText();
    Map<String, Object> inside = path.isEmpty() ? values : new LinkedHashMap<>();
    component.path("components").forEach(child -> put(child, inside));
    if (!path.isEmpty()) {
      values.put(path, inside);
    }
  }

  private static Object value(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "number" -> 1;
      case "checkbox" -> true;
      case "datetime" -> "1990-05-17";
      case "radio", "select" -> component.at("/values/0/value").asText("x");
      case "checklist", "taglist" -> List.of(component.at("/values/0/value").asText("x"));
      default -> component.path("key").asText().equals("personalNumber") ? "000060133971" : "Đỗ Ngọc Nhân";
    };
  }
}
