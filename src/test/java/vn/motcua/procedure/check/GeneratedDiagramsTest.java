package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.generator.Generator;

/** What is generated is drawn as cleanly as what was drawn by hand, and frames the dossier with the same elements. */
class GeneratedDiagramsTest {

  private static final Path TABLES = Path.of("src/test/resources/tables");
  private static final Path BY_HAND = Path.of("processes/chung-thuc/chu-ky/chung-thuc-chu-ky.bpmn");
  /** A sheet of A3 is 400 mm wide inside its margins; print of 12 units stays above 1.5 mm. */
  private static final double WIDEST = 3200;

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void there_are_tables_of_many_procedures() throws IOException {
    assertThat(tables()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void nothing_overlaps_crosses_or_runs_backwards(Path table) throws IOException {
    assertThat(faults(generated(table))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void it_can_be_read_on_a_sheet_of_a3(Path table) throws IOException {
    assertThat(width(diagram(generated(table)))).isLessThan(WIDEST);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_frame_is_that_of_a_procedure_drawn_by_hand(Path table) throws IOException {
    BpmnModelInstance generated = diagram(generated(table));
    List<String> frame = Bpmn.readModelFromFile(BY_HAND.toFile()).getModelElementsByType(FlowNode.class).stream()
        .map(BaseElement::getId).filter(id -> !id.matches("Task_(Witness|Sign|Seal).*")).toList();
    assertThat(generated.getModelElementsByType(FlowNode.class)).extracting(BaseElement::getId).containsAll(frame);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30})
  void steps_before_between_and_after_may_be_many(int steps) throws IOException {
    String head = Files.readString(TABLES.resolve("12-mau-con-dau.csv")).split("\nBước")[0].replace("3 ngày làm việc", "90 ngày");
    String rows = "Bước;Nội dung công việc;Người thực hiện;Thời gian\n" + many("Văn thư", steps) + many("Chuyên viên", steps)
        + many("Lãnh đạo phòng", Math.min(steps, 6)) + many("Chuyên viên", steps) + "9;Ký;Chủ tịch;1 giờ\n"
        + many("Văn thư", steps);
    assertThat(faults(new Generator().deployed((head + "\n" + rows).getBytes(StandardCharsets.UTF_8), "a/b")))
        .filteredOn(fault -> !fault.startsWith("layout-page")).isEmpty();
  }

  private static String many(String who, int steps) {
    return IntStream.range(0, steps).mapToObj(i -> "1;Làm một việc rất dài dòng mà ai cũng phải làm cho xong;" + who + ";1 giờ\n")
        .reduce("", String::concat);
  }

  private static double width(BpmnModelInstance diagram) {
    return diagram.getModelElementsByType(BpmnShape.class).stream()
        .mapToDouble(shape -> shape.getBounds().getX() + shape.getBounds().getWidth()).max().orElseThrow();
  }

  private static SortedMap<Path, String> generated(Path table) throws IOException {
    return new Generator().deployed(Files.readAllBytes(table), null);
  }

  private static List<String> faults(SortedMap<Path, String> files) {
    return new ProcessCheck(List.of(new LayoutRule())).check(List.of(Folders.file("a.bpmn", text(files))), Folders.NOTHING_AROUND)
        .stream().map(finding -> finding.rule() + " " + finding.element()).toList();
  }

  private static String text(SortedMap<Path, String> files) {
    return files.entrySet().stream().filter(file -> file.getKey().toString().endsWith(".bpmn")).findFirst().orElseThrow()
        .getValue();
  }

  private static BpmnModelInstance diagram(SortedMap<Path, String> files) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(text(files).getBytes(StandardCharsets.UTF_8)));
  }
}
