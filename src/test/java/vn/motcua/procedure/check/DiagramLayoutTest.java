package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A civil servant reads the diagrams: they are drawn cleanly, by their own coordinates. */
class DiagramLayoutTest {

  private static final Path INTAKE = Path.of("processes/common/intake/common-intake.bpmn");

  private final ProcessCheck check = new ProcessCheck(List.of(new LayoutRule()));

  static Stream<Path> diagrams() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void nothing_overlaps_crosses_runs_backwards_or_is_too_small_on_paper(Path diagram) throws IOException {
    assertThat(findings(Files.readString(diagram))).isEmpty();
  }

  @Test
  void every_diagram_is_looked_at() throws IOException {
    assertThat(diagrams()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void a_missing_shape_is_found() throws IOException {
    String model = intake("(?s)<bpmndi:BPMNShape id=\"Task_CheckPapers_di\".*?</bpmndi:BPMNShape>", "");
    assertThat(findings(model)).containsExactly("layout-shape-missing Task_CheckPapers");
  }

  @Test
  void a_missing_edge_is_found() throws IOException {
    String model = intake("(?s)<bpmndi:BPMNEdge id=\"Flow_NoFee_di\".*?</bpmndi:BPMNEdge>", "");
    assertThat(findings(model)).containsExactly("layout-edge-missing Flow_NoFee");
  }

  @Test
  void an_overlap_is_found() throws IOException {
    String model = moved(intake(), "Task_CompareIdentity", place(intake(), "Task_CalculateFee"));
    assertThat(findings(model)).contains("layout-overlap Task_CompareIdentity Task_CalculateFee");
  }

  @Test
  void an_edge_across_another_and_through_a_step_is_found() throws IOException {
    String model = intake();
    String edge = model.replaceAll("(?s).*(<bpmndi:BPMNEdge id=\"Flow_NoFee_di\".*?</bpmndi:BPMNEdge>).*", "$1");
    List<String> ys = Stream.of(edge.split("\\by=\"")).skip(1).map(piece -> piece.substring(0, piece.indexOf('"'))).toList();
    int middle = Integer.parseInt(ys.get(0)) + 25;
    String bent = edge.replace("y=\"" + ys.get(1) + "\"", "y=\"" + middle + "\"");
    assertThat(findings(model.replace(edge, bent)))
        .contains("layout-through Flow_NoFee Task_CollectFee", "layout-crossing Flow_FeeCollected Flow_NoFee");
  }

  private List<String> findings(String model) {
    return check.check(List.of(new CheckedFile("a.bpmn", model.getBytes(StandardCharsets.UTF_8))), Folders.NOTHING_AROUND).stream()
        .map(finding -> finding.rule() + " " + String.join(" ", finding.arguments())).toList();
  }

  private static String intake() throws IOException {
    return Files.readString(INTAKE);
  }

  private static String intake(String pattern, String replacement) throws IOException {
    String before = intake();
    String after = before.replaceFirst(pattern, replacement);
    assertThat(after).isNotEqualTo(before);
    return after;
  }

  private static String place(String model, String element) {
    return model.replaceAll("(?s).*bpmnElement=\"" + element + "\"[^>]*>\\s*<dc:Bounds (x=\"[^\"]*\" y=\"[^\"]*\").*", "$1");
  }

  private static String moved(String model, String element, String place) {
    return model.replaceFirst("(?s)(bpmnElement=\"" + element + "\"[^>]*>\\s*<dc:Bounds )x=\"[^\"]*\" y=\"[^\"]*\"", "$1" + place);
  }
}
