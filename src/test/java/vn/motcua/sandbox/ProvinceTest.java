package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvinceTest {

  private static final Province PROVINCE = new Province();

  static List<Map<String, String>> citizens() {
    return PROVINCE.citizens();
  }

  @Test
  void two_hundred_citizens_have_two_hundred_numbers() {
    assertThat(citizens()).hasSize(200).extracting(row -> row.get("personalNumber")).doesNotHaveDuplicates();
    assertThat(citizens().stream().map(row -> row.get("sex")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("M", "F");
  }

  @ParameterizedTest
  @MethodSource("citizens")
  void a_personal_number_can_be_nobody_s_and_fits_sex_century_and_year_of_birth(Map<String, String> citizen) {
    LocalDate birth = LocalDate.parse(citizen.get("birthDate"));
    int century = (birth.getYear() >= 2000 ? 2 : 0) + (citizen.get("sex").equals("F") ? 1 : 0);
    assertThat(citizen.get("personalNumber")).matches("000" + century + "%02d".formatted(birth.getYear() % 100) + "\\d{6}");
    String name = citizen.get("fullName");
    assertThat(name).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC)).isNotBlank();
    assertThat(citizen.get("address")).endsWith("tỉnh Mẫu");
    assertThat(citizen.get("phone")).matches("|0900000\\d{3}");
    assertThat(citizen.get("email")).matches("|[a-z0-9.]+@cudan\\.example");
  }

  @Test
  void officers_stand_in_agencies_that_exist_and_get_the_sandbox_s_password() {
    List<String> agencies = PROVINCE.rows("agencies.csv").stream().map(row -> row.get("code")).toList();
    assertThat(agencies).startsWith("H99", "H99.01", "H99.100", "H99.101").hasSize(12);
    assertThat(PROVINCE.rows("officers.csv")).hasSize(51).allSatisfy(officer ->
        assertThat(officer.get("agency")).matches(agency -> agency.isEmpty() || agencies.contains(agency)));
    assertThat(PROVINCE.officers("secret").lines()).first().isEqualTo("id,name,agency,roles,password");
    assertThat(PROVINCE.officers("secret").lines().skip(1)).allMatch(line -> line.endsWith(",secret"));
  }

  @Test
  void the_register_s_text_has_the_register_s_columns_only() {
    assertThat(PROVINCE.register().lines().toList().get(1))
        .isEqualTo("\"000315856534\",\"Lò Thị Ái\",\"2015-10-15\",\"F\",\"Thôn Suối Trong, xã Đồng Xuân, tỉnh Mẫu\"");
  }
}
