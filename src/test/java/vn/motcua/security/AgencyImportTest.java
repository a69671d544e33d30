package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Agencies;
import vn.motcua.support.CentreTest;

@CentreTest
@Transactional
class AgencyImportTest {

  private static final String HEADER = "code,name,unitName,place,parentCode,functions,serves\n";

  @Autowired
  private AgencyImport imports;
  @Autowired
  private Agencies agencies;

  private ImportReport run(String rows) {
    return imports.run(HEADER + rows, false);
  }

  @Test
  void functions_and_who_is_served_are_read_as_words() {
    assertThat(run("H99.K1,Kho,Kho,Mẫu,H99,kho-bac  luu-tru,H99.100;H99.101").isFaultless()).isTrue();
    assertThat(agencies.get("H99.K1").functions()).containsExactly("kho-bac", "luu-tru");
    assertThat(agencies.get("H99.K1").serves()).containsExactly("H99.100", "H99.101");
  }

  @Test
  void a_file_without_those_columns_keeps_them_and_an_empty_cell_takes_them_away() {
    run("H99.K1,Kho,Kho,Mẫu,H99,kho-bac,H99.100");
    imports.run("code,name,unitName,place,parentCode\nH99.K1,Kho bạc,Kho,Mẫu,H99", false);
    assertThat(agencies.get("H99.K1").functions()).containsExactly("kho-bac");
    ImportReport emptied = run("H99.K1,Kho bạc,Kho,Mẫu,H99,,");
    assertThat(emptied.changes()).singleElement().satisfies(change -> assertThat(change.fields()).hasSize(2));
    assertThat(agencies.get("H99.K1").functions()).isEmpty();
    assertThat(agencies.get("H99.K1").serves()).isEmpty();
  }

  @Test
  void a_word_that_is_none_and_an_agency_that_is_none_are_faults_of_their_cell() {
    assertThat(faults(run("H99.K1,Kho,Kho,Mẫu,H99,Kho_Bạc,H99.999"))).containsExactly("functions", "serves");
    assertThat(faults(run("H99.K1,Kho,Kho,Mẫu,H99," + "a".repeat(41) + ","))).containsExactly("functions");
    assertThat(faults(run("H99.K1,Kho,Kho,Mẫu,H99," + "a".repeat(40) + ","))).isEmpty();
  }

  @Test
  void to_serve_without_a_function_is_a_fault() {
    assertThat(faults(run("H99.K1,Kho,Kho,Mẫu,H99,,H99.100"))).containsExactly("serves");
  }

  @Test
  void two_agencies_that_do_the_same_for_one_are_a_fault_also_when_one_of_them_is_known_already() {
    assertThat(faults(run("H99.K1,Kho,Kho,Mẫu,H99,thue,H99.100"))).containsExactly("functions");
    assertThat(faults(run("H99.K1,Kho,Kho,Mẫu,H99.100,cong-an,"))).containsExactly("functions");
    assertThat(faults(run("H99.K1,A,A,Mẫu,H99,a,H99.100\nH99.K2,B,B,Mẫu,H99,a,H99.100"))).hasSize(2);
    assertThat(faults(run("H99.K1,A,A,Mẫu,H99,a,H99.100\nH99.K2,B,B,Mẫu,H99,a,H99.101"))).isEmpty();
  }

  private static List<String> faults(ImportReport report) {
    return report.faults().stream().map(ImportReport.Fault::column).toList();
  }
}
