package vn.motcua.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.procedure.Deployed;
import vn.motcua.procedure.ProceduresOf;
import vn.motcua.procedure.catalogue.ListReport.Finding;
import vn.motcua.procedure.catalogue.ListReport.Kind;

class ListComparisonTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-10-12");
  private static final String HEADER = "STT,Mã thủ tục,Tên thủ tục,Lĩnh vực,Cấp thực hiện,Cơ quan thực hiện,Thời hạn,Phí lệ phí,Ghi chú\n";
  private static final String AGREEING =
      "1,1.001193,ĐĂNG KÝ KHAI SINH,Hộ tịch,Cấp xã,Ủy ban nhân dân cấp xã,03 (ba) ngày làm việc kể từ ngày nhận,Không,\n";

  private final Deployed deployed = new Deployed();
  private final Catalogue catalogue = new Catalogue(deployed, ProceduresOf.deployed(deployed));
  private ListComparison comparison;

  @BeforeEach
  void diagrams() {
    deployed.diagram("khai-sinh", Deployed.properties("1.001193", "Đăng ký khai sinh"));
    Map<String, String> residence = Deployed.properties("1.004222", "Đăng ký thường trú");
    residence.put("procedure.decidedBy", "cong-an");
    deployed.diagram("thuong-tru", residence);
    Map<String, String> union = Deployed.properties("1.005280", "Đăng ký liên hiệp hợp tác xã");
    union.put("procedure.validTo", "2026-10-01");
    union.put("procedure.abolishedBy", "Quyết định 428/QĐ-UBND");
    deployed.diagram("lien-hiep", union);
  }

  private List<Finding> findings(String text) {
    comparison = new ListComparison(catalogue, Set.of("cong-an", "thue"), TODAY, new Texts());
    comparison.compare(new ProvinceList(text.getBytes(StandardCharsets.UTF_8)));
    return comparison.findings();
  }

  private List<Finding> ofLine(String text, int line) {
    return findings(text).stream().filter(finding -> finding.line() != null && finding.line() == line).toList();
  }

  @Test
  void a_line_that_says_what_the_diagram_says_is_no_finding_titles_and_group_rows_neither() {
    String list = "ỦY BAN NHÂN DÂN TỈNH MẪU,,,,,,,,\nDANH MỤC THỦ TỤC,,,,,,,,\n" + HEADER + "I,,Lĩnh vực hộ tịch,,,,,,\n" + AGREEING
        + "2,1.004222.000.00.00.H99,Đăng ký thường trú,,Cấp xã,Công an cấp xã,3 ngày làm việc,0,\n";

    assertThat(findings(list)).isEmpty();
    assertThat(comparison.agreeing()).isEqualTo(2);
  }

  @Test
  void each_field_that_differs_is_named_with_both_sides() {
    String list = HEADER + "1,1.001193,Khai sinh,,Cấp tỉnh,Công an cấp xã,5 ngày làm việc,8.000 đồng/bản,\n";

    assertThat(ofLine(list, 2)).extracting(Finding::field).containsExactly("name", "level", "agency", "term", "fee");
    assertThat(ofLine(list, 2)).allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.CONTRADICTION));
    assertThat(ofLine(list, 2).get(3)).satisfies(term -> {
      assertThat(term.listed()).isEqualTo("5 ngày làm việc");
      assertThat(term.drawn()).isEqualTo("3 ngày làm việc");
      assertThat(term.sentence()).contains("1.001193", "5 ngày làm việc", "3 ngày làm việc");
    });
  }

  @Test
  void days_and_working_days_are_not_the_same_term() {
    assertThat(ofLine(HEADER + "1,1.001193,Đăng ký khai sinh,,,,3 ngày,,\n", 2)).extracting(Finding::field).containsExactly("term");
  }

  @Test
  void an_agency_that_decides_by_the_diagram_must_be_the_one_that_is_listed() {
    assertThat(ofLine(HEADER + "1,1.004222,Đăng ký thường trú,,,Cơ quan thuế,,,\n", 2)).extracting(Finding::field)
        .containsExactly("agency");
    assertThat(ofLine(HEADER + "1,1.004222,Đăng ký thường trú,,,Công an phường,,,\n", 2)).isEmpty();
  }

  @Test
  void what_is_abolished_is_told_by_list_and_diagram() {
    String list = HEADER + "1,1.005280,Đăng ký liên hiệp hợp tác xã,,,,,,\n2,1.001193,Đăng ký khai sinh,,,,,,Bị bãi bỏ\n"
        + "3,1.009999,Thủ tục xưa,,,,,,Bãi bỏ\n";

    assertThat(ofLine(list, 2)).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(Kind.ABOLISHED);
      assertThat(finding.sentence()).contains("01/10/2026", "428/QĐ-UBND");
    });
    assertThat(ofLine(list, 3)).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(Kind.ABOLISHED);
      assertThat(finding.sentence()).contains("sơ đồ vẫn còn hiệu lực");
    });
    assertThat(ofLine(list, 4)).extracting(Finding::kind).containsExactly(Kind.ABOLISHED);
  }

  @Test
  void what_has_no_diagram_what_is_listed_twice_and_what_is_not_listed_are_told() {
    List<Finding> findings = findings(HEADER + AGREEING + AGREEING + "3,2.000815,Chứng thực bản sao,,,,,,\n");

    assertThat(findings).filteredOn(finding -> finding.kind() == Kind.DUPLICATE).singleElement()
        .satisfies(finding -> assertThat(finding.line()).isEqualTo(3));
    assertThat(findings).filteredOn(finding -> finding.kind() == Kind.NO_DIAGRAM).singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("2.000815"));
    assertThat(findings).filteredOn(finding -> finding.kind() == Kind.NOT_LISTED).extracting(Finding::code)
        .containsExactly("1.004222");
  }

  @Test
  void two_diagrams_with_one_code_are_told() {
    deployed.diagram("khai-sinh-khac", Deployed.properties("1.001193", "Đăng ký khai sinh"));

    assertThat(findings(HEADER + AGREEING)).filteredOn(finding -> finding.kind() == Kind.DUPLICATE).singleElement()
        .satisfies(finding -> assertThat(finding.drawn()).isEqualTo("khai-sinh, khai-sinh-khac"));
  }

  @Test
  void a_cell_that_cannot_be_read_is_told_with_line_and_field_and_hides_no_other_line() {
    String list = HEADER + "1,815,Chứng thực,,,,,,\n2,,Không có mã,,,,1 ngày,,\n3,1.001193,,,,,,,\n"
        + "4,1.004222,Đăng ký thường trú,,,,nhanh,chút ít,\n";

    assertThat(findings(list)).filteredOn(finding -> finding.kind() == Kind.UNREADABLE)
        .extracting(finding -> finding.line() + " " + finding.field())
        .containsExactlyInAnyOrder("2 code", "3 code", "4 name", "5 term", "5 fee");
  }

  @Test
  void a_table_without_code_and_name_is_refused() {
    assertThatThrownBy(() -> findings("a,b\n1,2\n"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("procedure.list.header"));
  }
}
