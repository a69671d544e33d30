package vn.motcua.procedure.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetadataEditTest {

  private static final String DIAGRAM = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn">
        <process id="x"><extensionElements>
            <c:properties>
              <c:property name="procedure.code" value="2.000815" />
              <c:property  value='2030-01-01'   name="procedure.validTo"/><!-- Đến hết -->
            </c:properties></extensionElements>
          <userTask id="y"><extensionElements><c:properties><c:property name="procedure.validTo" value="no" /></c:properties>
          </extensionElements></userTask>
        </process>
      </definitions>
      """;

  private static String set(String diagram, Map<String, String> values) {
    return new String(new MetadataEdit().set(diagram.getBytes(StandardCharsets.UTF_8), values).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void a_value_that_stands_there_is_replaced_and_nothing_else_changes() {
    assertThat(set(DIAGRAM, Map.of("procedure.validTo", "2026-12-31"))).isEqualTo(DIAGRAM.replace("'2030-01-01'", "\"2026-12-31\""));
  }

  @Test
  void a_property_that_is_not_there_is_added_once_in_the_process_and_written_so_that_it_can_be_read() {
    String set = set(DIAGRAM, Map.of("procedure.abolishedBy", "QĐ 15 \"A\" & <B>"));
    assertThat(set).contains("<c:property name=\"procedure.abolishedBy\" value=\"QĐ 15 &quot;A&quot; &amp; &lt;B&gt;\" />");
    assertThat(set.replaceFirst("\\s*<c:property name=\"procedure.abolishedBy\"[^>]*/>", "")).isEqualTo(DIAGRAM);
    assertThat(set(set, Map.of("procedure.abolishedBy", "QĐ 16"))).contains("value=\"QĐ 16\"").doesNotContain("QĐ 15");
  }

  @Test
  void both_at_once() {
    assertThat(set(DIAGRAM, Map.of("procedure.validTo", "2026-12-31", "procedure.abolishedBy", "QĐ 15")))
        .contains("value=\"2026-12-31\"", "value=\"QĐ 15\"").doesNotContain("2030");
  }

  @Test
  void a_diagram_that_others_call_is_no_procedure_and_what_is_no_xml_is_refused() {
    byte[] called = DIAGRAM.replace("procedure.code", "other").getBytes(StandardCharsets.UTF_8);
    assertThat(new MetadataEdit().set(called, Map.of("procedure.validTo", "2026-12-31"))).isEmpty();
    assertThatThrownBy(() -> new MetadataEdit().set(new byte[] {1, 2}, Map.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void in_every_procedure_of_the_repository_only_those_lines_change() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".bpmn") && !each.toString().contains("common")).toList()) {
        List<String> before = Files.readString(file).lines().toList();
        List<String> after = set(Files.readString(file), Map.of("procedure.validTo", "2026-12-31")).lines().toList();
        assertThat(after.stream().filter(line -> !before.contains(line)).toList()).as(file.toString()).singleElement().asString()
            .contains("name=\"procedure.validTo\"", "value=\"2026-12-31\"");
      }
    }
  }
}
