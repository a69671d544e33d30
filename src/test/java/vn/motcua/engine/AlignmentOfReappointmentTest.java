package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Timeliness;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** The due date moves: re-appointed before it or after it, the case changed, a line of the ledger put right. */
@CentreTest
class AlignmentOfReappointmentTest extends DossierUnderClock {

  @Test
  void re_appointed_before_it_is_due_both_overdue_timers_stand_at_the_promise_and_one_fact_is_written() {
    receiveTenDays();
    reAppoint("2026-10-22T10:00");
    due("2026-11-02T17:00");
    timers("2026-10-29T11:30", "2026-11-02T17:01", "2026-11-02T17:01");
    walkTo("2026-11-02T16:59");
    nobodyWasBothered();
    walkTo("2026-11-02T17:01");
    becameLateAt("2026-11-02T17:00");
    assertThat(made(EXPLAIN)).isOne();
    assertThat(made(SIGN_AGAIN)).isOne();
    assertThat(made(ANSWER)).isZero();
    timers(NONE, NONE, NONE);
  }

  @Test
  void whichever_of_the_two_overdue_timers_fires_first_one_fact_and_one_explanation_come_of_it() {
    receiveTenDays();
    reAppoint("2026-10-22T10:00");
    walkTo("2026-11-02T16:59");
    centre.at("2026-11-02T17:01");
    fireNow(OVERDUE_AGAIN);
    becameLateAt("2026-11-02T17:00");
    timers(NONE, "2026-11-02T17:01", NONE);
    walkTo("2026-11-03T08:00");
    becameLateAt("2026-11-02T17:00");
    assertThat(made(EXPLAIN)).isOne();
    assertThat(made(SIGN_AGAIN)).isOne();
  }

  @Test
  void re_appointed_after_it_became_late_only_the_head_hears_of_the_broken_promise() {
    receiveTenDays();
    walkTo("2026-10-26T17:01");
    becameLateAt("2026-10-26T17:00");
    reAppoint("2026-10-27T10:00");
    due("2026-11-03T17:00");
    timers("2026-10-30T08:45", NONE, "2026-11-03T17:01");
    walkTo("2026-11-03T17:01");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
    assertThat(made(SIGN_AGAIN)).isOne();
  }

  @Test
  void re_appointed_after_the_question_was_asked_it_is_warned_of_and_nobody_is_asked_again() {
    receiveTenDays();
    walkTo("2026-10-23T09:00");
    assertThat(made(ANSWER)).isOne();
    reAppoint("2026-10-23T10:00");
    timers("2026-10-29T11:30", "2026-11-02T17:01", "2026-11-02T17:01");
    walkTo("2026-11-02T16:59");
    assertThat(made(ANSWER)).isOne();
    becameLateAt();
  }

  @Test
  void re_appointed_in_time_and_finished_by_the_promise_it_is_extended_and_never_late() {
    receiveTenDays();
    reAppoint("2026-10-22T10:00");
    certifyAndSign();
    walkTo("2026-10-29T10:00");
    stamp();
    timers(PARKED, PARKED, PARKED);
    walkTo("2026-11-10T08:00");
    nobodyWasBothered();
    assertThat(timeliness()).isEqualTo(new Timeliness(false, true, false));
  }

  @Test
  void a_second_re_appointment_and_a_restart_move_nothing_but_a_stop_pauses_the_promise() {
    receiveTenDays();
    reAppoint("2026-10-14T10:00");
    reAppoint("2026-10-14T11:00");
    timers("2026-10-29T11:30", "2026-11-02T17:01", "2026-11-02T17:01");
    askSupplement("2026-10-15T10:00");
    timers(PARKED, PARKED, PARKED);
    receiveSupplement("2026-10-19T10:00");
    due("2026-11-05T17:00");
    timers("2026-11-03T11:30", "2026-11-05T17:01", "2026-11-05T17:01");
    askDuty("2026-11-03T10:00");
    walkTo("2026-11-06T10:00");
    nobodyWasBothered();
    payDuty("2026-11-06T10:00");
    timers("2026-11-06T17:00", "2026-11-11T17:01", "2026-11-11T17:01");
    walkTo("2026-11-11T17:01");
    becameLateAt("2026-11-11T17:00");
  }

