package vn.motcua.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What Camunda Modeler offers a designer, and what it writes into an element when a template is chosen. */
public final class ElementTemplates {

  public static final Path FOLDER = Path.of("processes/.camunda/element-templates");
  public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  /** What Modeler does not write, because it means the same when it is absent. */
  private static final Map<String, String> UNWRITTEN = Map.of("cancelActivity", "true", "camunda:calledElementBinding", "latest");
  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private ElementTemplates() {}

  /** The files, as Modeler finds them: every JSON below the folder. */
  public static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** The templates by id. */
  public static Map<String, JsonNode> all() throws IOException {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    for (Path file : files()) {
      JsonNode read = new ObjectMapper().readTree(file.toFile());
      (read.isArray() ? read : List.of(read)).forEach(template -> {
        if (byId.put(template.get("id").asText(), template) != null) {
          throw new IllegalStateException("Two templates have the id " + template.get("id"));
        }
      });
    }
    return byId;
  }

  public static String templateOf(Element element) {
    return element.getAttributeNS(CAMUNDA, "modelerTemplate");
  }

  /** The value that a property of a template has in an element, or null. */
  public static String value(Element element, JsonNode property) {
    JsonNode binding = property.get("binding");
    if (binding.get("type").asText().equals("property")) {
      String name = binding.get("name").asText();
      String namespace = name.startsWith("camunda:") ? CAMUNDA : null;
      String local = name.substring(name.indexOf(':') + 1);
      return element.hasAttributeNS(namespace, local) ? element.getAttributeNS(namespace, local) : UNWRITTEN.get(name);
    }
    Element extension = extension(element, binding);
    return extension == null ? null : extension.getAttribute(valueAttribute(binding));
  }

  /** Chooses a template for an element, and types {@code answers} (by the binding's name or target) over its default values. */
  public static void apply(JsonNode template, Element element, Map<String, String> answers) {
    element.setAttributeNS(CAMUNDA, "camunda:modelerTemplate", template.get("id").asText());
    for (JsonNode property : template.get("properties")) {
      JsonNode binding = property.get("binding");
      String own = property.path("value").asText("");
      set(element, binding, property.get("type").asText().equals("Hidden") ? own : answers.getOrDefault(nameOf(binding), own));
    }
  }

  /** Takes away what the template wrote. */
  public static void strip(JsonNode template, Element element) {
    element.removeAttributeNS(CAMUNDA, "modelerTemplate");
    for (JsonNode property : template.get("properties")) {
      JsonNode binding = property.get("binding");
      String name = binding.path("name").asText();
      Element extension = binding.get("type").asText().equals("property") ? null : extension(element, binding);
      if (extension != null) {
        extension.getParentNode().removeChild(extension);
      } else if (name.startsWith("camunda:")) {
        element.removeAttributeNS(CAMUNDA, name.substring("camunda:".length()));
      } else {
        element.removeAttributeNS(null, name);
      }
    }
  }

  /** By what an answer names a property. */
  public static String nameOf(JsonNode binding) {
    return binding.has("name") ? binding.get("name").asText() : binding.path("target").asText(binding.path("source").asText());
  }

  private static void set(Element element, JsonNode binding, String value) {
    String name = binding.path("name").asText();
    if (!binding.get("type").asText().equals("property")) {
      Element extension = extension(element, binding);
      (extension == null ? addExtension(element, binding) : extension).setAttribute(valueAttribute(binding), value);
    } else if (value.equals(UNWRITTEN.get(name))) {
      element.removeAttributeNS(name.startsWith("camunda:") ? CAMUNDA : null, name.substring(name.indexOf(':') + 1));
    } else if (name.startsWith("camunda:")) {
      element.setAttributeNS(CAMUNDA, name, value);
    } else {
      element.setAttribute(name, value);
    }
  }

  private static String valueAttribute(JsonNode binding) {
    return switch (binding.get("type").asText()) {
      case "camunda:property" -> "value";
      case "camunda:in" -> binding.path("expression").asBoolean() ? "sourceExpression" : "source";
      case "camunda:in:businessKey" -> "businessKey";
      case "camunda:out" -> "target";
      default -> throw new IllegalArgumentException("No such binding here: " + binding);
    };
  }

  private static Element extension(Element element, JsonNode binding) {
    Element extensions = child(element, BPMN, "extensionElements");
    Element list = extensions == null || !isProperty(binding) ? extensions : child(extensions, CAMUNDA, "properties");
    return list == null ? null : elements(list.getChildNodes()).filter(each -> fits(each, binding)).findFirst().orElse(null);
  }

  private static boolean fits(Element each, JsonNode binding) {
    return switch (binding.get("type").asText()) {
      case "camunda:property" -> each.getLocalName().equals("property") && each.getAttribute("name").equals(nameOf(binding));
      case "camunda:in" -> each.getLocalName().equals("in") && each.getAttribute("target").equals(nameOf(binding));
      case "camunda:in:businessKey" -> each.getLocalName().equals("in") && each.hasAttribute("businessKey");
      case "camunda:out" -> each.getLocalName().equals("out") && each.getAttribute("source").equals(nameOf(binding));
      default -> false;
    };
  }

  private static Element addExtension(Element element, JsonNode binding) {
    Element extensions = childOrNew(element, BPMN, "bpmn:extensionElements");
    Element made = element.getOwnerDocument().createElementNS(CAMUNDA,
        isProperty(binding) ? "camunda:property" : binding.get("type").asText().startsWith("camunda:in") ? "camunda:in" : "camunda:out");
    if (isProperty(binding)) {
      made.setAttribute("name", nameOf(binding));
    } else if (!nameOf(binding).isEmpty()) {
      made.setAttribute(binding.has("target") ? "target" : "source", nameOf(binding));
    }
    return (Element) (isProperty(binding) ? childOrNew(extensions, CAMUNDA, "camunda:properties") : extensions).appendChild(made);
  }

  private static boolean isProperty(JsonNode binding) {
    return binding.get("type").asText().equals("camunda:property");
  }

  private static Element child(Element parent, String namespace, String name) {
    return elements(parent.getChildNodes())
        .filter(each -> each.getLocalName().equals(name) && namespace.equals(each.getNamespaceURI())).findFirst().orElse(null);
  }

  /** Documentation comes first in BPMN, extension elements after it. */
  private static Element childOrNew(Element parent, String namespace, String name) {
    Element found = child(parent, namespace, name.substring(name.indexOf(':') + 1));
    if (found != null) {
      return found;
    }
    Node before = elements(parent.getChildNodes()).filter(each -> !each.getLocalName().equals("documentation")).findFirst().orElse(null);
    return (Element) parent.insertBefore(parent.getOwnerDocument().createElementNS(namespace, name), before);
  }

  public static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
  }
}
