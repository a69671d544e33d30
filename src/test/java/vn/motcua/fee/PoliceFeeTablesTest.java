package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Refusal;

/** The fee tables of what the police decide, at the first day, the last day and the day after of each row. */
class PoliceFeeTablesTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest(name = "{0} channel {1} {2} {3} persons {4} digital {5}: {6}")
  @CsvSource({
      "2026-10-12, 1, thuong, none, 1, false, 15000", "2026-10-12, 3, thuong, , 1, , 15000",
      "2026-10-12, 2, thuong, none, 1, false, 7000",
      "2026-10-12, 1, danh-sach, none, 3, false, 30000", "2026-10-12, 2, danh-sach, none, 3, false, 15000",
      "2026-10-12, 1, thuong, merit, 1, false, 0", "2026-10-12, 1, danh-sach, merit, 3, false, 30000",
      "2026-08-14, 1, thuong, none, 1, true, 15000", "2026-08-15, 1, thuong, none, 1, true, 0",
      "2027-02-28, 2, danh-sach, none, 3, true, 0", "2027-03-01, 2, danh-sach, none, 3, true, 15000"})
  void temporary_residence_costs_by_channel_and_by_person_on_a_list(
      String day, long channel, String caseKey, String exemption, long persons, Boolean digital, long total) throws IOException {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("channel", channel);
    inputs.put("caseKey", caseKey);
    inputs.put("feeExemption", exemption);
    inputs.put("persons", persons);
    inputs.put("digitalCitizen", digital);
    assertThat(price("cu-tru/tam-tru", day, inputs).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
      "2025-03-01, none, false, 200000", "2026-10-12, student, false, 100000", "2026-10-12, merit, false, 100000",
      "2026-08-14, none, true, 200000", "2026-08-15, student, true, 0", "2027-03-01, student, true, 100000",
      "2026-10-12, , , 200000"})
  void a_criminal_record_certificate_costs_half_for_some_and_nothing_for_digital_citizens(
      String day, String exemption, Boolean digital, long total) throws IOException {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("feeExemption", exemption);
    inputs.put("digitalCitizen", digital);
    assertThat(price("tu-phap/phieu-ly-lich", day, inputs).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
      "2025-12-31, 1, false, 135000", "2025-12-31, 2, false, 115000", "2026-01-01, 2, false, 135000",
      "2026-10-12, 1, false, 135000",
      "2026-08-15, 1, true, 0", "2027-03-01, 1, true, 135000"})
  void a_licence_was_cheaper_online_until_the_end_of_2025(String day, long channel, Boolean digital, long total)
      throws IOException {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("channel", channel);
    inputs.put("digitalCitizen", digital);
    assertThat(price("giao-thong/doi-giay-phep-lai-xe", day, inputs).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
      "2025-06-30, first, false, 200000", "2025-07-01, first, false, 100000", "2026-12-31, expired, false, 100000",
      "2027-01-01, expired, false, 200000", "2026-10-12, lost, false, 200000", "2027-01-01, damaged, false, 400000",
      "2026-08-15, lost, true, 0", "2027-02-28, first, true, 0", "2027-03-01, first, true, 200000"})
  void a_passport_costs_twice_when_lost_or_damaged_and_half_until_the_end_of_2026(
      String day, String reason, Boolean digital, long total) throws IOException {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("passportReason", reason);
    inputs.put("digitalCitizen", digital);
    assertThat(price("xuat-nhap-canh/ho-chieu", day, inputs).total()).isEqualTo(total);
  }

  @Test
  void nothing_prices_what_was_received_before_the_first_row() {
    assertMissing("cu-tru/tam-tru", "2023-02-04", Map.of("channel", 1L, "caseKey", "thuong", "persons", 1L));
    assertMissing("tu-phap/phieu-ly-lich", "2025-02-28", Map.of());
    assertMissing("giao-thong/doi-giay-phep-lai-xe", "2025-02-28", Map.of("channel", 1L));
    assertMissing("xuat-nhap-canh/ho-chieu", "2023-08-14", Map.of("passportReason", "first"));
  }

  private static void assertMissing(String folder, String day, Map<String, Object> inputs) {
    assertThatThrownBy(() -> price(folder, day, inputs)).isInstanceOf(Refusal.class).hasMessageContaining("row.missing");
  }

  private static Charge price(String folder, String day, Map<String, Object> inputs) throws IOException {
    String id = "fee-" + folder.replace('/', '-');
    Map<String, Object> all = new HashMap<>(inputs);
    all.put(FeeQuestion.RECEPTION_DATE, day);
    FeeQuestion question = new FeeQuestion(id, LocalDate.parse(day), all);
    try (InputStream in = Files.newInputStream(Path.of("processes", folder, "fee.dmn"))) {
      return new Tariff("cap").charge(question, PricingTable.read(ENGINE, id, in).rows(question));
    }
  }
}
