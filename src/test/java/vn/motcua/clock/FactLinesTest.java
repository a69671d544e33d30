package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.Texts;
import vn.motcua.clock.Samples.Ledger;

class FactLinesTest {

  private final FactLines lines = new FactLines(new Texts());

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void every_kind_of_fact_has_its_words(FactKind kind) {
    assertThat(lines.of(new Ledger().fact(kind, "2026-10-12T09:10").facts())).singleElement()
        .satisfies(line -> assertThat(line.what()).isNotBlank().doesNotContain("_"));
  }

  @Test
  void a_source_is_named_as_people_read_it_and_any_other_text_stays() {
    assertThat(basis("61/2018/NĐ-CP art. 19(9)")).isEqualTo("khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP");
    assertThat(basis("01/2018/TT-VPCP art. 10")).isEqualTo("Điều 10 01/2018/TT-VPCP");
    assertThat(basis("Thông tư 226/2016/TT-BTC Điều 4")).isEqualTo("Thông tư 226/2016/TT-BTC Điều 4");
    assertThat(basis(null)).isNull();
  }

  @Test
  void the_wrong_line_and_the_right_one_name_each_other_and_both_persons() {
    List<FactLine> told = lines.of(Samples.accepted("2026-10-12T09:10").fact(FactKind.CORRECTED, "2026-10-13T09:00",
        "sequence", "1", "at", "2026-10-12T01:00:00Z", "approvedBy", "lanhdao.100").facts());
    assertThat(told.get(0).correctedBy()).isEqualTo(3);
    assertThat(told.get(0).voided()).isFalse();
    assertThat(told.get(1).correctedBy()).isNull();
    assertThat(told.get(2).what()).isEqualTo("Đính chính sổ cái");
    assertThat(told.get(2).corrects()).isEqualTo(1);
    assertThat(told.get(2).approvedBy()).isEqualTo("lanhdao.100");
    assertThat(told.get(2).note()).isEqualTo("đính chính dòng 1; thời điểm đúng: 08:00 thứ Hai ngày 12/10/2026");
  }

  @Test
  void what_a_line_tells_beside_its_kind_names_no_officer_and_no_free_text() {
    ClockFact fact = new ClockFact("C", 1, FactKind.CLAIMED, Instant.EPOCH, Instant.EPOCH, "thuly.100", "lý do riêng", null,
        Map.of("officer", "thuly.100", "name", "Đối chiếu bản chính", "from", "thuly.100", "task", "Task_CertifyCopy"), "-");
    assertThat(lines.of(List.of(fact)).get(0).note()).isEqualTo("việc: Đối chiếu bản chính");
  }

  private String basis(String text) {
    ClockFact fact = new ClockFact("C", 1, FactKind.PAID, Instant.EPOCH, Instant.EPOCH, "x", null, text, Map.of(), "-");
    return lines.of(List.of(fact)).get(0).basis();
  }
}
