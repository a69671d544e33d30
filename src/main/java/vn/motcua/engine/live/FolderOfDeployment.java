package vn.motcua.engine.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.procedure.folder.ProcedureFolder;

/**
 * Which folder a deployment belongs to. Camunda Modeler sends bare file names and a name of the designer's choice, so the key
 * of the process says it: it is the folder's path with dashes.
 */
class FolderOfDeployment {

  private static final Pattern STABLE =
      Pattern.compile("(?:" + ProcedureFolder.PROCESSES + "|" + ProcedureFolder.FORMS + ")(" + ProcedureFolder.NAME + ")/[^/]+");
  private static final Pattern NAMED = Pattern.compile("(?:" + ProcedureFolder.PROCESSES + ")?(" + ProcedureFolder.NAME + ")");
  private static final Pattern KEY =
      Pattern.compile("<(?:[\\w.-]+:)?(?:process|decision)\\s[^>]*?\\bid\\s*=\\s*[\"']([^\"']{1,255})[\"']");

  private final LiveTable table;

  FolderOfDeployment(LiveTable table) {
    this.table = table;
  }

  /**
   * @param name of the deployment, or null
   * @return empty when what was deployed belongs to no folder
   */
  Optional<String> find(String name, Map<String, byte[]> resources) {
    Optional<String> stable = resources.keySet().stream().map(STABLE::matcher).filter(Matcher::matches)
        .map(matcher -> matcher.group(1)).findFirst();
    if (stable.isPresent()) {
      return stable;
    }
    List<String> keys = keys(resources);
    return keys.stream().map(table::folderOfKey).flatMap(Optional::stream).findFirst()
        .or(() -> named(name))
        .or(() -> keys.stream().filter(key -> key.matches(ProcedureFolder.NAME)).findFirst().map(this::byItsKey));
  }

  private static Optional<String> named(String name) {
    Matcher matcher = NAMED.matcher(name == null ? "" : name);
    return matcher.matches() && name.contains("/") ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** {@code ho-tich-nhan-con} lies beside {@code ho-tich/khai-sinh}. */
  private String byItsKey(String key) {
    return table.folders().stream().map(folder -> folder.substring(0, Math.max(0, folder.lastIndexOf('/'))))
        .filter(field -> !field.isEmpty() && key.startsWith(field.replace('/', '-') + "-"))
        .max(Comparator.comparingInt(String::length))
        .map(field -> field + "/" + key.substring(field.length() + 1)).orElse(key);
  }

  private static List<String> keys(Map<String, byte[]> resources) {
    List<String> keys = new ArrayList<>();
    for (String ending : List.of(".bpmn", ".dmn")) {
      resources.forEach((name, content) -> {
        if (name.endsWith(ending)) {
          KEY.matcher(new String(content, StandardCharsets.UTF_8)).results().map(found -> found.group(1)).forEach(keys::add);
        }
      });
    }
    return keys;
  }
}
