package vn.motcua.procedure.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.Refusal;
import vn.motcua.procedure.VariableDeclarations;

/** The names that expressions of a diagram may read: those of the extension property {@code variables}, and local ones. */
final class DeclaredNames {

  private static final Set<String> OF_A_LOOP = Set.of(
      "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  private DeclaredNames() {}

  /** Names that are not declared but set by the engine or by the element around. */
  static Set<String> local(List<Element> elements) {
    Set<String> names = new HashSet<>(OF_A_LOOP);
    for (Element element : elements) {
      if ("inputParameter".equals(element.getLocalName())) {
        names.add(element.getAttribute("name"));
      }
      if ("multiInstanceLoopCharacteristics".equals(element.getLocalName())) {
        names.add(Xml.camunda(element, "elementVariable"));
      }
    }
    return names;
  }

  /** Each declared variable with its type, those left out that can't be read. */
  static Map<String, String> types(Map<String, String> properties) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String declaration : declarations(properties)) {
      try {
        types.putAll(VariableDeclarations.parse("", declaration).types());
      } catch (Refusal unreadable) {
        continue;
      }
    }
    return types;
  }

  static List<String> declarations(Map<String, String> properties) {
    return List.of(properties.getOrDefault("variables", "").trim().split("\\s*,\\s*|\\s+"));
  }
}
