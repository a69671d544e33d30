package vn.motcua.procedure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

class DiagramSvgTest {

  private static final Path PICTURES = Path.of("target/diagram-pictures");

  /** The pictures stay in {@code target/diagram-pictures}, to be looked at. */
  @TestFactory
  Stream<DynamicTest> every_shape_and_line_of_every_diagram_is_in_its_picture_with_its_name() throws IOException {
    Files.createDirectories(PICTURES);
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    byte[] diagram = Files.readAllBytes(file);
    String svg = DiagramSvg.draw(diagram, "Thử <tên>").svg();
    Files.writeString(PICTURES.resolve(file.getFileName().toString().replace(".bpmn", ".svg")), svg);
    Element picture = Xml.read(svg.getBytes(StandardCharsets.UTF_8));
    Element drawn = Xml.read(diagram);
    int edges = Xml.inside(drawn, "BPMNEdge").size();
    assertThat(Xml.inside(picture, "polyline")).hasSize(edges);
    assertThat(Xml.inside(picture, "path").stream().filter(path -> path.getAttribute("class").equals("arrow")))
        .as("a head at the end of every flow").hasSameSizeAs(Xml.inside(drawn, "sequenceFlow"));
    assertThat(svg).as("what refers to a name is lost where the same diagram stands twice on a page").doesNotContain("url(#");
    String words = words(String.join(" ", Xml.inside(picture, "text").stream().map(Element::getTextContent).toList()));
    for (String kind : List.of("userTask", "callActivity", "exclusiveGateway", "boundaryEvent", "endEvent", "subProcess")) {
      Xml.inside(drawn, kind).stream().map(node -> words(node.getAttribute("name"))).forEach(name ->
          assertThat(words).contains(name));
    }
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void a_name_cannot_bring_markup_into_the_page() {
    String svg = DiagramSvg.draw(diagram("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \" onload=\"x".replace("\"", "&quot;")), "a").svg();

    assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(Xml.read(svg.getBytes(StandardCharsets.UTF_8)).getLocalName()).isEqualTo("svg");
  }

  @Test
  void a_file_in_which_nothing_is_drawn_has_no_picture_and_a_broken_one_is_named_so() {
    assertThat(DiagramSvg.draw("<a/>".getBytes(StandardCharsets.UTF_8), "a").svg()).isEmpty();
    assertThatThrownBy(() -> DiagramSvg.draw("no xml".getBytes(StandardCharsets.UTF_8), "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DiagramSvg.draw(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8), "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_shape_without_numbers_or_without_its_element_is_left_out() {
    String svg = DiagramSvg.draw(diagram("Việc").clone(), "a").svg();

    assertThat(Xml.inside(Xml.read(svg.getBytes(StandardCharsets.UTF_8)), "rect")).hasSize(1);
  }

  @Test
  void a_picture_that_an_a3_page_holds_legibly_is_printed_whole_and_a_wider_one_cut_with_a_step_on_both_sides() {
    assertThat(wide(2270).pages()).isEmpty();
    assertThat(wide(2271).pages()).hasSize(2);
    List<String> pages = wide(4000).pages();
    assertThat(pages).hasSize(2).allMatch(page -> page.contains("width=\"2080\""));
    assertThat(pages.get(0)).contains("viewBox=\"100 50 2080 400\"").contains("<g/>");
    assertThat(pages.get(1)).contains("viewBox=\"2020 50 2080 400\"").contains("<g/>");
    assertThat(wide(4381).pages()).hasSize(3);
  }

  private static DiagramPicture wide(double width) {
    return new DiagramPicture("<g/>", "a", 100, 50, width, 400);
  }

  private static byte[] diagram(String name) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
          <process id="p"><userTask id="t" name="%s"/></process>
          <di:BPMNDiagram><di:BPMNPlane bpmnElement="p">
            <di:BPMNShape bpmnElement="t"><dc:Bounds x="1" y="2" width="100" height="80"/></di:BPMNShape>
            <di:BPMNShape bpmnElement="gone"><dc:Bounds x="1" y="2" width="100" height="80"/></di:BPMNShape>
            <di:BPMNShape bpmnElement="t"><dc:Bounds x="NaN" y="2" width="wide" height="80"/></di:BPMNShape>
          </di:BPMNPlane></di:BPMNDiagram></definitions>""".formatted(name).getBytes(StandardCharsets.UTF_8);
  }
}
