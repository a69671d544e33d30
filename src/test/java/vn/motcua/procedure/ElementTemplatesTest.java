package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Camunda Modeler offers a designer agrees with the diagrams that use it. */
class ElementTemplatesTest {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  @ParameterizedTest
  @MethodSource("vn.motcua.procedure.check.DiagramLayoutTest#diagrams")
  void every_element_drawn_from_a_template_keeps_its_rules(Path diagram) throws IOException {
    Map<String, JsonNode> templates = templates();
    List<BaseElement> elements = new ArrayList<>();
    var model = Bpmn.readModelFromFile(diagram.toFile());
    elements.addAll(model.getModelElementsByType(Process.class));
    elements.addAll(model.getModelElementsByType(FlowNode.class));
    for (BaseElement element : elements) {
      String name = element.getAttributeValueNs(CAMUNDA, "modelerTemplate");
      if (name != null) {
        assertThat(templates).as(element.getId()).containsKey(name);
        check(element, templates.get(name));
      }
    }
  }

  private static void check(BaseElement element, JsonNode template) {
    assertThat(template.findValue("appliesTo").toString()).as(element.getId())
        .containsIgnoringCase("bpmn:" + element.getElementType().getTypeName());
    for (JsonNode property : template.get("properties")) {
      String value = value(element, property.get("binding"));
      String label = element.getId() + ": " + property.path("label").asText(property.get("binding").toString());
      if (property.get("type").asText().equals("Hidden") && property.get("binding").get("type").asText().equals("property")) {
        assertThat(value).as(label).isEqualTo(property.get("value").asText());
      }
      if (property.path("constraints").path("notEmpty").asBoolean()) {
        assertThat(value).as(label).isNotBlank();
      }
      String pattern = property.path("constraints").path("pattern").path("value").asText("");
      if (value != null && !pattern.isEmpty()) {
        assertThat(value).as(label).matches(Pattern.compile(pattern));
      }
      if (value != null && property.has("choices")) {
        assertThat(property.get("choices").findValuesAsText("value")).as(label).contains(value);
      }
    }
  }

  private static String value(BaseElement element, JsonNode binding) {
    String name = binding.path("name").asText();
    return switch (binding.get("type").asText()) {
      case "property" -> name.startsWith("camunda:")
          ? element.getAttributeValueNs(CAMUNDA, name.substring("camunda:".length())) : element.getAttributeValue(name);
      case "camunda:property" -> element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class)
          .singleResult().getCamundaProperties().stream().filter(property -> property.getCamundaName().equals(name))
          .findFirst().map(property -> property.getCamundaValue()).orElse(null);
      default -> null;
    };
  }

  private static Map<String, JsonNode> templates() throws IOException {
    Map<String, JsonNode> byId = new HashMap<>();
    new ObjectMapper().readTree(Path.of("processes/.camunda/element-templates/motcua.json").toFile())
        .forEach(template -> byId.put(template.get("id").asText(), template));
    return byId;
  }
}
