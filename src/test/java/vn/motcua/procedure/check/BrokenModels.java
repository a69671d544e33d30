package vn.motcua.procedure.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The broken models that {@code src/test/resources/check/broken.yaml} describes, made from good ones. */
final class BrokenModels {

  private static final Path DESCRIPTION = Path.of("src/test/resources/check/broken.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  private BrokenModels() {}

  /** One fault and what must be said of it. */
  record Fault(Map<String, Object> described) {

    String folder() {
      return (String) described.getOrDefault("folder", "chung-thuc/chu-ky");
    }

    String finds() {
      return (String) described.get("finds");
    }

    @SuppressWarnings("unchecked")
    Set<String> allowed() {
      Set<String> allowed = new TreeSet<>((List<String>) described.getOrDefault("also", List.of()));
      allowed.add(finds());
      return allowed;
    }

    List<CheckedFile> files() {
      return Folders.with(Folders.read(folder()), text("in"), this::change);
    }

    private String text(String key) {
      return (String) described.get(key);
    }

    private String change(String file) {
      if (described.containsKey("replace")) {
        return replaced(file);
      }
      if (described.containsKey("move") || described.containsKey("bend")) {
        return redrawn(file);
      }
      return changedForm(file);
    }

    private String replaced(String file) {
      if (Boolean.TRUE.equals(described.get("every"))) {
        return file.replace(text("replace"), text("with"));
      }
      boolean regex = Boolean.TRUE.equals(described.get("regex"));
      Pattern pattern = Pattern.compile(regex ? text("replace") : Pattern.quote(text("replace")));
      return pattern.matcher(file).replaceFirst(regex ? text("with") : Matcher.quoteReplacement(text("with")));
    }

    @SuppressWarnings("unchecked")
    private String redrawn(String file) {
      String drawn = file;
      if (described.containsKey("move")) {
        List<Integer> to = (List<Integer>) described.get("to");
        drawn = drawn.replaceFirst("(?s)(bpmnElement=\"" + text("move") + "\"[^>]*>\\s*<dc:Bounds )x=\"[^\"]*\" y=\"[^\"]*\"",
            "$1x=\"" + to.get(0) + "\" y=\"" + to.get(1) + "\"");
      }
      if (described.containsKey("bend")) {
        StringBuilder points = new StringBuilder();
        ((List<List<Integer>>) described.get("points")).forEach(point ->
            points.append("<di:waypoint x=\"").append(point.get(0)).append("\" y=\"").append(point.get(1)).append("\" />"));
        drawn = drawn.replaceFirst("(?s)(bpmnElement=\"" + text("bend") + "\"[^>]*>\\s*)(<di:waypoint [^>]*/>\\s*)+", "$1" + points);
      }
      return drawn;
    }

    private String changedForm(String file) {
      try {
        ObjectNode form = (ObjectNode) JSON.readTree(file);
        if (described.containsKey("add")) {
          ObjectNode around = described.containsKey("into") ? component(form, text("into")) : form;
          ((ArrayNode) around.get("components")).add(JSON.valueToTree(described.get("add")));
        }
        if (described.containsKey("form")) {
          set(form, described.get("form"));
        }
        if (described.containsKey("component")) {
          ObjectNode component = component(form, text("component"));
          set(component, described.getOrDefault("set", Map.of()));
          ((List<?>) described.getOrDefault("remove", List.of())).forEach(path -> {
            String[] parts = path.toString().split("\\.");
            around(component, parts).remove(parts[parts.length - 1]);
          });
        }
        return form.toPrettyString();
      } catch (JsonProcessingException broken) {
        throw new IllegalArgumentException(broken);
      }
    }

    private static void set(ObjectNode node, Object properties) {
      ((Map<?, ?>) properties).forEach((path, value) -> {
        String[] parts = path.toString().split("\\.");
        around(node, parts).set(parts[parts.length - 1], JSON.valueToTree(value));
      });
    }

    private static ObjectNode around(ObjectNode node, String[] parts) {
      ObjectNode here = node;
      for (int i = 0; i < parts.length - 1; i++) {
        here = here.withObject("/" + parts[i]);
      }
      return here;
    }

    private static ObjectNode component(ObjectNode form, String path) {
      return FormComponent.of(new FormFile("", "", form)).stream().filter(each -> each.path().equals(path)).findFirst()
          .map(each -> (ObjectNode) (JsonNode) each.node()).orElseThrow(() -> new IllegalArgumentException("No component " + path));
    }

    @Override
    public String toString() {
      return text("fault");
    }
  }

  @SuppressWarnings("unchecked")
  static List<Fault> all() throws IOException {
    List<Map<String, Object>> described = new Yaml().load(Files.readString(DESCRIPTION));
    return described.stream().map(Fault::new).toList();
  }
}
