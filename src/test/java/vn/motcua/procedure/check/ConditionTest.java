package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final Map<String, Object> VALUES = Map.of("a", "x", "b", true, "n", BigDecimal.TEN, "agency.elsewhere()", false);

  private static Optional<Boolean> holds(String text) {
    return Condition.parse(text).orElseThrow().holds(VALUES);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '^', value = {
      "${a == 'x'} ~ true", "${a != 'x'} ~ false", "#{ a eq \"y\" } ~ false", "${b} ~ true", "${!b} ~ false", "${not b or a == 'x'} ~ true",
      "${n > 9 && n <= 10} ~ true", "${n lt 10} ~ false", "${agency.elsewhere()} ~ false", "${(a == 'y' || b) && !agency.elsewhere()} ~ true",
      "${b == true} ~ true", "${n == 10.0} ~ true"})
  void what_can_be_thought_through_is(String text, boolean expected) {
    assertThat(holds(text)).contains(expected);
  }

  @Test
  void one_side_settles_what_the_other_leaves_open() {
    assertThat(holds("${unknown == 'x' || b}")).contains(true);
    assertThat(holds("${unknown == 'x' && !b}")).contains(false);
    assertThat(holds("${unknown == 'x' && b}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a == 'x'", "${a == 'x'} ${b}", "${a ? b : c}", "${empty a}", "${a + 1 > 2}", "${a ==}", "${(a}", "${", "${a b}"})
  void the_rest_is_left_alone(String text) {
    assertThat(Condition.parse(text)).isEmpty();
  }

  @Test
  void a_deep_one_is_left_alone_too() {
    assertThat(Condition.parse("${" + "(".repeat(5000) + "a" + ")".repeat(5000) + "}")).isEmpty();
    assertThat(Condition.parse("${" + "!".repeat(5000) + "a}")).isEmpty();
  }

  @Test
  void every_combination_of_declared_values_is_tried_but_not_more_than_can_be_tried() {
    List<Condition> conditions = List.of(Condition.parse("${a == 'x' && n > 0}").orElseThrow());
    assertThat(new Values(conditions, Map.of("a", "x|y", "n", "integer")).combinations()).hasSize(6);
    String wide = "a" + "|b".repeat(150);
    Condition two = Condition.parse("${a == 'x' && c == 'x'}").orElseThrow();
    assertThat(new Values(List.of(two), Map.of("a", wide, "c", wide)).combinations()).hasSize(4);
    StringBuilder many = new StringBuilder("v0");
    for (int i = 1; i < 300; i++) {
      many.append("|v").append(i);
    }
    assertThat(new Values(List.of(two), Map.of("a", many.toString(), "c", many.toString())).combinations()).isEmpty();
  }
}
