package vn.motcua.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** What a late dossier must have, broken on purpose; who may read the audit; and the nightly check. */
class LettersAuditTest extends AuditTest {

  @Autowired
  private NightlyAudit nightly;
  @Autowired
  private AuditNights nights;
  @Autowired
  private NightLock lock;
  @LocalServerPort
  private int port;

  @Test
  void a_late_dossier_without_letter_is_found_after_the_grace_of_its_automatic_steps() {
    loseItsLateBranch();
    centre.at("2026-10-14T17:20");
    assertThat(kinds()).contains(AuditKind.LETTER_MISSING, AuditKind.REPORT_MISSING);
  }

  @Test
  void a_letter_that_waits_for_nobody_by_name_is_found() {
    loseItsLateBranch();
    note(FactKind.APOLOGY_DRAFTED, Map.of());
    open("Task_SignApology");
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.LETTER_STUCK).doesNotContain(AuditKind.LETTER_MISSING);
  }

  @Test
  void a_letter_that_waits_for_a_named_head_is_no_finding() {
    loseItsLateBranch();
    note(FactKind.APOLOGY_DRAFTED, Map.of("waitingFor", "lanhdao.100"));
    open("Task_SignApology");
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).doesNotContain(AuditKind.LETTER_STUCK, AuditKind.LETTER_MISSING);
  }

  @Test
  void an_issued_letter_is_no_finding_and_two_of_them_are() {
    loseItsLateBranch();
    note(FactKind.LETTER_ISSUED, Map.of("form", "04", "document", "a"));
    note(FactKind.LETTER_ISSUED, Map.of("form", "04", "document", "b", "replaces", "a"));
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).doesNotContain(AuditKind.LETTER_MISSING, AuditKind.LETTER_TWICE);
    note(FactKind.LETTER_ISSUED, Map.of("form", "04", "document", "c"));
    assertThat(kinds()).contains(AuditKind.LETTER_TWICE);
  }

  @Test
  void an_explanation_owed_by_nobody_by_name_is_found_and_one_owed_by_an_officer_is_not() {
    loseItsLateBranch();
    open("Task_ExplainLateness");
    note(FactKind.EXPLANATION_OWED, Map.of("agency", "H99.100", "task", "Task_CertifyCopy"));
    // A working day has passed in which the whole group owed it.
    centre.at("2026-10-16T09:00");
    assertThat(kinds()).contains(AuditKind.REPORT_STUCK).doesNotContain(AuditKind.REPORT_MISSING);
    note(FactKind.EXPLANATION_OWED, Map.of("officer", "thuly.100", "agency", "H99.100", "task", "Task_CertifyCopy"));
    assertThat(kinds()).doesNotContain(AuditKind.REPORT_STUCK, AuditKind.REPORT_MISSING);
  }

  @Test
  void a_concluded_explanation_that_was_not_issued_is_found_and_an_issued_one_is_not() {
    loseItsLateBranch();
    note(FactKind.REPORT_CONCLUDED, Map.of("causeClass", "own"));
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.REPORT_NOT_ISSUED);
    note(FactKind.LETTER_ISSUED, Map.of("form", "GT", "document", "r"));
    assertThat(kinds()).doesNotContain(AuditKind.REPORT_NOT_ISSUED, AuditKind.REPORT_MISSING);
  }

  @Test
  void the_report_of_an_extension_does_not_settle_the_one_that_lateness_asks_for() {
    note(FactKind.LETTER_ISSUED, Map.of("form", "GT", "document", "extension"));
    loseItsLateBranch();
    centre.at("2026-10-15T09:00");
    assertThat(kinds()).contains(AuditKind.REPORT_MISSING);
  }

  @Test
  void lateness_that_was_annulled_asks_for_nothing() {
    loseItsLateBranch();
    Annulment.of(dossiers, code, "lanhdao.100");
    assertThat(kinds()).doesNotContain(AuditKind.LETTER_MISSING, AuditKind.REPORT_MISSING);
  }

  @Test
  void procedure_control_reads_the_audit_and_nobody_else_does() {
    jdbc.sql("UPDATE dossier SET due_current = ? WHERE code = ?").params(utc("2026-12-31T17:00"), code).update();
    Door door = new Door(port);
    JsonNode answer = door.get("kiemsoat", "/api/lateness/audit").json();
    assertThat(answer.get("checked").asInt()).isPositive();
    assertThat(answer.get("findings")).anySatisfy(finding -> {
      assertThat(finding.get("dossier").asText()).isEqualTo(code);
      assertThat(finding.get("kind").asText()).isEqualTo("DATES_WRONG");
      assertThat(finding.get("cure").asText()).isNotBlank();
    });
    for (String other : List.of("lanhdao.100", "giamsat", "thuly.100", "quantri")) {
      assertThat(door.get(other, "/api/lateness/audit").status()).as(other).isEqualTo(403);
    }
    assertThat(door.get(null, "/api/lateness/audit").status()).isEqualTo(401);
  }

  @Test
  void the_nightly_check_runs_once_a_night_from_one_o_clock_on_and_keeps_what_it_found() {
    jdbc.sql("UPDATE dossier SET status = 10 WHERE code = ?").param(code).update();
    LocalDate night = dayAfterAllChecks();
    centre.at(night + "T00:59");
    assertThat(nightly.round()).isFalse();
    centre.at(night + "T01:00");
    assertThat(nightly.round()).isTrue();
    assertThat(nightly.round()).isFalse();
    assertThat(nights.last().orElseThrow().startedAt()).isEqualTo(Centre.instant(night + "T01:00"));
    // The night looked at closed dossiers too; by day the one it named is looked at again.
    assertThat(nights.namedLast()).contains(code);
    assertThat(audit.now().findings()).anySatisfy(finding -> assertThat(finding.dossierCode()).isEqualTo(code));
    centre.at(night.plusDays(1) + "T03:00");
    assertThat(nightly.round()).isTrue();
  }

  @Test
  void of_two_nodes_one_checks_and_the_other_passes_by() {
    LocalDate night = dayAfterAllChecks();
    centre.at(night + "T01:00");
    boolean done = lock.once("lateness-audit", night, () -> {
      assertThat(nightly.round()).as("the other node").isFalse();
    });
    assertThat(done).isTrue();
  }

  @Test
  void a_check_that_broke_off_is_made_by_whoever_comes_next() {
    LocalDate night = dayAfterAllChecks();
    centre.at(night + "T01:00");
    assertThatThrownBy(() -> lock.once("lateness-audit", night, () -> {
      throw new IllegalStateException("killed");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(nightly.round()).isTrue();
  }

  private LocalDate dayAfterAllChecks() {
    LocalDate last = jdbc.sql("SELECT done_for FROM regular_work WHERE work = 'lateness-audit'").query(LocalDate.class).single();
    return last.isBefore(LocalDate.of(2026, 10, 13)) ? LocalDate.of(2026, 10, 13) : last.plusDays(1);
  }
}
