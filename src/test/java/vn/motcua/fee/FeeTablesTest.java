package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.Refusal;

/** The fee tables of the procedures, row by row, at the first day, the last day and the day after. */
class FeeTablesTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final String TODAY = "2026-10-12";
  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(PROCESSES)) {
      return files.filter(file -> file.toString().endsWith(".dmn")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_is_named_after_its_folder_and_asks_for_the_day(Path table) throws IOException {
    String folder = PROCESSES.relativize(table.getParent()).toString().replace('/', '-');
    assertThat(table.getFileName()).hasToString("fee.dmn");
    assertThat(read(table, "fee-" + folder).reads()).contains("receptionDate");
    assertThat(Files.readString(table)).contains("camunda:historyTimeToLive=\"P3650D\"");
  }

  @ParameterizedTest
  @CsvSource({", 10000", "1, 10000", "3, 30000"})
  void a_signature_costs_10000_a_case(Long documents, long total) throws IOException {
    assertThat(price("chung-thuc/chu-ky", "2017-01-01", inputs("documents", documents)).total()).isEqualTo(total);
  }

  @Test
  void nothing_prices_a_signature_before_the_circular_nor_none_at_all() {
    assertMissing("chung-thuc/chu-ky", "2016-12-31", Map.of("documents", 1L));
    assertMissing("chung-thuc/chu-ky", TODAY, Map.of("documents", 0L));
  }

  @ParameterizedTest
  @CsvSource({
      "2017-01-01, 3, false, 24000", "2026-08-14, 2, true, 16000", "2026-08-15, 2, true, 0", "2027-02-28, 2, true, 0",
      "2027-03-01, 2, true, 16000", "2026-08-15, 2, false, 16000", "2026-10-12, 1, , 8000"})
  void an_extract_costs_8000_a_copy_and_nothing_for_a_digital_citizen_while_the_programme_runs(
      String day, long copies, Boolean citizen, long total) throws IOException {
    Map<String, Object> inputs = inputs("copies", copies);
    inputs.put("digitalCitizen", citizen);
    assertThat(price("ho-tich/trich-luc", day, inputs).total()).isEqualTo(total);
  }

  @Test
  void the_programme_names_itself_and_its_basis() throws IOException {
    Charge charge = price("ho-tich/trich-luc", TODAY, Map.of("copies", 2L, "digitalCitizen", true));
    assertThat(charge.tariff()).isEqualTo("TT281-2016");
    assertThat(charge.lines()).last().satisfies(line -> {
      assertThat(line.rule()).isEqualTo(FeeRule.PROGRAMME);
      assertThat(line.tariff()).isEqualTo("NQ66.22-2026");
      assertThat(line.amount()).isEqualTo(-16_000);
      assertThat(line.basis()).contains("66.22/2026/NQ-CP", "chưa xác minh");
    });
  }

  @Test
  void an_extract_is_not_priced_before_the_circular_or_without_a_number_of_copies() {
    assertMissing("ho-tich/trich-luc", "2016-12-31", Map.of("copies", 1L));
    assertMissing("ho-tich/trich-luc", TODAY, Map.of());
    assertMissing("ho-tich/trich-luc", TODAY, Map.of("copies", 0L));
  }

  @ParameterizedTest
  @CsvSource({
      "ho-tich/khai-sinh, childBirthDate, 2026-08-13, , 0", "ho-tich/khai-sinh, childBirthDate, 2026-08-12, , 5000",
      "ho-tich/khai-sinh, childBirthDate, 2026-08-12, none, 5000", "ho-tich/khai-sinh, childBirthDate, 2026-08-12, poor, 0",
      "ho-tich/khai-sinh, childBirthDate, 2026-08-12, merit, 0", "ho-tich/khai-sinh, childBirthDate, 2026-08-12, disabled, 0",
      "ho-tich/khai-tu, deceasedDeathDate, 2026-09-27, , 0", "ho-tich/khai-tu, deceasedDeathDate, 2026-09-26, , 5000",
      "ho-tich/khai-tu, deceasedDeathDate, 2026-09-26, child, 5000", "ho-tich/khai-tu, deceasedDeathDate, 2026-09-26, poor, 0",
      "ho-tich/khai-tu, deceasedDeathDate, 2026-09-26, merit, 0", "ho-tich/khai-tu, deceasedDeathDate, 2026-09-26, disabled, 0"})
  void a_birth_is_late_after_60_days_and_a_death_after_15_and_some_need_not_pay(
      String folder, String event, String date, String exemption, long registration) throws IOException {
    Map<String, Object> inputs = inputs(event, date);
    inputs.put("feeExemption", exemption);
    assertThat(price(folder, TODAY, inputs).total()).isEqualTo(registration);
    inputs.put("extractCopies", 2L);
    Charge withCopies = price(folder, TODAY, inputs);
    assertThat(withCopies.total()).as("nobody is exempt from the fee of the copies").isEqualTo(registration + 16_000);
  }

  @ParameterizedTest
  @CsvSource({"ho-tich/khai-sinh, childBirthDate, 2024-01-01", "ho-tich/khai-tu, deceasedDeathDate, 2024-01-01"})
  void the_late_fee_has_a_first_day_and_no_date_is_no_guess(String folder, String event, String date) throws IOException {
    assertThat(price(folder, "2025-07-01", inputs(event, date)).total()).isEqualTo(5_000);
    assertMissing(folder, "2025-06-30", inputs(event, date));
    assertThatThrownBy(() -> price(folder, TODAY, Map.of("extractCopies", 1L))).isInstanceOf(Refusal.class)
        .hasMessageContaining("incomplete");
  }

  @ParameterizedTest
  @CsvSource({", 0", "0, 0", "1, 8000", "5, 40000"})
  void a_marriage_is_free_and_its_extracts_are_not(Long copies, long total) throws IOException {
    assertThat(price("ho-tich/ket-hon", TODAY, inputs("extractCopies", copies)).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
      "2025-07-01, 1, 100000", "2026-07-24, 2, 100000", "2026-07-25, 2, 0", "2026-07-25, 1, 100000", "2026-07-25, 3, 100000",
      "2030-01-01, 2, 0"})
  void a_household_business_costs_the_same_through_every_channel_until_online_became_free(
      String day, long channel, long total) throws IOException {
    assertThat(price("kinh-doanh/ho-kinh-doanh", day, inputs("channel", channel)).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
      "2023-02-05, 1, none, false, 20000", "2026-10-12, 3, none, false, 20000", "2026-10-12, 2, none, false, 10000",
      "2026-10-12, 2, , , 10000", "2026-10-12, 1, child, false, 0", "2026-10-12, 1, elderly, false, 0",
      "2026-10-12, 1, disabled, false, 0", "2026-10-12, 1, merit, false, 0", "2026-10-12, 1, minority, false, 0",
      "2026-10-12, 1, border, false, 0", "2026-10-12, 2, poor, false, 0", "2026-10-12, 2, orphan, false, 0",
      "2026-08-14, 1, none, true, 20000", "2026-08-15, 1, none, true, 0", "2027-02-28, 2, none, true, 0",
      "2027-03-01, 2, none, true, 10000"})
  void a_residence_costs_less_online_and_nothing_for_some(
      String day, long channel, String exemption, Boolean citizen, long total) throws IOException {
    Map<String, Object> inputs = inputs("channel", channel);
    inputs.put("feeExemption", exemption);
    inputs.put("digitalCitizen", citizen);
    assertThat(price("cu-tru/thuong-tru", day, inputs).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"2025-07-01, 1, 100000", "2026-10-31, 3, 100000", "2026-10-31, 2, 0"})
  void the_fee_of_a_cooperative_union_ends_with_the_procedure(String day, long channel, long total) throws IOException {
    assertThat(price("hop-tac-xa/lien-hiep", day, inputs("channel", channel)).total()).isEqualTo(total);
    assertMissing("hop-tac-xa/lien-hiep", "2026-11-01", inputs("channel", channel));
  }

  @ParameterizedTest
  @CsvSource({"2025-07-01, thuong, 75000", "2026-10-12, cong-trinh, 150000"})
  void a_permit_costs_by_what_is_built(String day, String caseKey, long total) throws IOException {
    assertThat(price("xay-dung/giay-phep-nha-o", day, inputs("caseKey", caseKey)).total()).isEqualTo(total);
    assertMissing("xay-dung/giay-phep-nha-o", "2025-06-30", inputs("caseKey", caseKey));
  }

  @Test
  void nothing_prices_a_residence_or_a_business_before_its_first_day() {
    assertMissing("cu-tru/thuong-tru", "2023-02-04", inputs("channel", 1L));
    assertMissing("kinh-doanh/ho-kinh-doanh", "2025-06-30", inputs("channel", 2L));
  }

  @ParameterizedTest(name = "{0} channel {1} case {2} {3} digital {4}: {5} by {6}")
  @CsvSource({
      "2025-06-30, 1, thuong, , false, 20001, ", "2025-07-01, 1, thuong, , false, 10001, half",
      "2026-12-31, 3, thuong, none, false, 10001, half", "2027-01-01, 1, thuong, , false, 20001, ",
      "2027-01-01, 2, thuong, , false, 10000, ", "2026-12-31, 2, thuong, , false, 5000, half",
      "2026-08-14, 1, thuong, , true, 10001, half", "2026-08-15, 1, thuong, , true, 0, zero",
      "2027-02-28, 2, thuong, , true, 0, zero", "2027-03-01, 2, thuong, , true, 10000, ",
      "2027-01-01, 2, thuong, child, false, 7000, child", "2026-12-31, 2, thuong, child, false, 5000, half",
      "2027-01-01, 2, thuong, poor, false, 0, poor"})
  void channel_exemption_programme_and_reduction_each_count_in_their_time(
      String day, long channel, String caseKey, String exemption, boolean digital, long total, String why) throws IOException {
    Charge charge = everyKind(day, channel, caseKey, exemption, digital);
    assertThat(charge.total()).isEqualTo(total);
    List<String> lowered = charge.lines().stream().filter(line -> line.rule().lowers()).map(FeeLine::label).toList();
    assertThat(lowered).isEqualTo(why == null ? List.of() : List.of(why));
  }

  @Test
  void a_reduction_for_one_charge_leaves_the_other_and_one_for_all_takes_both() throws IOException {
    assertThat(everyKind("2026-12-31", 1, "mat", null, false).total()).isEqualTo(200_000 + 30_000);
    Charge poor = everyKind("2026-12-31", 1, "mat", "poor", false);
    assertThat(poor.total()).isZero();
    assertThat(poor.tariff()).isEqualTo("BASE+CARD");
  }

  private static Charge everyKind(String day, long channel, String caseKey, String exemption,
      boolean digital) throws IOException {
    Map<String, Object> inputs = inputs("channel", channel);
    inputs.put("caseKey", caseKey);
    inputs.put("feeExemption", exemption);
    inputs.put("digitalCitizen", digital);
    return charge(read(Path.of("src/test/resources/vn/motcua/fee/every-kind.dmn"), "fee-every-kind"), "fee-every-kind", day,
        inputs);
  }

  private static void assertMissing(String folder, String day, Map<String, Object> inputs) {
    assertThatThrownBy(() -> price(folder, day, inputs)).isInstanceOf(Refusal.class).hasMessageContaining("row.missing");
  }

  private static Map<String, Object> inputs(String name, Object value) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(name, value);
    return inputs;
  }

  private static Charge price(String folder, String day, Map<String, Object> inputs) throws IOException {
    String id = "fee-" + folder.replace('/', '-');
    return charge(read(PROCESSES.resolve(folder).resolve("fee.dmn"), id), id, day, inputs);
  }

  private static Charge charge(PricingTable table, String id, String day, Map<String, Object> inputs) {
    Map<String, Object> all = new HashMap<>(inputs);
    all.put(FeeQuestion.RECEPTION_DATE, day);
    FeeQuestion question = new FeeQuestion(id, LocalDate.parse(day), all);
    return new Tariff("cap").charge(question, table.rows(question));
  }

  private static PricingTable read(Path file, String id) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PricingTable.read(ENGINE, id, in);
    }
  }
}
