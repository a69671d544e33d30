package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

class AgencyFunctionsTest {

  private final List<Agency> province = new ArrayList<>(List.of(
      agency("H99", null, List.of("uy-ban-tinh"), List.of()),
      agency("H99.100", "H99", List.of("ho-tich"), List.of("H99.100")),
      agency("H99.101", "H99", List.of("ho-tich"), List.of("H99.101")),
      agency("H99.100.CA", "H99.100", List.of("cong-an"), List.of()),
      agency("H99.T1", "H99", List.of("thue"), List.of("H99.100", "H99.101")),
      agency("H99.CA", "H99", List.of("xuat-nhap-canh"), List.of())));

  private final AgencyFunctions functions = new AgencyFunctions(new Agencies() {
    @Override
    public Optional<Agency> find(String code) {
      return province.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    @Override
    public Agency get(String code) {
      return find(code).orElseThrow();
    }

    @Override
    public List<Agency> all() {
      return province;
    }
  });

  private static Agency agency(String code, String parent, List<String> functions, List<String> serves) {
    return new Agency(code, code, parent, code, code, null, null, null, functions, serves);
  }

  private String doing(String function, String agency) {
    return functions.doing(function, agency).code();
  }

  @Test
  void an_agency_that_has_the_function_does_it_itself() {
    assertThat(doing("cong-an", "H99.100.CA")).isEqualTo("H99.100.CA");
    assertThat(doing("ho-tich", "H99.101")).isEqualTo("H99.101");
  }

  @Test
  void one_that_names_nobody_serves_its_parent() {
    assertThat(doing("cong-an", "H99.100")).isEqualTo("H99.100.CA");
  }

  @Test
  void one_that_names_agencies_serves_those_and_no_other() {
    assertThat(doing("thue", "H99.100")).isEqualTo("H99.T1");
    assertThat(doing("thue", "H99.101")).isEqualTo("H99.T1");
    assertThatThrownBy(() -> doing("thue", "H99")).isInstanceOf(Refusal.class);
  }

  @Test
  void what_nobody_does_for_the_agency_is_done_for_the_nearest_superior() {
    assertThat(doing("xuat-nhap-canh", "H99.100.CA")).isEqualTo("H99.CA");
    assertThat(doing("uy-ban-tinh", "H99.101")).isEqualTo("H99");
    assertThat(doing("thue", "H99.100.CA")).as("the tax office of the police's ward").isEqualTo("H99.T1");
    assertThat(doing("ho-tich", "H99.100.CA")).as("the ward of its police").isEqualTo("H99.100");
  }

  @Test
  void what_nobody_does_is_refused_by_the_names_of_function_and_agency() {
    assertThatThrownBy(() -> doing("cong-an", "H99.101")).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.key()).isEqualTo("dossier.function.none");
      assertThat(refusal.arguments()).containsExactly("cong-an", "H99.101");
    });
  }

  @Test
  void where_two_do_the_same_the_refusal_names_both() {
    province.add(agency("H99.100.CB", "H99.100", List.of("cong-an"), List.of()));
    assertThatThrownBy(() -> doing("cong-an", "H99.100")).isInstanceOfSatisfying(Refusal.class, refusal ->
        assertThat(refusal.arguments()).containsExactly("cong-an", "H99.100", "H99.100.CA, H99.100.CB"));
  }

  @Test
  void superiors_that_go_round_in_a_circle_end_in_the_same_refusal() {
    province.clear();
    province.add(agency("A", "B", List.of(), List.of()));
    province.add(agency("B", "A", List.of(), List.of()));
    assertThatThrownBy(() -> doing("thue", "A")).isInstanceOf(Refusal.class);
  }
}
