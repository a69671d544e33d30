package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.motcua.support.CentreTest;
import vn.motcua.support.ElementTemplates;

/** A procedure whose elements have nothing but their place, a template each, and what a designer types: the program takes it. */
@CentreTest
class EveryTemplateTest {

  private static final String BARE = "src/test/resources/element-templates/bare.bpmn";
  private static final String NAME = "processes/mau/phan-tu/mau-phan-tu.bpmn";

  @Autowired
  private RepositoryService repository;

  @Test
  void the_bare_procedure_uses_every_template() throws Exception {
    assertThat(templated(bare()).stream().map(ElementTemplates::templateOf).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(ElementTemplates.all().keySet());
  }

  @Test
  void without_its_templates_it_is_refused() throws Exception {
    DeploymentBuilder deployment = deployment(bare());
    assertThatThrownBy(deployment::deploy).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void with_every_template_chosen_it_goes_live() throws Exception {
    Document diagram = bare();
    Map<String, JsonNode> templates = ElementTemplates.all();
    for (Element element : templated(diagram)) {
      JsonNode template = templates.get(ElementTemplates.templateOf(element));
      ElementTemplates.apply(template, element, typed(template, element));
    }
    String deployed = deployment(diagram).deploy().getId();
    try {
      assertThat(repository.createProcessDefinitionQuery().deploymentId(deployed).singleResult().getKey()).isEqualTo("mau-phan-tu");
    } finally {
      repository.deleteDeployment(deployed, true);
    }
  }

  private static Map<String, String> typed(JsonNode template, Element element) {
    Map<String, String> typed = new HashMap<>();
    for (JsonNode property : template.get("properties")) {
      String value = ElementTemplates.value(element, property);
      if (value != null) {
        typed.put(ElementTemplates.nameOf(property.get("binding")), value);
      }
    }
    return typed;
  }

  private static List<Element> templated(Document diagram) {
    return ElementTemplates.elements(diagram.getElementsByTagName("*"))
        .filter(element -> !ElementTemplates.templateOf(element).isEmpty()).toList();
  }

  private DeploymentBuilder deployment(Document diagram) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(diagram), new StreamResult(written));
    DeploymentBuilder deployment = repository.createDeployment().name("processes/mau/phan-tu")
        .addInputStream(NAME, new ByteArrayInputStream(written.toByteArray()));
    for (Path form : forms()) {
      deployment.addInputStream(form.toString(), new ByteArrayInputStream(Files.readAllBytes(form)));
    }
    return deployment;
  }

  private static List<Path> forms() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("forms/chung-thuc/chu-ky"))) {
      return all.sorted().toList();
    }
  }

  private static Document bare() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(Path.of(BARE).toFile());
  }
}
