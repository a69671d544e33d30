package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.Texts;

class TariffTest {

  private final FeeQuestion question = TestDossiers.question("fee", LocalDate.of(2026, 10, 12), 3, 1);
  private final Tariff tariff = new Tariff("cap");

  @Test
  void lines_are_added_up_and_no_maximum_means_no_cap() {
    Charge charge = tariff.charge(question, List.of(row("A", 2L, 10_000L, null), row("A", 1L, 500L, null)));

    assertThat(charge.total()).isEqualTo(20_500);
    assertThat(charge.lines()).hasSize(2);
  }

  @Test
  void a_sum_equal_to_the_maximum_gets_no_cap_line() {
    assertThat(tariff.charge(question, List.of(row("A", 2L, 10_000L, 20_000L))).lines()).hasSize(1);
  }

  @Test
  void two_tariffs_in_force_on_one_day_are_refused_by_name() {
    assertThatThrownBy(() -> tariff.charge(question, List.of(row("A", 1L, 1L, null), row("B", 1L, 1L, null))))
        .isInstanceOf(Refusal.class)
        .satisfies(refused -> assertThat(new Texts().text((Refusal) refused)).contains("12/10/2026", "A và B"));
  }

  @Test
  void two_different_maxima_are_refused() {
    assertThatThrownBy(() -> tariff.charge(question, List.of(row("A", 1L, 1L, 5L), row("A", 1L, 1L, 6L))))
        .isInstanceOf(Refusal.class).hasMessageContaining("overlap");
  }

  @Test
  void negative_or_missing_numbers_are_refused() {
    for (FeeRow row : List.of(row("A", null, 1L, null), row("A", -1L, 1L, null), row("A", 1L, null, null),
        row("A", 1L, -1L, null), row("A", 1L, 1L, -1L), row(null, 1L, 1L, null))) {
      assertThatThrownBy(() -> tariff.charge(question, List.of(row))).isInstanceOf(Refusal.class)
          .hasMessageContaining("incomplete");
    }
  }

  @Test
  void of_several_reasons_to_pay_less_only_the_best_counts_and_it_is_named() {
    Charge charge = tariff.charge(question, List.of(row("A", 1L, 1_000L, null), lowering(FeeRule.REDUCTION, "half", 50L),
        lowering(FeeRule.EXEMPTION, "most", 80L), lowering(FeeRule.PROGRAMME, "as much", 80L)));

    assertThat(charge.total()).isEqualTo(200);
    assertThat(charge.lines()).hasSize(2).last().extracting(FeeLine::rule, FeeLine::label, FeeLine::amount)
        .containsExactly(FeeRule.EXEMPTION, "most", -800L);
  }

  @Test
  void half_of_an_odd_sum_is_rounded_up_to_the_whole_dong() {
    assertThat(tariff.charge(question, List.of(row("A", 1L, 20_001L, null), lowering(FeeRule.REDUCTION, "half", 50L))).total())
        .isEqualTo(10_001);
    assertThat(tariff.charge(question, List.of(row("A", 1L, 20_001L, null), lowering(FeeRule.REDUCTION, "third", 33L))).total())
        .isEqualTo(13_401);
  }

  @Test
  void the_maximum_is_applied_before_the_percentage() {
    assertThat(tariff.charge(question, List.of(row("A", 3L, 100L, 200L), lowering(FeeRule.REDUCTION, "half", 50L))).total())
        .isEqualTo(100);
  }

  @Test
  void what_is_free_anyway_is_not_lowered_and_a_reduction_alone_is_no_fee() {
    assertThat(tariff.charge(question, List.of(row("A", 1L, 0L, null), lowering(FeeRule.EXEMPTION, "poor", 100L)))
        .lines()).hasSize(1);
    assertThatThrownBy(() -> tariff.charge(question, List.of(lowering(FeeRule.EXEMPTION, "poor", 100L))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("row.missing");
  }

  @Test
  void a_percentage_outside_1_to_100_or_an_unknown_kind_of_row_is_refused() {
    for (FeeRow row : List.of(lowering(FeeRule.REDUCTION, "x", 0L), lowering(FeeRule.REDUCTION, "x", 101L),
        lowering(FeeRule.REDUCTION, "x", null), lowering(null, "x", 50L))) {
      assertThatThrownBy(() -> tariff.charge(question, List.of(row("A", 1L, 1L, null), row))).isInstanceOf(Refusal.class)
          .hasMessageContaining("incomplete");
    }
    assertThat(FeeRule.of("discount")).isNull();
    assertThat(FeeRule.of(null)).isEqualTo(FeeRule.BASE);
  }

  @Test
  void amounts_are_grouped_as_in_vietnam() {
    assertThat(Dong.text(200_000)).isEqualTo("200.000 đ");
    assertThat(Dong.text(-1_000)).isEqualTo("-1.000 đ");
    assertThat(Dong.text(0)).isEqualTo("0 đ");
  }

  private static FeeRow row(String tariff, Long quantity, Long price, Long limit) {
    return new FeeRow(null, FeeRule.BASE, tariff, "label", quantity, price, limit, null, "basis");
  }

  private static FeeRow lowering(FeeRule rule, String label, Long percent) {
    return new FeeRow(null, rule, "R", label, null, null, null, percent, "basis");
  }
}
