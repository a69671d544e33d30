package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;

class PricedBeforeTest {

  private int asked;

  @Test
  void the_table_is_asked_once_for_the_same_values_of_what_its_cells_name() {
    PricedBefore priced = priced("pages &gt; 2");
    rows(priced, Map.of("receptionDate", "2026-10-12", "pages", 3L, "fullName", "Đỗ Ngọc Nhân"));
    rows(priced, Map.of("receptionDate", "2026-10-12", "pages", 3L, "fullName", "Lê Thị Mơ"));
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void another_value_of_anything_a_cell_names_asks_again() {
    PricedBefore priced = priced("pages &gt; 2 and poor");
    rows(priced, Map.of("receptionDate", "2026-10-12", "pages", 3L));
    rows(priced, Map.of("receptionDate", "2026-10-13", "pages", 3L));
    rows(priced, Map.of("receptionDate", "2026-10-12", "pages", 4L));
    rows(priced, Map.of("receptionDate", "2026-10-12", "pages", 3L, "poor", true));
    rows(priced, Map.of("receptionDate", "2026-10-12", "pages", 3L, "poor", false));
    assertThat(asked).isEqualTo(5);
  }

  @Test
  void what_people_type_is_never_remembered() {
    PricedBefore priced = priced("childBirthDate");
    rows(priced, Map.of("receptionDate", "2026-10-12", "childBirthDate", "2026-10-01"));
    rows(priced, Map.of("receptionDate", "2026-10-12", "childBirthDate", "2026-10-01"));
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void a_table_that_reads_the_time_is_asked_every_time() {
    PricedBefore priced = priced("today()");
    rows(priced, Map.of("receptionDate", "2026-10-12"));
    rows(priced, Map.of("receptionDate", "2026-10-12"));
    assertThat(asked).isEqualTo(2);
  }

  private void rows(PricedBefore priced, Map<String, Object> variables) {
    assertThat(priced.rows(variables, () -> {
      asked++;
      return List.of();
    })).isEmpty();
  }

  private static PricedBefore priced(String cell) {
    String model = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://motcua.vn/test">
          <decision id="fee" name="fee"><decisionTable id="t">
            <input id="i"><inputExpression id="e"><text>receptionDate</text></inputExpression></input>
            <output id="o" name="item" typeRef="string" />
            <rule id="r"><inputEntry id="c"><text>%s</text></inputEntry><outputEntry id="x"><text>"copy"</text></outputEntry></rule>
          </decisionTable></decision>
        </definitions>""".formatted(cell);
    return PricedBefore.of(Dmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))));
  }
}
