package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;
import vn.motcua.support.ElementTemplates;

/** What Camunda Modeler offers a designer follows Modeler's own schema and agrees with the diagrams that use it. */
class ElementTemplatesTest {

  /** {@code @camunda/element-templates-json-schema} 0.22.1 (MIT, the licence lies beside it). */
  private static final Path SCHEMA = Path.of("src/test/resources/element-templates/schema.json");
  private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹĐđ]");

  static Stream<Path> diagrams() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  static Stream<Path> files() throws IOException {
    return ElementTemplates.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_follows_the_schema_that_Modeler_holds_it_to(Path file) throws IOException {
    assertThat(faults(new ObjectMapper().readTree(file.toFile()))).isEmpty();
  }

  @Test
  void the_schema_refuses_a_template_that_Modeler_would_not_load() throws IOException {
    ObjectNode step = ElementTemplates.all().get("vn.motcua.officer-step").deepCopy();
    step.remove("appliesTo");
    assertThat(faults(step)).isNotEmpty();
    ObjectNode other = ElementTemplates.all().get("vn.motcua.officer-step").deepCopy();
    ((ObjectNode) other.get("properties").get(0).get("binding")).put("type", "camunda:timer");
    assertThat(faults(other)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void modeler_finds_the_templates_above_every_diagram(Path diagram) {
    List<Path> found = new ArrayList<>();
    for (Path folder = diagram.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".camunda/element-templates"))) {
        found.add(folder.resolve(".camunda/element-templates"));
      }
    }
    assertThat(found).containsExactly(ElementTemplates.FOLDER);
  }

  @Test
  void whatever_a_designer_reads_is_vietnamese() throws IOException {
    for (JsonNode template : ElementTemplates.all().values()) {
      assertThat(template.get("name").asText()).containsPattern(VIETNAMESE);
      assertThat(template.get("description").asText()).as(template.get("id").asText()).containsPattern(VIETNAMESE);
      for (JsonNode property : template.get("properties")) {
        if (!property.get("type").asText().equals("Hidden")) {
          assertThat(property.path("label").asText()).as(property.toString()).containsPattern(VIETNAMESE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void every_element_drawn_from_a_template_keeps_its_rules(Path diagram) throws IOException {
    Map<String, JsonNode> templates = ElementTemplates.all();
    for (Element element : templated(read(diagram))) {
      String name = ElementTemplates.templateOf(element);
      assertThat(templates).as(element.getAttribute("id")).containsKey(name);
      check(element, templates.get(name));
    }
  }

  private static void check(Element element, JsonNode template) {
    String id = element.getAttribute("id");
    assertThat(template.get("appliesTo").get(0).asText()).as(id).isEqualToIgnoringCase("bpmn:" + element.getLocalName());
    for (JsonNode property : template.get("properties")) {
      String value = ElementTemplates.value(element, property);
      String label = id + ": " + property.path("label").asText(property.get("binding").toString());
      if (property.get("type").asText().equals("Hidden")) {
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

  @ParameterizedTest
  @MethodSource("diagrams")
  void a_template_chosen_anew_writes_what_the_diagram_has(Path diagram) throws IOException {
    Map<String, JsonNode> templates = ElementTemplates.all();
    for (Element element : templated(read(diagram))) {
      JsonNode template = templates.get(ElementTemplates.templateOf(element));
      Map<String, String> typed = new HashMap<>();
      for (JsonNode property : template.get("properties")) {
        String value = ElementTemplates.value(element, property);
        if (value != null) {
          typed.put(ElementTemplates.nameOf(property.get("binding")), value);
        }
      }
      TreeSet<String> drawn = parts(element);
      ElementTemplates.strip(template, element);
      assertThat(parts(element)).as(element.getAttribute("id")).isNotEqualTo(drawn);
      ElementTemplates.apply(template, element, typed);
      drawn.remove("callActivity camunda:calledElementBinding=\"latest\"");
      assertThat(parts(element)).as(element.getAttribute("id")).containsAll(drawn);
    }
  }

  /** The element's attributes, and those of its extensions. */
  private static TreeSet<String> parts(Element element) {
    TreeSet<String> parts = new TreeSet<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      parts.add(element.getLocalName() + " " + attributes.item(i));
    }
    ElementTemplates.elements(element.getChildNodes()).filter(child -> child.getLocalName().equals("extensionElements"))
        .flatMap(child -> ElementTemplates.elements(child.getElementsByTagName("*")))
        .forEach(extension -> parts.add(extension.getLocalName() + " " + attributesOf(extension)));
    return parts;
  }

  private static TreeSet<String> attributesOf(Element element) {
    TreeSet<String> all = new TreeSet<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      all.add(element.getAttributes().item(i).toString());
    }
    return all;
  }

  private static List<Element> templated(Document diagram) {
    return ElementTemplates.elements(diagram.getElementsByTagName("*"))
        .filter(element -> !ElementTemplates.templateOf(element).isEmpty()).toList();
  }

  private static Document read(Path diagram) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(diagram.toFile());
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IOException(broken);
    }
  }

  private static List<String> faults(JsonNode template) throws IOException {
    Validator validator = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    URI schema = validator.registerSchema(URI.create("urn:element-templates"), new ObjectMapper().readTree(SCHEMA.toFile()));
    return validator.validate(schema, template).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError()).toList();
  }
}
