package vn.motcua.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.web.form.Places.Province;

class PlacesTest {

  private static Agency agency(String code, String name, String parent) {
    return new Agency(code, name, parent, name, "", "", "", "");
  }

  private static Places of(Agency... agencies) {
    List<Agency> all = List.of(agencies);
    return new Places(new Agencies() {
      @Override
      public Optional<Agency> find(String code) {
        return all.stream().filter(agency -> agency.code().equals(code)).findFirst();
      }

      @Override
      public Agency get(String code) {
        return find(code).orElseThrow();
      }

      @Override
      public List<Agency> all() {
        return all;
      }
    });
  }

  @Test
  void the_own_province_comes_first_with_the_wards_that_have_a_committee_and_no_other_agency_is_a_place() {
    List<Province> all = of(agency("H99", "Ủy ban nhân dân tỉnh Mẫu", null), agency("H99.11", "Sở Xây dựng tỉnh Mẫu", "H99"),
        agency("H99.101", "Ủy ban nhân dân xã Đồng Xuân", "H99"), agency("H99.100", "Ủy ban nhân dân phường Sao Mai", "H99"),
        agency("H99.100.CA", "Công an phường Sao Mai", "H99.100")).all();
    assertThat(all.get(0)).isEqualTo(new Province("tỉnh Mẫu", List.of("phường Sao Mai", "xã Đồng Xuân")));
    assertThat(all).hasSize(35);
  }

  @Test
  void a_province_of_the_list_is_not_named_twice_when_it_is_the_own_one() {
    List<Province> all = of(agency("H44", "Ủy ban nhân dân tỉnh Phú Thọ", ""),
        agency("H44.1", "Ủy ban nhân dân phường Việt Trì", "H44")).all();
    assertThat(all).hasSize(34);
    assertThat(all.get(0)).isEqualTo(new Province("tỉnh Phú Thọ", List.of("phường Việt Trì")));
  }

  @Test
  void there_are_34_provinces_seven_of_them_cities_since_dong_nai_became_one() {
    List<String> names = of().all().stream().map(Province::name).toList();
    assertThat(names).hasSize(34);
    assertThat(new HashSet<>(names)).hasSize(34);
    assertThat(names.stream().filter(name -> name.toLowerCase().startsWith("thành phố "))).hasSize(7)
        .contains("thành phố Đồng Nai");
  }
}
