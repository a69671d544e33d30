package vn.motcua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every operation that the OpenAPI document describes, with paths and bodies to send. */
final class HostileOperations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final List<String> ODD = List.of("khong-co", "..%2F..%2Fetc", "%00", "%E2%80%AE", "-1", "x".repeat(300), "%27%20OR%201%3D1", "%C3%28");

  private final JsonNode document;

  HostileOperations(JsonNode document) {
    this.document = document;
  }

  /**
   * @param body a body of the right shape, or null when the operation takes none
   */
  record Operation(String method, String path, List<String> pathParameters, List<String> queryParameters, JsonNode body) {

    String filled(Function<String, String> values) {
      String filled = path;
      for (String parameter : pathParameters) {
        filled = filled.replace("{" + parameter + "}", values.apply(parameter));
      }
      return filled;
    }

    /** The path with one parameter odd, or one query parameter odd. */
    List<String> oddPaths(Function<String, String> values) {
      List<String> all = new ArrayList<>();
      for (String odd : ODD) {
        pathParameters.forEach(parameter ->
            all.add(filled(name -> name.equals(parameter) ? odd : values.apply(name))));
        queryParameters.forEach(parameter -> all.add(
            filled(values) + "?" + URLEncoder.encode(parameter, StandardCharsets.UTF_8) + "=" + odd));
      }
      return all;
    }
  }

  List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          all.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    return all;
  }

  private Operation operation(String path, String method, JsonNode description) {
    List<String> inPath = new ArrayList<>();
    List<String> inQuery = new ArrayList<>();
    description.path("parameters").forEach(parameter -> {
      if (parameter.path("in").asText().equals("path")) {
        inPath.add(parameter.path("name").asText());
      } else if (parameter.path("in").asText().equals("query")) {
        inQuery.add(parameter.path("name").asText());
      }
    });
    JsonNode schema = description.at("/requestBody/content/application~1json/schema");
    return new Operation(method.toUpperCase(), path, inPath, inQuery, schema.isMissingNode() ? null : example(schema, 0));
  }

  private JsonNode example(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return example(document.at(schema.path("$ref").asText().substring(1)), depth);
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    if (schema.path("type").asText().equals("object") && depth < 4) {
      ObjectNode object = JSON.objectNode();
      schema.path("properties").properties()
          .forEach(property -> object.set(property.getKey(), example(property.getValue(), depth + 1)));
      return object;
    }
    return switch (schema.path("type").asText()) {
      case "array" -> JSON.arrayNode().add(example(schema.path("items"), depth + 1));
      case "integer", "number" -> JSON.numberNode(1);
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.textNode(schema.path("format").asText().startsWith("date") ? "2026-10-12" : "x");
    };
  }
}
