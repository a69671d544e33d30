package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

class MetadataFaultsTest {

  private static Map<String, String> good() {
    return new HashMap<>(Map.of("procedure.code", "2.000815", "procedure.name", "Thử", "procedure.legalBasis", "Luật",
        "case.a.name", "A", "case.a.term", "3 days", "paper.1.name", "Tờ khai", "paper.1.forms", "ORIGINAL"));
  }

  @Test
  void every_fault_is_named_not_only_the_first() {
    Map<String, String> properties = good();
    properties.put("procedure.code", "815");
    properties.remove("procedure.name");
    properties.put("procedure.validFrom", "1/7/2025");
    properties.put("procedure.supplementLimit", "3 ngày");
    properties.put("case.a.term", "3 ngày");
    properties.put("case.b.name", "B");
    properties.remove("paper.1.forms");
    assertThat(MetadataFaults.of("x", properties)).extracting(Refusal::field).containsExactlyInAnyOrder("procedure.code", "procedure.name",
        "procedure.validFrom", "procedure.supplementLimit", "case.a.term", "case.b.term", "paper.1.forms");
  }

  @Test
  void a_diagram_without_anything_lacks_what_the_reader_cannot_do_without() {
    assertThat(MetadataFaults.of("x", Map.of())).extracting(Refusal::field)
        .containsExactlyInAnyOrder("procedure.code", "procedure.name", "procedure.legalBasis", "case.*.name");
    assertThat(MetadataFaults.of("x", good())).isEmpty();
  }
}
