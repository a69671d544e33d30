package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Agencies;
import vn.motcua.support.CentreTest;

@CentreTest
@Transactional
class GroupNamesTest {

  @Autowired
  private GroupNames names;
  @Autowired
  private Agencies agencies;
  @Autowired
  private AgencyImport imports;
  @Autowired
  private IdentityService identity;

  @Test
  void a_group_is_read_as_its_role_and_its_agency() {
    String ward = agencies.get("H99.100").name();
    assertThat(name("thu-ly.H99.100")).isEqualTo("Công chức thụ lý – " + ward);
    assertThat(name("phan-cong.H99.100")).isEqualTo("Người phân công – " + ward);
    assertThat(name("kiem-soat")).isEqualTo("Kiểm soát thủ tục hành chính");
    assertThat(names.of("camunda-admin")).isEqualTo("camunda-admin");
    assertThat(names.of("thu-ly.H99.404")).isEqualTo("Công chức thụ lý – H99.404");
  }

  @Test
  void an_agency_that_gets_another_name_takes_its_groups_along() {
    rename("Ủy ban nhân dân phường Sao Hôm");
    assertThat(name("thu-ly.H99.100")).isEqualTo("Công chức thụ lý – Ủy ban nhân dân phường Sao Hôm");
  }

  @Test
  void a_name_longer_than_the_engine_keeps_is_cut() {
    rename("Ủ".repeat(255));
    assertThat(name("thu-ly.H99.100")).hasSize(255).startsWith("Công chức thụ lý – ỦỦỦ");
  }

  private void rename(String name) {
    assertThat(imports.run("code,name,unitName,place\nH99.100," + name + ",Bộ phận Một cửa,Sao Mai", false).isFaultless()).isTrue();
  }

  private String name(String group) {
    return identity.createGroupQuery().groupId(group).singleResult().getName();
  }
}
