package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;

/** 12/10/2026 is a Monday. The ward works 07:30-11:30 and 13:00-17:00, the department 08:00-12:00 and 13:00-16:00. */
class StepRecordsTest extends StepTimesScript {

  private List<StepRecord> records() {
    ClockRules rules = new ClockRules(Term.parse("3 working days"), CountingRule.DAY_END, AfterSupplement.PAUSE, null, Channel.COUNTER,
        WARD, WARD);
    return List.copyOf(StepRecords.of(rules, new StatutoryClock(calendars()).run(rules, facts), calendars()).values());
  }

  private StepRecord only() {
    assertThat(records()).hasSize(1);
    return records().get(0);
  }

  private void offered(String task, String group, String at, String dueAt) {
    fact(FactKind.HANDED_OVER, at, "task", task, "name", task, "diagram", "khai-sinh", "group", group, "dueAt", at(dueAt).toString());
  }

  private void appraised(String from, String dueAt, String to) {
    received(from);
    offered("Task_Appraise", "thu-ly." + WARD, from, dueAt);
    done("Task_Appraise", "thuly.100", to);
  }

  @Test
  void a_step_took_the_working_time_from_when_it_was_offered_until_it_was_done_taken_or_not() {
    appraised("2026-10-12T11:00", "2026-10-12T17:00", "2026-10-13T08:00");
    assertThat(only()).satisfies(row -> {
      assertThat(row.sequence()).isEqualTo(3);
      assertThat(row.diagram()).isEqualTo("khai-sinh");
      assertThat(row.agency()).isEqualTo(WARD);
      assertThat(row.workedMinutes()).isEqualTo(30 + 240 + 30);
      assertThat(row.limitMinutes()).isEqualTo(30 + 240);
      assertThat(row.isOpen()).isFalse();
    });
  }

  @Test
  void time_in_which_the_clock_stood_is_not_the_steps() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00", "2026-10-12T17:00");
    fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T09:00");
    fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-14T09:00", "channel", "1");
    done("Task_Appraise", "thuly.100", "2026-10-14T10:00");
    assertThat(only().workedMinutes()).isEqualTo(60 + 60);
  }

  @Test
  void an_open_step_is_over_its_limit_one_working_minute_after_the_limit_is_used_up() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00", "2026-10-12T17:00");
    assertThat(only().isOpen()).isTrue();
    assertThat(only().overAt()).as("nobody works in the minute after closing").isEqualTo(at("2026-10-13T07:31"));
    assertThat(only().waiting()).isFalse();
  }

  @Test
  void while_the_clock_stands_an_open_step_waits_and_will_not_be_over() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00", "2026-10-12T10:00");
    fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T09:00");
    assertThat(only().waiting()).isTrue();
    assertThat(only().overAt()).isNull();
    fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T09:00", "channel", "1");
    assertThat(only().waiting()).isFalse();
    assertThat(only().overAt()).as("an hour was left").isEqualTo(at("2026-10-13T10:01"));
  }

  @Test
  void a_step_that_was_over_before_the_clock_stopped_stays_over() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00", "2026-10-12T09:00");
    fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T10:00");
    assertThat(only().waiting()).isTrue();
    assertThat(only().overAt()).isEqualTo(at("2026-10-12T09:01"));
  }

  @Test
  void a_step_of_another_agency_is_counted_in_that_agencys_hours() {
    received("2026-10-12T08:00");
    offered("Task_Consult", "phoi-hop." + DEPARTMENT, "2026-10-12T08:00", "2026-10-12T16:00");
    done("Task_Consult", "phoihop.200", "2026-10-12T17:00");
    assertThat(only().agency()).isEqualTo(DEPARTMENT);
    assertThat(only().workedMinutes()).isEqualTo(420);
    assertThat(only().limitMinutes()).isEqualTo(420);
  }

  @Test
  void a_step_taken_away_undone_counts_neither_as_done_nor_as_open() {
    received("2026-10-12T08:00");
    offered("Task_CollectFee", "tiep-nhan." + WARD, "2026-10-12T08:00", "2026-10-12T10:00");
    fact(FactKind.COMPLETED, "2026-10-12T09:00", "task", "Task_CollectFee", "interrupted", "true");
    assertThat(records()).isEmpty();
  }

  @Test
  void what_was_open_when_the_dossier_was_stopped_is_open_no_more() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00", "2026-10-12T10:00");
    fact(FactKind.STOPPED, "2026-10-12T09:00");
    assertThat(records()).isEmpty();
  }

  @Test
  void the_second_visit_to_a_step_is_a_record_of_its_own() {
    appraised("2026-10-12T08:00", "2026-10-12T10:00", "2026-10-12T09:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T10:00", "2026-10-12T11:00");
    done("Task_Appraise", "thuly.100", "2026-10-12T11:15");
    assertThat(records()).extracting(StepRecord::workedMinutes).containsExactly(60L, 75L);
  }
}
