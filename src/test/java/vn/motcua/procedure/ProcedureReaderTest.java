package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.Term;

class ProcedureReaderTest {

  private final ProcedureReader reader = new ProcedureReader();

  @Test
  void a_diagram_without_a_procedure_code_is_one_that_others_call() {
    assertThat(reader.isProcedure(Map.of("variables", "a:integer"))).isFalse();
  }

  @Test
  void cases_papers_and_limits_are_read_in_order() {
    Procedure procedure = reader.read("chung-thuc-ban-sao", properties());

    assertThat(procedure.code()).isEqualTo("2.000815");
    assertThat(procedure.countingRule()).isEqualTo(CountingRule.DAY_END);
    assertThat(procedure.cases()).extracting(ProcedureCase::key).containsExactly("nhieu-ban", "thuong");
    assertThat(procedure.caseOf("nhieu-ban").term()).isEqualTo(Term.parse("2 working days"));
    assertThat(procedure.papers()).extracting(PaperRequirement::number).containsExactly(2, 10);
    assertThat(procedure.isValidOn(LocalDate.of(2025, 6, 30))).isFalse();
    assertThat(procedure.isValidOn(LocalDate.of(2025, 7, 1))).isTrue();
  }

  @Test
  void a_row_that_the_element_template_offers_and_nobody_filled_in_says_nothing() {
    Map<String, String> offered = properties();
    offered.putAll(Map.of("paper.3.name", "", "paper.3.forms", " ", "paper.3.count", "", "paper.3.required", "",
        "case.khac.name", "", "case.khac.term", "", "case.khac.agreementAllowed", "false"));
    assertThat(reader.read("x", offered).papers()).extracting(PaperRequirement::number).containsExactly(2, 10);
    assertThat(reader.read("x", offered).cases()).extracting(ProcedureCase::key).containsExactly("nhieu-ban", "thuong");
    offered.put("paper.3.forms", "ORIGINAL");
    assertThatThrownBy(() -> reader.read("x", offered))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("paper.3.name"));
  }

  @Test
  void what_is_missing_or_wrong_is_named() {
    assertRefused("procedure.code", null, "procedure.property.missing");
    assertRefused("procedure.code", "815", "procedure.property.wrong");
    assertRefused("procedure.validFrom", "1/7/2025", "procedure.property.wrong");
    assertRefused("procedure.countingRule", "SOON", "procedure.property.wrong");
    assertRefused("case.thuong.term", null, "procedure.property.missing");
    assertRefused("procedure.identityFields", "fullName, religion", "procedure.property.wrong");
    assertRefused("procedure.kind", "private", "procedure.property.wrong");
    assertRefused("procedure.onlineLevel", "some", "procedure.property.wrong");
    assertRefused("procedure.validTo", "2025-06-30", "procedure.property.wrong");
  }

  @Test
  void what_is_not_said_is_a_public_procedure_of_unknown_online_level_without_an_end() {
    Procedure procedure = reader.read("x", properties());

    assertThat(procedure.kind()).isEqualTo(ProcedureKind.PUBLIC);
    assertThat(procedure.onlineLevel()).isNull();
    assertThat(procedure.validity()).isEqualTo(new Validity(LocalDate.of(2025, 7, 1), null, null));
  }

  @Test
  void kind_online_level_and_the_decision_that_ends_it_are_read() {
    Map<String, String> properties = properties();
    properties.put("procedure.kind", "internal");
    properties.put("procedure.onlineLevel", "full");
    properties.put("procedure.validTo", "2026-11-30");
    properties.put("procedure.abolishedBy", "Quyết định 428/QĐ-UBND");

    Procedure procedure = reader.read("x", properties);

    assertThat(procedure.kind()).isEqualTo(ProcedureKind.INTERNAL);
    assertThat(procedure.onlineLevel()).isEqualTo(OnlineLevel.FULL);
    assertThat(procedure.validity().abolishedBy()).isEqualTo("Quyết định 428/QĐ-UBND");
    assertThat(procedure.isValidOn(LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(procedure.isValidOn(LocalDate.of(2026, 12, 1))).isFalse();
  }

  @Test
  void a_decision_that_ends_a_procedure_needs_its_last_day() {
    Map<String, String> properties = properties();
    properties.put("procedure.abolishedBy", "Quyết định 428/QĐ-UBND");

    assertThatThrownBy(() -> reader.read("x", properties)).isInstanceOfSatisfying(
        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("procedure.validTo"));
  }

  @Test
  void a_procedure_asks_the_population_register_for_name_birth_date_and_sex_unless_it_says_otherwise() {
    assertThat(reader.read("x", properties()).identityFields()).containsExactly("fullName", "birthDate", "sex");

    Map<String, String> sparing = properties();
    sparing.put("procedure.identityFields", " fullName ");
    assertThat(reader.read("x", sparing).identityFields()).containsExactly("fullName");
    sparing.put("procedure.identityFields", "fullName, address");
    assertThat(reader.read("x", sparing).identityFields()).containsExactly("fullName", "address");
  }

  @Test
  void a_case_that_does_not_exist_is_answered_with_those_that_do() {
    assertThatThrownBy(() -> reader.read("x", properties()).caseOf("gap"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments()).contains("nhieu-ban, thuong"));
  }

  @Test
  void agencies_are_named_by_what_they_do() {
    Map<String, String> several = properties();
    several.put("procedure.decidedBy", "cong-an");
    several.put("segment.thue.name", "Cơ quan thuế xác định nghĩa vụ tài chính");
    several.put("segment.thue.term", "5 working days");
    several.put("segment.dat-dai.name", "Trích lục bản đồ");
    several.put("segment.dat-dai.term", "40 working hours");
    several.put("consult.quy-hoach.limit", "12 days");
    AgencyParts agencies = reader.read("x", several).agencies();
    assertThat(agencies.decidedBy()).isEqualTo("cong-an");
    assertThat(agencies.segments()).extracting(AgencyParts.Segment::function).containsExactly("dat-dai", "thue");
    assertThat(agencies.segment("thue").orElseThrow().term()).isEqualTo(Term.parse("5 working days"));
    assertThat(agencies.consultLimit("x", "quy-hoach")).isEqualTo(Term.parse("12 days"));
    assertThatThrownBy(() -> agencies.consultLimit("x", "thue")).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.field()).isEqualTo("consult.thue.limit"));
    assertThat(reader.read("x", properties()).agencies()).isEqualTo(AgencyParts.NONE);
  }

  @Test
  void a_share_of_the_term_has_a_name_and_an_end() {
    assertRefused("procedure.decidedBy", "Công an", "procedure.property.wrong");
    assertRefused("consult.quy-hoach.limit", "until 23:00", "procedure.property.wrong");
    assertRefused("consult.quy-hoach.limit", "soon", "procedure.property.wrong");
    Map<String, String> nameless = properties();
    nameless.put("segment.thue.term", "5 working days");
    assertThatThrownBy(() -> reader.read("x", nameless)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.field()).isEqualTo("segment.thue.name"));
    Map<String, String> endless = properties();
    endless.put("segment.thue.name", "Thuế");
    assertThatThrownBy(() -> reader.read("x", endless)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.field()).isEqualTo("segment.thue.term"));
  }

  private void assertRefused(String property, String value, String key) {
    Map<String, String> properties = properties();
    if (value == null) {
      properties.remove(property);
    } else {
      properties.put(property, value);
    }
    assertThatThrownBy(() -> reader.read("x", properties)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.key()).isEqualTo(key);
      assertThat(refusal.field()).isEqualTo(property);
    });
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("procedure.code", "2.000815");
    properties.put("procedure.name", "Chứng thực bản sao từ bản chính");
    properties.put("procedure.legalBasis", "23/2015/NĐ-CP");
    properties.put("procedure.validFrom", "2025-07-01");
    properties.put("procedure.countingRule", "DAY_END");
    properties.put("case.thuong.name", "Thông thường");
    properties.put("case.thuong.term", "same day");
    properties.put("case.nhieu-ban.name", "Nhiều bản, phức tạp");
    properties.put("case.nhieu-ban.term", "2 working days");
    properties.put("paper.10.name", "Bản sao");
    properties.put("paper.10.forms", "PHOTOCOPY");
    properties.put("paper.2.name", "Bản chính");
    properties.put("paper.2.forms", "ORIGINAL");
    return properties;
  }
}