  @Test
  void a_promise_that_passes_while_the_clock_stands_is_kept_for_later() {
    receiveTenDays();
    walkTo("2026-10-26T17:01");
    reAppoint("2026-10-27T10:00");
    askDuty("2026-11-02T10:00");
    timers(NONE, NONE, PARKED);
    walkTo("2026-11-09T10:00");
    assertThat(made(SIGN_AGAIN)).isZero();
    payDuty("2026-11-09T10:00");
    due("2026-11-11T17:00");
    timers("2026-11-10T07:30", NONE, "2026-11-11T17:01");
    walkTo("2026-11-11T17:01");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(SIGN_AGAIN)).isOne();
  }

  @Test
  void a_longer_case_moves_both_timers_out_also_the_one_that_fired() {
    receiveTenDays();
    walkTo("2026-10-23T08:00");
    answerInTime();
    changeCase("2026-10-23T10:00", "15 working days");
    due("2026-11-02T17:00");
    timers("2026-10-30T07:30", "2026-11-02T17:01", PARKED);
    walkTo("2026-11-02T17:01");
    assertThat(made(ANSWER)).isEqualTo(2);
    becameLateAt("2026-11-02T17:00");
  }

  @Test
  void a_shorter_case_whose_warning_has_passed_warns_at_once() {
    receiveTenDays();
    changeCase("2026-10-14T10:00", "3 working days");
    due("2026-10-15T17:00");
    assertThat(made(ANSWER)).isOne();
    timers(NONE, "2026-10-15T17:01", PARKED);
    walkTo("2026-10-15T17:01");
    becameLateAt("2026-10-15T17:00");
  }

  @Test
  void a_case_changed_after_the_due_date_moves_nothing() {
    receiveTenDays();
    walkTo("2026-10-27T09:00");
    changeCase("2026-10-27T10:00", "15 working days");
    due("2026-10-26T17:00");
    timers(NONE, NONE, PARKED);
    walkTo("2026-11-10T09:00");
    becameLateAt("2026-10-26T17:00");
  }

  @Test
  void a_corrected_reception_moves_the_timers_and_the_open_step_but_not_the_date_on_the_slip() {
    receiveTenDays();
    record("2026-10-14T10:00", corrected(FactKind.RECEIVED, "2026-10-14T10:00", "2026-10-08T09:00"));
    due("2026-10-22T17:00");
    timers("2026-10-15T09:00", "2026-10-22T17:01", PARKED);
    assertThat(dossiers.get(code).dueOriginal()).isEqualTo(Centre.instant("2026-10-26T17:00"));
    walkTo("2026-10-22T17:01");
    becameLateAt("2026-10-22T17:00");
  }

  @Test
  void an_open_step_is_never_due_later_than_the_dossier_and_follows_it_when_it_moves() {
    receiveTenDays();
    certifyAndSignAt("2026-10-26T16:30");
    mustBeDue("Task_SealAndNumber", "2026-10-26T17:00");
    reAppoint("2026-10-26T16:50");
    mustBeDue("Task_SealAndNumber", "2026-10-27T08:00");
  }

  @Test
  void an_open_task_of_a_late_branch_follows_the_dossier_too() {
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    receive("2026-10-12T16:00", form);
    timers("2026-10-13T07:30", "2026-10-14T17:01", PARKED);
    walkTo("2026-10-13T16:00");
    mustBeDue(ANSWER, "2026-10-14T08:30");
    record("2026-10-13T16:10", corrected(FactKind.RECEIVED, "2026-10-13T16:10", "2026-10-09T16:00"));
    mustBeDue(ANSWER, "2026-10-13T17:00");
    timers(NONE, "2026-10-13T17:01", PARKED);
    walkTo("2026-10-13T17:01");
    becameLateAt("2026-10-13T17:00");
  }

  private void certifyAndSignAt(String local) {
    walkTo(local);
    certifyAndSign();
  }

  private void mustBeDue(String task, String local) {
    assertThat(centre.task(code, task).getDueDate()).isEqualTo(Date.from(Centre.instant(local)));
  }

  private void changeCase(String local, String term) {
    record(local, fact(FactKind.CASE_CHANGED, local).with("term", term));
  }
}
