package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Refusal;
import vn.motcua.dossier.Person;
import vn.motcua.procedure.Procedure;
import vn.motcua.identity.FieldComparison.Agreement;

class DeclaredAgainstRegisterTest {

  private static final PersonalNumber NUMBER = new PersonalNumber("000180123456");
  private static final LocalDate BORN = LocalDate.of(1980, 5, 2);

  @ParameterizedTest(name = "{0} and {1} are {2}")
  @CsvSource({
      "Nguyễn Văn Ân, Nguyễn Văn Ân, SAME",
      "NGUYỄN VĂN ÂN, Nguyễn Văn Ân, SAME",
      "'  Nguyễn   Văn\u00A0Ân ', Nguyễn Văn Ân, SAME",
      "ĐẶNG THỊ ĐÀO, đặng thị đào, SAME",
      "H\u2019Mơ Niê, H'Mơ Niê, SAME",
      "Trần Hoà, Trần Hòa, TONE_PLACED_DIFFERENTLY",
      "TRẦN THUÝ, Trần Thúy, TONE_PLACED_DIFFERENTLY",
      "Nguyễn Khoẻ, Nguyễn Khỏe, TONE_PLACED_DIFFERENTLY",
      "Trần Hoà, Trần Hoa, DIFFERENT",
      "Trần Hoà, Trần Hóa, DIFFERENT",
      "Nguyen Van An, Nguyễn Văn Ân, DIFFERENT",
      "Đặng Đào, Dặng Đào, DIFFERENT",
      "Lê Thi Sơn, Lê Thị Son, DIFFERENT",
      "Lê Thì Ha, Lê Thi Hà, DIFFERENT",
      "Nguyễn Văn, Nguyễn Văn Ân, DIFFERENT",
      "Ng. Văn Ân, Nguyễn Văn Ân, DIFFERENT",
      "Nguyễn Vân Ăn, Nguyễn Văn Ân, DIFFERENT"})
  void names_are_compared_in_full_with_tone_marks(String one, String other, NameAgreement agreement) {
    assertThat(NameAgreement.of(one, other)).isEqualTo(agreement);
    assertThat(NameAgreement.of(other, one)).isEqualTo(agreement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Thị Thuỳ Dương", "ĐỖ HỮU QUYỀN", "Lò Văn Ẩn"})
  void a_composed_and_a_decomposed_name_are_the_same(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

    assertThat(composed).isNotEqualTo(decomposed);
    assertThat(NameAgreement.of(composed, decomposed)).isEqualTo(NameAgreement.SAME);
  }

  @Test
  void everything_the_same_keeps_no_value() {
    assertThat(compare(person("Nguyễn Thị Ân", BORN, "F"), entry("NGUYỄN THỊ ÂN", BirthDate.of(BORN), "F")))
        .containsExactly(
        FieldComparison.same(IdentityField.FULL_NAME), FieldComparison.same(IdentityField.BIRTH_DATE),
        FieldComparison.same(IdentityField.SEX));
  }

  @Test
  void what_differs_comes_with_both_values() {
    assertThat(compare(person("Nguyễn Thị An", BORN.plusDays(1), "M"), entry("Nguyễn Thị Ân", BirthDate.of(BORN), "F")))
        .containsExactly(
            new FieldComparison(IdentityField.FULL_NAME, Agreement.DIFFERS, "Nguyễn Thị An", "Nguyễn Thị Ân"),
            new FieldComparison(IdentityField.BIRTH_DATE, Agreement.DIFFERS, "03/05/1980", "02/05/1980"),
            new FieldComparison(IdentityField.SEX, Agreement.DIFFERS, "M", "F"));
  }

  @Test
  void a_register_that_knows_only_the_year_agrees_with_every_day_of_it_and_with_no_other_year() {
    assertThat(compare(person("Ân", BORN, "F"), entry("Ân", BirthDate.ofYear(1980), "F")).get(1))
        .isEqualTo(new FieldComparison(IdentityField.BIRTH_DATE, Agreement.YEAR_ONLY, "02/05/1980", "1980"));
    assertThat(compare(person("Ân", BORN, "F"), entry("Ân", BirthDate.ofYear(1981), "F")).get(1).agreement())
        .isEqualTo(Agreement.DIFFERS);
  }

  @Test
  void another_place_of_the_tone_mark_is_noted_and_is_no_mismatch() {
    assertThat(compare(person("Trần Hoà", BORN, "F"), entry("Trần Hòa", BirthDate.of(BORN), "F")).get(0))
        .isEqualTo(new FieldComparison(IdentityField.FULL_NAME, Agreement.TONE_PLACEMENT, "Trần Hoà", "Trần Hòa"));
  }

  @Test
  void what_was_not_declared_is_not_compared() {
    assertThat(compare(person("Ân", null, null), entry("Ân", BirthDate.of(BORN), null)))
        .extracting(FieldComparison::agreement)
        .containsExactly(Agreement.SAME, Agreement.NOT_COMPARED, Agreement.NOT_COMPARED);
  }

  @Test
  void a_birth_date_is_a_day_or_a_year() {
    assertThat(BirthDate.parse("1980-05-02")).isEqualTo(BirthDate.of(BORN));
    assertThat(BirthDate.parse("1980")).isEqualTo(BirthDate.ofYear(1980));
    for (String wrong : List.of("", "80", "02/05/1980", "1980-02-31")) {
      assertThatThrownBy(() -> BirthDate.parse(wrong)).isInstanceOf(Refusal.class);
    }
  }

  private static List<FieldComparison> compare(Person person, RegisterEntry entry) {
    return DeclaredAgainstRegister.compare(person, entry, IdentityField.of(Procedure.USUAL_IDENTITY_FIELDS));
  }

  private static Person person(String name, LocalDate born, String sex) {
    return new Person(name, NUMBER.digits(), born, sex, null, null, null);
  }

  private static RegisterEntry entry(String name, BirthDate born, String sex) {
    return new RegisterEntry(NUMBER, name, born, sex, null);
  }
}
