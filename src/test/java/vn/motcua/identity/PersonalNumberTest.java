package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Refusal;
import vn.motcua.Texts;

class PersonalNumberTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "000080123456 ", "00008012345", "0000801234567", "123456789", "00008012345a", "000 80123456",
      "٠٠٠٠٨٠١٢٣٤٥٦"})
  void a_number_is_twelve_digits_and_nothing_else(String text) {
    assertThat(PersonalNumber.isWellFormed(text)).isFalse();
    assertThatThrownBy(() -> new PersonalNumber(text)).isInstanceOf(Refusal.class)
        .satisfies(refused -> assertThat(new Texts().text((Refusal) refused)).contains("12 chữ số"));
  }

  @ParameterizedTest(name = "the fourth digit {0} and year {1} mean {2}, born {3}")
  @CsvSource({"0, 00, M, 1900", "0, 80, M, 1980", "1, 80, F, 1980", "1, 99, F, 1999", "2, 00, M, 2000", "3, 26, F, 2026",
      "4, 05, M, 2105", "5, 99, F, 2199", "9, 99, F, 2399"})
  void the_fourth_digit_tells_century_and_sex(String century, String year, String sex, int birthYear) {
    PersonalNumber number = new PersonalNumber("000" + century + year + "123456");

    assertThat(number.sex()).isEqualTo(sex);
    assertThat(number.birthYear()).isEqualTo(birthYear);
  }

  @Test
  void a_number_that_fits_its_person_shows_nothing_but_that_it_is_test_data() {
    assertThat(new PersonalNumber("000180123456").findings(BirthDate.of(LocalDate.of(1980, 5, 2)), "F"))
        .containsExactly(NumberFinding.TEST_DATA);
  }

  @Test
  void the_other_sex_and_another_year_are_found() {
    assertThat(new PersonalNumber("000180123456").findings(BirthDate.ofYear(1981), "M"))
        .containsExactly(NumberFinding.SEX_DIFFERS, NumberFinding.BIRTH_YEAR_DIFFERS, NumberFinding.TEST_DATA);
    assertThat(NumberFinding.SEX_DIFFERS.isWarning()).isFalse();
    assertThat(NumberFinding.BIRTH_YEAR_DIFFERS.isWarning()).isFalse();
  }

  @Test
  void the_same_two_digits_of_another_century_are_found() {
    assertThat(new PersonalNumber("000205123456").findings(BirthDate.ofYear(1905), null))
        .contains(NumberFinding.BIRTH_YEAR_DIFFERS);
  }

  @Test
  void what_is_not_known_of_the_person_is_not_compared() {
    assertThat(new PersonalNumber("000180123456").findings(null, null)).containsExactly(NumberFinding.TEST_DATA);
  }

  @Test
  void a_prefix_no_province_ever_had_is_only_a_warning() {
    assertThat(new PersonalNumber("003999000000").findings(null, null)).containsExactly(NumberFinding.PROVINCE_UNKNOWN);
    assertThat(NumberFinding.PROVINCE_UNKNOWN.isWarning()).isTrue();
    assertThat(NumberFinding.TEST_DATA.isWarning()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"001", "074", "079", "096", "101", "300"})
  void provinces_and_countries_give_no_warning(String prefix) {
    // No digits of a real person: the six random digits are zero, and the year 2399 has not come.
    assertThat(new PersonalNumber(prefix + "999000000").findings(null, null)).isEmpty();
  }

  @Test
  void a_printed_number_shows_no_digit() {
    assertThat(new PersonalNumber("000180123456")).asString().doesNotContain("000", "123");
  }
}
