package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

class ProceduresTest {

  private static final String CODE = "1.001193";
  private static final String KEY = "ho-tich-khai-sinh";

  private final Deployed deployed = new Deployed();
  private final Procedures procedures = new Procedures(deployed);

  private String deploy(String from, String to, String abolishedBy) {
    Map<String, String> properties = Deployed.properties(CODE, "Đăng ký khai sinh");
    properties.put("procedure.validFrom", from);
    properties.put("procedure.validTo", to);
    properties.put("procedure.abolishedBy", abolishedBy);
    return deployed.diagram(KEY, properties).id();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private String inForce(String on) {
    return procedures.inForce(CODE, day(on)).diagram().id();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void a_newer_text_decides_from_its_first_day_on_and_the_older_one_until_the_day_before() {
    String old = deploy("2025-07-01", "", "");
    String next = deploy("2027-03-01", "", "");

    assertThat(inForce("2027-02-28")).isEqualTo(old);
    assertThat(inForce("2027-03-01")).isEqualTo(next);
    assertRefused(() -> inForce("2025-06-30"), "procedure.notYet");
  }

  @Test
  void what_was_abolished_does_not_come_back_to_life_because_an_older_version_has_no_end() {
    String old = deploy("2025-07-01", "", "");
    String last = deploy("2026-01-01", "2026-10-31", "Quyết định 1502/QĐ-UBND");

    assertThat(inForce("2025-12-31")).isEqualTo(old);
    assertThat(inForce("2026-10-31")).isEqualTo(last);
    assertRefused(() -> inForce("2026-11-01"), "procedure.abolished");
  }

  @Test
  void a_text_that_ended_without_a_decision_is_refused_too() {
    deploy("2025-07-01", "2026-10-31", "");

    assertRefused(() -> inForce("2026-11-01"), "procedure.ended");
    assertRefused(() -> procedures.inForce("9.999999", day("2026-11-01")), "procedure.unknown");
  }

  @Test
  void a_dossier_starts_on_the_version_in_force_and_on_no_other() {
    String old = deploy("2025-07-01", "", "");
    String next = deploy("2027-03-01", "", "");

    assertThat(procedures.starting(old, day("2027-02-28")).diagram().id()).isEqualTo(old);
    assertThat(procedures.starting(next, day("2027-03-01")).diagram().id()).isEqualTo(next);
    assertRefused(() -> procedures.starting(old, day("2027-03-01")), "procedure.replaced");
    assertRefused(() -> procedures.starting(next, day("2027-02-28")), "procedure.replaced");
    assertRefused(() -> procedures.starting("no-such-version", day("2027-03-01")), "procedure.unknown");
  }

  @Test
  void a_form_that_is_open_while_its_diagram_is_only_corrected_can_still_be_handed_in() {
    String open = deploy("2025-07-01", "", "");
    String corrected = deploy("2025-07-01", "", "");

    assertThat(inForce("2026-10-12")).isEqualTo(corrected);
    assertThat(procedures.starting(open, day("2026-10-12")).diagram().id()).isEqualTo(open);
  }

  @Test
  void a_form_that_is_open_while_its_end_is_announced_can_be_handed_in_until_that_day() {
    String open = deploy("2025-07-01", "", "");
    deploy("2025-07-01", "2026-10-31", "Quyết định 1502/QĐ-UBND");

    assertThat(procedures.starting(open, day("2026-10-31")).diagram().id()).isEqualTo(open);
    assertRefused(() -> procedures.starting(open, day("2026-11-01")), "procedure.abolished");
  }

  @Test
  void a_running_dossier_keeps_the_text_of_its_day_after_the_procedure_ended() {
    deploy("2025-07-01", "2026-10-31", "Quyết định 1502/QĐ-UBND");

    assertThat(procedures.ofDiagram(KEY, day("2026-10-12"))).map(Procedure::code).contains(CODE);
  }

  @Test
  void a_version_is_read_once_however_often_it_is_used() {
    String id = deploy("2025-07-01", "", "");
    for (int use = 0; use < 100; use++) {
      procedures.get(CODE, day("2026-10-12"));
      procedures.find(KEY);
      procedures.starting(id, day("2026-10-12"));
    }
    assertThat(deployed.reads()).isEqualTo(1);
  }

  @Test
  void the_properties_of_a_step_are_not_those_of_the_procedure() {
    deploy("2025-07-01", "", "");

    assertThat(procedures.find(CODE)).map(Procedure::code).contains(CODE);
  }

  @Test
  void a_declaration_form_is_taken_until_its_last_day_and_its_successor_from_the_next() {
    Map<String, String> properties = Deployed.properties(CODE, "Đăng ký thường trú");
    paper(properties, 1, "Tờ khai CT01 (mẫu cũ)", "", "2026-06-30");
    paper(properties, 2, "Tờ khai CT01 (mẫu mới)", "2026-07-01", "");
    deployed.diagram(KEY, properties);
    Procedure procedure = procedures.find(CODE).orElseThrow();

    assertThat(procedure.papersOn(day("2026-06-30"))).extracting(PaperRequirement::number).containsExactly(1);
    assertThat(procedure.papersOn(day("2026-07-01"))).extracting(PaperRequirement::number).containsExactly(2);
    procedure.requireTaken("tờ khai CT01 (mẫu cũ)", day("2026-06-30"), "papers[0].name");
    procedure.requireTaken("Giấy khác", day("2026-07-01"), "papers[0].name");
    assertRefused(() -> procedure.requireTaken("Tờ khai CT01 (mẫu cũ)", day("2026-07-01"), "f"), "procedure.paper.ended");
    assertRefused(() -> procedure.requireTaken("Tờ khai CT01 (mẫu mới)", day("2026-06-30"), "f"), "procedure.paper.notYet");
  }

  private static void paper(Map<String, String> properties, int number, String name, String from, String to) {
    properties.put("paper." + number + ".name", name);
    properties.put("paper." + number + ".forms", "ORIGINAL");
    properties.put("paper." + number + ".validFrom", from);
    properties.put("paper." + number + ".validTo", to);
  }
}
