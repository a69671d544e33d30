package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;

/** 12/10/2026 is a Monday. The ward works 07:30-11:30 and 13:00-17:00, the department 08:00-12:00 and 13:00-16:00. */
class StepTimesTest extends StepTimesScript {

  @Test
  void time_before_somebody_takes_a_step_is_a_hand_over_and_then_his_until_it_is_done() {
    received("2026-10-12T08:00");
    offered("Task_Check", "tiep-nhan." + WARD, "2026-10-12T08:00");
    taken("Task_Check", "tiepnhan.100", "2026-10-12T08:30");
    done("Task_Check", "tiepnhan.100", "2026-10-12T10:00");
    assertThat(rows("2026-10-12T10:00")).containsExactly(
        "HAND_OVER H99.100 Task_Check null 08:00-08:30 30", "HELD H99.100 Task_Check tiepnhan.100 08:30-10:00 90");
    assertThat(spent("2026-10-12T10:00").agencyMinutes()).isEqualTo(120);
  }

  @Test
  void only_working_time_counts_over_noon_over_night_and_over_the_weekend() {
    received("2026-10-16T16:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-16T16:00");
    taken("Task_Appraise", "thuly.100", "2026-10-16T16:00");
    assertThat(spent("2026-10-19T13:00").rows()).singleElement().satisfies(row ->
        assertThat(row.workingMinutes()).isEqualTo(60 + 240));
  }

  @Test
  void a_step_is_counted_in_the_working_time_of_the_agency_whose_step_it_is() {
    received("2026-10-12T08:00");
    offered("Task_Consult", "phoi-hop." + DEPARTMENT, "2026-10-12T08:00");
    taken("Task_Consult", "phoihop.200", "2026-10-12T08:00");
    done("Task_Consult", "phoihop.200", "2026-10-12T17:00");
    assertThat(rows("2026-10-12T17:00")).containsExactly("HELD H99.200 Task_Consult phoihop.200 08:00-17:00 420");
    assertThat(spent("2026-10-12T17:00").byAgency()).containsExactly(Map.entry(DEPARTMENT, 420L));
  }

