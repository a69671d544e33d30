package vn.motcua.procedure;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;

/** The names an expression of a diagram may read: those of the extension property {@code variables}, and local ones. */
final class DeclaredVariables {

  private static final Set<String> OF_A_LOOP = Set.of(
      "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  private DeclaredVariables() {}

  static Set<String> of(Element root) {
    Set<String> names = new HashSet<>(OF_A_LOOP);
    ExpressionCheck.walk(root, element -> {
      String kind = element.getLocalName();
      if (kind.equals("property") && element.getAttribute("name").equals("variables")) {
        for (String declaration : element.getAttribute("value").split("[,\\n]")) {
          names.add(declaration.split(":")[0].strip());
        }
      }
      if (kind.equals("inputParameter")) {
        names.add(element.getAttribute("name"));
      }
      if (kind.equals("multiInstanceLoopCharacteristics")) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          if (element.getAttributes().item(i).getLocalName().equals("elementVariable")) {
            names.add(element.getAttributes().item(i).getNodeValue());
          }
        }
      }
    });
    return names;
  }
}
