package vn.motcua.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.Validity;

class FeeScheduleTest {

  private static final LocalDate AUTUMN = LocalDate.parse("2026-10-12");

  private static FeeSchedule of(String folder, String decision) throws IOException {
    return FeeSchedule.read(Files.readAllBytes(Path.of("processes/" + folder + "/fee.dmn")), decision);
  }

  @Test
  void a_programme_is_shown_on_its_days_and_on_no_other() throws IOException {
    FeeSchedule extract = of("ho-tich/trich-luc", "fee-ho-tich-trich-luc");

    assertThat(extract.on(LocalDate.parse("2026-08-14"))).extracting(FeeScheduleRow::label)
        .containsExactly("Bản sao trích lục hộ tịch");
    assertThat(extract.on(LocalDate.parse("2026-08-15"))).extracting(FeeScheduleRow::label)
        .containsExactly("Bản sao trích lục hộ tịch", "Chương trình 0 đồng cho công dân số");
    assertThat(extract.on(LocalDate.parse("2027-02-28"))).hasSize(2);
    assertThat(extract.on(LocalDate.parse("2027-03-01"))).hasSize(1);
  }

  @Test
  void a_row_says_price_unit_and_basis() throws IOException {
    FeeScheduleRow row = of("ho-tich/trich-luc", "fee-ho-tich-trich-luc").on(AUTUMN).get(0);

    assertThat(row.unitPrice()).isEqualTo(8000);
    assertThat(row.per()).isEqualTo("Số bản sao trích lục");
    assertThat(row.basis()).isEqualTo("Thông tư 281/2016/TT-BTC");
    assertThat(row.validity()).isEqualTo(new Validity(LocalDate.parse("2017-01-01"), null, null));
  }

  @Test
  void a_row_that_only_refuses_to_price_is_not_shown_and_lowering_rows_come_last() throws IOException {
    FeeSchedule birth = of("ho-tich/khai-sinh", "fee-ho-tich-khai-sinh");

    assertThat(birth.on(AUTUMN)).extracting(FeeScheduleRow::label).doesNotContain("Chưa khai ngày sinh của trẻ");
    assertThat(birth.on(AUTUMN)).extracting(FeeScheduleRow::lowers).isSorted();
    assertThat(birth.charges(AUTUMN)).isTrue();
  }

  @Test
  void a_table_whose_charges_are_all_over_is_outdated_from_the_day_after() throws IOException {
    String table = Files.readString(Path.of("processes/chung-thuc/ban-sao/fee.dmn")).replace("&gt;= \"2017-01-01\"",
        "[\"2017-01-01\"..\"2026-10-31\"]");
    FeeSchedule copy = FeeSchedule.read(table.getBytes(StandardCharsets.UTF_8), "fee-chung-thuc-ban-sao");

    assertThat(copy.isOutdated(LocalDate.parse("2026-10-31"))).isFalse();
    assertThat(copy.isOutdated(LocalDate.parse("2026-11-01"))).isTrue();
    assertThat(copy.on(LocalDate.parse("2026-11-01"))).isEmpty();
    assertThat(of("chung-thuc/ban-sao", "fee-chung-thuc-ban-sao").isOutdated(LocalDate.parse("2026-11-01"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
      ">= \"2026-01-01\"; 2026-01-01; ", "> \"2026-01-01\"; 2026-01-02; ", "<= \"2026-12-31\"; ; 2026-12-31",
      "< \"2027-01-01\"; ; 2026-12-31", "\"2026-05-01\"; 2026-05-01; 2026-05-01",
      "[\"2026-01-01\"..\"2026-12-31\"]; 2026-01-01; 2026-12-31", "(\"2026-01-01\"..\"2026-12-31\"[; 2026-01-02; 2026-12-30",
      "-; ; ", "not(\"2026-01-01\"); ; ", ">= \"2026-13-01\"; ; "})
  void a_cell_lets_the_days_through_that_it_names(String cell, LocalDate from, LocalDate to) {
    assertThat(DayTest.days(cell)).isEqualTo(new Validity(from, to, null));
  }
}
