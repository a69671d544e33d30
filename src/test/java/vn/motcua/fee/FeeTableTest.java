package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/** The real table of certified copies, and one with a later tariff, in the decision engine alone. */
class FeeTableTest {

  private static final String ID = "fee-chung-thuc-ban-sao";
  private static final Path REAL = Path.of("processes/chung-thuc/ban-sao/fee.dmn");
  private static final Path WITH_A_LATER_TARIFF = Path.of("src/test/resources/vn/motcua/fee/two-tariffs.dmn");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

  private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Tariff tariff = new Tariff("cap");

  @ParameterizedTest(name = "{0} pages, {1} copies cost {2} đ")
  @CsvSource({
      "1, 1, 2000", "2, 1, 4000", "3, 1, 5000", "4, 1, 6000", "10, 1, 12000",
      "197, 1, 199000", "198, 1, 200000", "199, 1, 200000", "10000, 1, 200000",
      "1, 2, 4000", "3, 3, 15000", "198, 2, 400000", "199, 2, 400000", "500, 7, 1400000", "10000, 10000, 2000000000"})
  void a_copy_costs_2000_a_page_for_two_pages_then_1000_and_never_more_than_200000(int pages, int copies, long total)
      throws IOException {
    Charge charge = charge(REAL, TODAY, pages, copies);

    assertThat(charge.total()).isEqualTo(total);
    assertThat(charge.lines().stream().mapToLong(FeeLine::amount).sum()).isEqualTo(total);
  }

  @Test
  void the_lines_of_two_copies_of_three_pages_name_quantity_price_and_article() throws IOException {
    assertThat(charge(REAL, TODAY, 3, 2).lines()).containsExactly(
        new FeeLine(FeeRule.BASE, "TT226-2016", "Trang thứ nhất và thứ hai", 4, 2000, 8000, "Thông tư 226/2016/TT-BTC, Điều 4"),
        new FeeLine(FeeRule.BASE, "TT226-2016", "Từ trang thứ ba", 2, 1000, 2000, "Thông tư 226/2016/TT-BTC, Điều 4"));
  }

  @Test
  void the_first_page_count_above_the_maximum_is_199_and_a_line_says_what_is_not_taken() throws IOException {
    assertThat(charge(REAL, TODAY, 198, 1).lines()).hasSize(2);
    assertThat(charge(REAL, TODAY, 199, 1).lines()).last()
        .extracting(FeeLine::label, FeeLine::amount).containsExactly("cap", -1000L);
  }

  @Test
  void the_circular_prices_from_its_first_day_and_nothing_prices_the_day_before() throws IOException {
    assertThat(charge(REAL, LocalDate.of(2017, 1, 1), 1, 1).total()).isEqualTo(2000);
    assertThatThrownBy(() -> charge(REAL, LocalDate.of(2016, 12, 31), 1, 1)).isInstanceOf(Refusal.class)
        .satisfies(refused -> assertThat(new Texts().text((Refusal) refused)).contains("31/12/2016", ID));
  }

  @Test
  void a_later_tariff_prices_from_its_first_day_and_the_old_one_to_its_last() throws IOException {
    Charge lastDay = charge(WITH_A_LATER_TARIFF, LocalDate.of(2026, 12, 31), 3, 1);
    Charge firstDay = charge(WITH_A_LATER_TARIFF, LocalDate.of(2027, 1, 1), 3, 1);

    assertThat(lastDay).extracting(Charge::tariff, Charge::total).containsExactly("TT226-2016", 5000L);
    assertThat(firstDay).extracting(Charge::tariff, Charge::total).containsExactly("TEST-2027", 8000L);
    assertThat(firstDay.lines()).extracting(FeeLine::quantity, FeeLine::unitPrice, FeeLine::basis)
        .containsExactly(tuple(2L, 3000L, "Biểu phí thử nghiệm"), tuple(1L, 2000L, "Biểu phí thử nghiệm"));
    assertThat(charge(WITH_A_LATER_TARIFF, LocalDate.of(2027, 1, 1), 199, 2).total()).isEqualTo(600_000);
  }

  @Test
  void what_was_not_counted_is_an_error_and_not_a_guess() {
    assertThatThrownBy(() -> charge(REAL, TODAY, null, 1)).isInstanceOf(Refusal.class).hasMessageContaining("row.missing");
    assertThatThrownBy(() -> charge(REAL, TODAY, 2, null)).isInstanceOf(Refusal.class).hasMessageContaining("row.missing");
    assertThatThrownBy(() -> charge(REAL, TODAY, 2, 0)).isInstanceOf(Refusal.class).hasMessageContaining("row.missing");
  }

  @Test
  void every_day_and_page_count_has_rows_of_exactly_one_tariff() throws IOException {
    PricingTable table = table(WITH_A_LATER_TARIFF);
    for (LocalDate day = LocalDate.of(2026, 12, 1); day.isBefore(LocalDate.of(2027, 2, 1)); day = day.plusDays(1)) {
      for (int pages : new int[] {1, 2, 3}) {
        assertThat(table.rows(TestDossiers.question(ID, day, pages, 1))).as(day + ", pages " + pages)
            .hasSize(pages < 3 ? 1 : 2).extracting(FeeRow::tariff)
            .containsOnly(day.getYear() == 2026 ? "TT226-2016" : "TEST-2027");
      }
    }
  }

  @Test
  void the_table_keeps_its_history_for_ten_years_and_asks_for_no_person() throws IOException {
    assertThat(Files.readString(REAL)).contains("camunda:historyTimeToLive=\"P3650D\"");
    assertThat(table(REAL).reads()).containsExactlyInAnyOrder("receptionDate", "pages", "copies");
  }

  private Charge charge(Path file, LocalDate day, Integer pages, Integer copies) throws IOException {
    FeeQuestion question = TestDossiers.question(ID, day, pages, copies);
    return tariff.charge(question, table(file).rows(question));
  }

  private PricingTable table(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PricingTable.read(engine, ID, in);
    }
  }
}
