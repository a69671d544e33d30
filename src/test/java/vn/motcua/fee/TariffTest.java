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
  void amounts_are_grouped_as_in_vietnam() {
    assertThat(Dong.text(200_000)).isEqualTo("200.000 đ");
    assertThat(Dong.text(-1_000)).isEqualTo("-1.000 đ");
    assertThat(Dong.text(0)).isEqualTo("0 đ");
  }

  private static FeeRow row(String tariff, Long quantity, Long price, Long limit) {
    return new FeeRow(tariff, "label", quantity, price, limit, "basis");
  }
}
