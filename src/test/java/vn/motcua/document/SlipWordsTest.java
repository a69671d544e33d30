package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Texts;
import vn.motcua.clock.Term;
import vn.motcua.dossier.DossierStatus;

class SlipWordsTest {

  private final SlipWords words = new SlipWords(new Texts());

  @ParameterizedTest
  @CsvSource({
      "2026-03-04T18:00:00Z, ngày 05 tháng 3 năm 2026",
      "2026-01-08T18:00:00Z, ngày 09 tháng 01 năm 2026",
      "2026-02-10T02:00:00Z, ngày 10 tháng 02 năm 2026",
      "2026-12-31T16:59:00Z, ngày 31 tháng 12 năm 2026",
      "2026-12-31T17:00:00Z, ngày 01 tháng 01 năm 2027"})
  void days_below_ten_and_the_months_one_and_two_get_a_zero(Instant at, String written) {
    assertThat(words.date(at)).isEqualTo(written);
  }

  @Test
  void an_hour_is_written_in_Viet_Nams_zone_whatever_the_machines() {
    assertThat(words.moment(Instant.parse("2026-10-12T00:05:00Z"))).isEqualTo("07 giờ 05 phút, ngày 12 tháng 10 năm 2026");
  }

  @ParameterizedTest
  @CsvSource({
      "same day, trong ngày làm việc", "3 working days, 03 ngày làm việc", "15 days, 15 ngày",
      "8 working hours, 08 giờ làm việc",
      "until 23:00, trước 23 giờ 00 phút"})
  void terms_are_written_in_words(String term, String written) {
    assertThat(words.term(Term.parse(term))).isEqualTo(written);
  }

  @Test
  void a_fraction_of_a_day_has_a_decimal_comma() {
    assertThat(words.term(Term.parse("1.5 working days"))).isEqualTo("1,5 ngày làm việc");
  }

  @Test
  void fees_are_whole_dong_with_dots() {
    assertThat(words.fee(new SlipFee(1_200_000, false))).isEqualTo("1.200.000 đồng (chưa nộp)");
    assertThat(words.fee(new SlipFee(0, false))).isEqualTo("Không thu");
    assertThatThrownBy(() -> new SlipFee(-1, false)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "motcua.example.vn", "ftp://motcua.example.vn", "https://", "https://motcua.example.vn?x=1"})
  void a_base_address_that_no_citizen_could_open_is_refused(String base) {
    assertThatThrownBy(() -> new TrackingPage(base)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://motcua.example.vn", "https://motcua.example.vn/"})
  void the_address_of_a_dossier_has_one_slash_between_its_parts(String base) {
    assertThat(new TrackingPage(base).addressOf(Slips.dossier(DossierStatus.ACCEPTED, Slips.RECEIVED)))
        .isEqualTo("https://motcua.example.vn/tra-cuu/H99.100-261012-0001?k=Kq7ZpT2mXw9LbR4c");
  }
}
