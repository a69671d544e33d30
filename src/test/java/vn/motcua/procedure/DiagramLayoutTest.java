package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A civil servant reads the diagrams: they are drawn cleanly, by their own coordinates. */
class DiagramLayoutTest {

  private static final Path INTAKE = Path.of("processes/common/intake/common-intake.bpmn");

  static Stream<Path> diagrams() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void nothing_overlaps_crosses_or_runs_backwards(Path diagram) {
    assertThat(new DiagramPicture(read(diagram)).faults()).isEmpty();
  }

  @Test
  void every_diagram_is_looked_at() throws IOException {
    assertThat(diagrams()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void a_missing_shape_is_found() {
    BpmnModelInstance model = read(INTAKE);
    BpmnShape shape = shape(model, "Task_CheckPapers");
    shape.getParentElement().removeChildElement(shape);
    assertThat(new DiagramPicture(model).faults()).containsExactly("Task_CheckPapers is not drawn");
  }

  @Test
  void an_overlap_is_found() {
    BpmnModelInstance model = read(INTAKE);
    shape(model, "Task_CompareIdentity").getBounds().setX(shape(model, "Task_CalculateFee").getBounds().getX() - 20);
    shape(model, "Task_CompareIdentity").getBounds().setY(shape(model, "Task_CalculateFee").getBounds().getY() - 20);
    assertThat(new DiagramPicture(model).faults()).contains("Task_CalculateFee overlaps Task_CompareIdentity");
  }

  @Test
  void an_edge_across_another_and_through_a_step_is_found() {
    BpmnModelInstance model = read(INTAKE);
    BpmnEdge edge = model.getModelElementsByType(BpmnEdge.class).stream()
        .filter(each -> each.getBpmnElement().getId().equals("Flow_NoFee")).findFirst().orElseThrow();
    Waypoint[] points = edge.getWaypoints().toArray(Waypoint[]::new);
    points[1].setY(points[0].getY() + 25);
    points[2].setY(points[0].getY() + 25);
    assertThat(new DiagramPicture(model).faults())
        .contains("Flow_NoFee runs through Task_CollectFee", "Flow_FeeCollected crosses Flow_NoFee");
  }

  private static BpmnShape shape(BpmnModelInstance model, String element) {
    BpmnModelElementInstance node = model.getModelElementById(element);
    return (BpmnShape) ((FlowNode) node).getDiagramElement();
  }

  private static BpmnModelInstance read(Path diagram) {
    return Bpmn.readModelFromFile(diagram.toFile());
  }
}
