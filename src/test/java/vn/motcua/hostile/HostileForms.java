package vn.motcua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
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

  /** What the form says of each place in its example: two places that are described alike are read alike. */
  static Map<String, String> described(JsonNode form) {
    Map<String, String> places = new HashMap<>();
    form.path("components").forEach(component -> describe(component, "", places));
    return places;
  }

  private static void describe(JsonNode component, String above, Map<String, String> places) {
    String path = component.path("path").asText();
    String below = path.isEmpty() ? above : above + "/" + path;
    boolean list = component.path("type").asText().equals("dynamiclist");
    if (component.has("key") || !path.isEmpty()) {
      ObjectNode said = component.deepCopy();
      said.remove(List.of("id", "layout"));
      String place = component.has("key") ? above + "/" + component.path("key").asText() : below;
      places.put(place, said.toString());
      places.put(place + "/0", said.toString());
    }
    component.path("components").forEach(child -> describe(child, list ? below + "/0" : below, places));
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
