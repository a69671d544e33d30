package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

class VariableDeclarationsTest {

  private final VariableDeclarations declared =
      VariableDeclarations.parse("p", "caseKey:text, copies:integer,\n decision:accept|refuse, late:boolean, day:date");

  @Test
  void a_declared_value_of_its_type_passes() {
    assertThat(declared.names()).containsExactly("caseKey", "copies", "decision", "late", "day");
    assertThatCode(() -> {
      declared.check("caseKey", "nhieu-ban");
      declared.check("copies", 3);
      declared.check("decision", "refuse");
      declared.check("late", true);
      declared.check("day", "2026-10-12");
      declared.check("caseKey", null);
    }).doesNotThrowAnyException();
  }

  @Test
  void an_undeclared_name_is_refused() {
    assertThatThrownBy(() -> declared.check("applicantName", "An")).isInstanceOf(Refusal.class);
  }

  @Test
  void a_declared_name_is_no_vehicle_for_free_text() {
    for (Object value : new Object[] {"Nguyễn Văn An", "nguyen van an", "0".repeat(65), 1, new Object()}) {
      assertThatThrownBy(() -> declared.check("caseKey", value)).as("%s", value).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> declared.check("decision", "perhaps")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> declared.check("copies", "3")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> declared.check("day", "12/10/2026")).isInstanceOf(Refusal.class);
  }

  @Test
  void a_declaration_that_cant_be_read_is_named() {
    assertThatThrownBy(() -> VariableDeclarations.parse("p", "copies")).isInstanceOfSatisfying(
        Refusal.class, refusal -> assertThat(refusal.arguments()).contains("copies"));
  }
}