  @Test
  void while_papers_are_asked_of_the_applicant_no_officer_has_time_though_tasks_are_open() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00");
    taken("Task_Appraise", "thuly.100", "2026-10-12T08:00");
    fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T09:00");
    offered("Task_ReceivePapers", "tiep-nhan." + WARD, "2026-10-12T09:00");
    fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T09:00", "channel", "1");
    done("Task_ReceivePapers", "tiepnhan.100", "2026-10-13T09:00");
    pausing = true;
    assertThat(rows("2026-10-13T10:00")).containsExactly(
        "HELD H99.100 Task_Appraise thuly.100 08:00-09:00 60", "APPLICANT H99.100 null null 09:00-09:00 480",
        "HELD H99.100 Task_ReceivePapers tiepnhan.100 09:00-09:00 0", "HELD H99.100 Task_Appraise thuly.100 09:00-10:00 60");
    TimeSpent spent = spent("2026-10-13T10:00");
    assertThat(spent.agencyMinutes()).isEqualTo(120);
    assertThat(spent.applicantMinutes()).isEqualTo(480);
  }

  @Test
  void what_came_before_the_term_started_anew_is_told_and_not_counted() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00");
    taken("Task_Appraise", "thuly.100", "2026-10-12T08:00");
    fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T10:00");
    fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T09:00", "channel", "1");
    TimeSpent spent = spent("2026-10-13T10:00");
    assertThat(spent.rows()).extracting(StepTime::inTerm).containsExactly(false, false, true);
    assertThat(spent.beforeMinutes()).isEqualTo(120 + 90 + 240 + 90);
    assertThat(spent.agencyMinutes()).isEqualTo(60);
    assertThat(spent.applicantMinutes()).isZero();
  }

  @Test
  void papers_that_came_incomplete_leave_the_time_with_the_applicant_before_acceptance_too() {
    fact(FactKind.RECEIVED, "2026-10-12T08:00");
    fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T09:00");
    fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-12T10:00", "channel", "1");
    fact(FactKind.SUPPLEMENT_INCOMPLETE, "2026-10-12T10:00");
    assertThat(rows("2026-10-12T11:00")).containsExactly(
        "BETWEEN H99.100 null null 08:00-09:00 60", "APPLICANT H99.100 null null 09:00-11:00 120");
    assertThat(spent("2026-10-12T11:00").agencyMinutes()).isZero();
  }

  @Test
  void two_steps_side_by_side_each_count_and_the_sum_says_how_much_is_counted_twice() {
    received("2026-10-12T08:00");
    offered("Task_Consult", "phoi-hop." + DEPARTMENT, "2026-10-12T08:00");
    taken("Task_Consult", "phoihop.200", "2026-10-12T08:00");
    offered("Task_Survey", "thu-ly." + WARD, "2026-10-12T09:00");
    taken("Task_Survey", "thuly.100", "2026-10-12T09:00");
    done("Task_Survey", "thuly.100", "2026-10-12T10:00");
    done("Task_Consult", "phoihop.200", "2026-10-12T11:00");
    TimeSpent spent = spent("2026-10-12T11:00");
    assertThat(spent.rows()).extracting(StepTime::workingMinutes).containsExactly(180L, 60L);
    assertThat(spent.agencyMinutes()).isEqualTo(180);
    assertThat(spent.parallelMinutes()).isEqualTo(60);
  }

  @Test
  void a_step_sent_back_is_a_second_visit() {
    received("2026-10-12T08:00");
    step("Task_Appraise", "thu-ly." + WARD, "thuly.100", "2026-10-12T08:00", "2026-10-12T09:00");
    step("Task_Sign", "lanh-dao." + WARD, "lanhdao.100", "2026-10-12T09:00", "2026-10-12T10:00");
    step("Task_Appraise", "thu-ly." + WARD, "thuly.100", "2026-10-12T10:00", "2026-10-12T11:00");
    assertThat(spent("2026-10-12T11:00").rows()).extracting(StepTime::task, StepTime::visit).containsExactly(
        tuple("Task_Appraise", 1), tuple("Task_Sign", 1),
        tuple("Task_Appraise", 2));
  }

  @Test
  void a_step_taken_over_by_another_is_the_other_ones_from_that_minute() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00");
    taken("Task_Appraise", "thuly.100", "2026-10-12T08:00");
    taken("Task_Appraise", "thuly2.100", "2026-10-12T09:00");
    done("Task_Appraise", "thuly2.100", "2026-10-12T11:00");
    assertThat(rows("2026-10-12T11:00")).containsExactly(
        "HELD H99.100 Task_Appraise thuly.100 08:00-09:00 60", "HELD H99.100 Task_Appraise thuly2.100 09:00-11:00 120");
  }

  @Test
  void a_step_of_somebody_away_is_his_who_stands_in() {
    received("2026-10-12T08:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00");
    taken("Task_Appraise", "thuly.100", "2026-10-12T08:00");
    fact(FactKind.HANDED_OVER, "2026-10-12T10:00", "task", "Task_Appraise", "name", "Task_Appraise", "from", "thuly.100", "to",
        "thuly2.100", "absence", "a-1");
    assertThat(rows("2026-10-12T11:00")).containsExactly(
        "HELD H99.100 Task_Appraise thuly.100 08:00-10:00 120", "HELD H99.100 Task_Appraise thuly2.100 10:00-11:00 60");
    assertThat(spent("2026-10-12T11:00").rows()).extracting(StepTime::open).containsExactly(false, true);
  }

  @Test
  void a_step_that_was_taken_away_ends_there_and_what_follows_is_between_steps() {
    received("2026-10-12T08:00");
    offered("Task_CollectFee", "thu-phi." + WARD, "2026-10-12T08:00");
    fact(FactKind.COMPLETED, "2026-10-12T09:00", "task", "Task_CollectFee", "name", "Task_CollectFee", "interrupted", "true");
    assertThat(rows("2026-10-12T10:00")).containsExactly(
        "HAND_OVER H99.100 Task_CollectFee null 08:00-09:00 60", "BETWEEN H99.100 null null 09:00-10:00 60");
  }

  @Test
  void between_steps_the_time_is_of_the_agency_that_has_the_dossier_from_its_transfer_on() {
    received("2026-10-12T08:00");
    fact(FactKind.TRANSFERRED, "2026-10-12T09:00", "from", WARD, "to", DEPARTMENT);
    assertThat(rows("2026-10-12T10:00")).containsExactly(
        "BETWEEN H99.100 null null 08:00-09:00 60", "BETWEEN H99.200 null null 09:00-10:00 60");
  }

  @Test
  void answering_for_lateness_takes_no_time_from_the_dossiers_own_steps() {
    received("2026-10-12T08:00");
    step("Task_Appraise", "thu-ly." + WARD, "thuly.100", "2026-10-12T08:00", "2026-10-12T11:00");
    fact(FactKind.HANDED_OVER, "2026-10-12T09:00", "task", "Task_AnswerDueSoon", "name", "x", "group", "thu-ly." + WARD,
        "diagram", "common-late-warning");
    assertThat(spent("2026-10-12T11:00").rows()).extracting(StepTime::task).containsExactly("Task_Appraise");
    assertThat(spent("2026-10-12T11:00").parallelMinutes()).isZero();
  }

  @Test
  void nothing_counts_after_the_end_by_which_the_dossier_is_measured() {
    received("2026-10-12T08:00");
    step("Task_Sign", "lanh-dao." + WARD, "lanhdao.100", "2026-10-12T08:00", "2026-10-12T10:00");
    fact(FactKind.FINISHED, "2026-10-12T10:00");
    offered("Task_HandOverResult", "tra-ket-qua." + WARD, "2026-10-12T10:00");
    assertThat(spent("2026-10-20T10:00").rows()).extracting(StepTime::task).containsExactly("Task_Sign");
  }

  @Test
  void a_corrected_fact_counts_as_corrected() {
    received("2026-10-12T08:00");
    offered("Task_Sign", "lanh-dao." + WARD, "2026-10-12T08:00");
    taken("Task_Sign", "lanhdao.100", "2026-10-12T09:00");
    fact(FactKind.CORRECTED, "2026-10-12T10:00", "sequence", "4", "at", at("2026-10-12T08:30").toString(), "approvedBy", "x");
    assertThat(rows("2026-10-12T10:00")).containsExactly(
        "HAND_OVER H99.100 Task_Sign null 08:00-08:30 30", "HELD H99.100 Task_Sign lanhdao.100 08:30-10:00 90");
  }
}
