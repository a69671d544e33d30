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
  void an_id_is_a_key_of_ours_whatever_digit_it_begins_with_and_nothing_else() {
    VariableDeclarations letters = VariableDeclarations.parse("p", "documentId:id");
    assertThatCode(() -> letters.check("documentId", "3f2b8c1e-0a4d-4f6e-9b7a-1c2d3e4f5a6b")).doesNotThrowAnyException();
    for (Object value : new Object[] {"nhieu-ban", "3F2B8C1E-0A4D-4F6E-9B7A-1C2D3E4F5A6B", "3f2b8c1e0a4d4f6e9b7a1c2d3e4f5a6b", 7}) {
      assertThatThrownBy(() -> letters.check("documentId", value)).as("%s", value).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void a_declaration_that_cant_be_read_is_named() {
    assertThatThrownBy(() -> VariableDeclarations.parse("p", "copies")).isInstanceOfSatisfying(
        Refusal.class, refusal -> assertThat(refusal.arguments()).contains("copies"));
  }
}
