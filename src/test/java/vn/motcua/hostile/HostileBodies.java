package vn.motcua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A good body made bad in every place, one place at a time. */
final class HostileBodies {

  private HostileBodies() {}

  /** One bad body, and what was done to the good one. */
  record Bad(String what, String pointer, JsonNode body) {}

  static List<Bad> of(JsonNode good) {
    List<Bad> all = new ArrayList<>();
    Set<String> pointers = new LinkedHashSet<>();
    places(good, "", pointers);
    for (String pointer : pointers) {
      all.add(new Bad("missing", pointer, changed(good, pointer, null)));
      BiConsumer<String, JsonNode> add = (what, value) -> all.add(new Bad(what, pointer, changed(good, pointer, value)));
      HostileValues.kinds().forEach(add);
      if (good.at(pointer).isTextual()) {
        HostileValues.texts().forEach(add);
      }
    }
    ObjectNode more = good.deepCopy();
    all.add(new Bad("unknown key", "/khoaLa", more.put("khoaLa", "x")));
    return all;
  }

  private static void places(JsonNode node, String pointer, Set<String> found) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String below = pointer + "/" + field.getKey();
        found.add(below);
        places(field.getValue(), below, found);
      }
    } else if (node.isArray() && !node.isEmpty()) {
      found.add(pointer + "/0");
      places(node.get(0), pointer + "/0", found);
    }
  }

  private static JsonNode changed(JsonNode good, String pointer, JsonNode value) {
    JsonNode copy = good.deepCopy();
    int slash = pointer.lastIndexOf('/');
    String last = pointer.substring(slash + 1);
    JsonNode parent = copy.at(pointer.substring(0, slash));
    if (parent instanceof ArrayNode list) {
      if (value == null) {
        list.remove(0);
      } else {
        list.set(0, value);
      }
    } else if (value == null) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
    return copy;
  }
}
