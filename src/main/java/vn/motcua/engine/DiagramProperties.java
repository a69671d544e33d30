package vn.motcua.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.motcua.procedure.VariableDeclarations;

/** Extension properties of a process, kept with the parsed definition so that no reception reads the diagram again. */
final class DiagramProperties {

  private static final String PROPERTIES = "motcua.properties";
  private static final String VARIABLES = "motcua.variables";

  private DiagramProperties() {}

  static void parse(Element process, ProcessDefinitionEntity definition) {
    Map<String, String> properties = read(process);
    definition.setProperty(PROPERTIES, Map.copyOf(properties));
    definition.setProperty(VARIABLES, VariableDeclarations.parse(definition.getKey(), properties.get("variables")));
  }

  /** The extension properties of any element. */
  static Map<String, String> read(Element element) {
    Map<String, String> properties = new LinkedHashMap<>();
    Element extensions = element.element("extensionElements");
    Element list = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    if (list != null) {
      for (Element property : list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
        properties.put(property.attribute("name"), property.attribute("value"));
      }
    }
    return withoutNulls(properties);
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> of(ProcessDefinitionEntity definition) {
    return (Map<String, String>) definition.getProperty(PROPERTIES);
  }

  static VariableDeclarations variablesOf(ProcessDefinitionEntity definition) {
    return (VariableDeclarations) definition.getProperty(VARIABLES);
  }

  private static Map<String, String> withoutNulls(Map<String, String> properties) {
    properties.entrySet().removeIf(entry -> entry.getKey() == null || entry.getValue() == null);
    return properties;
  }
}
