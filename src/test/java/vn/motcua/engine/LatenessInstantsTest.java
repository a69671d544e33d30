package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Timeliness;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** Late at one minute and not at the minute before: finished, withdrawn and annulled on either side of the due date. */
@CentreTest
class LatenessInstantsTest extends DossierUnderClock {

  private static final Timeliness ON_TIME = new Timeliness(false, false, true);
  private static final Timeliness LATE = new Timeliness(true, false, false);

  @Test
  void finished_before_its_date_parks_every_timer_and_nothing_comes_later() {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-22T10:00");
    stamp();
    timers(PARKED, PARKED, PARKED);
    walkTo("2026-11-10T08:00");
    nobodyWasBothered();
    assertThat(timeliness()).isEqualTo(ON_TIME);
  }

  @Test
  void finished_in_the_due_minute_it_is_on_time_whatever_the_second() {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-26T17:00:41");
    becameLateAt();
    stamp();
    timers(NONE, PARKED, PARKED);
    walkTo("2026-11-10T08:00");
    becameLateAt();
    assertThat(made(EXPLAIN)).isZero();
    assertThat(timeliness()).isEqualTo(ON_TIME);
  }

  @Test
  void finished_after_its_date_before_the_timer_ran_it_is_late_since_its_date_and_explained_once() {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:20");
    stamp();
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
    timers(NONE, PARKED, PARKED);
    walkTo("2026-10-26T17:30");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
    timers(NONE, PARKED, PARKED);
    assertThat(timeliness()).isEqualTo(LATE);
  }

  @Test
  void finished_long_after_and_warned_by_a_timer_that_never_ran_the_warning_finds_nothing_to_ask() {
    receiveTenDays();
    certifyAndSign();
    centre.at("2026-10-29T09:00");
    stamp();
    timers(PARKED, PARKED, PARKED);
    walkTo("2026-10-29T09:00");
    assertThat(made(ANSWER)).isZero();
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void a_stop_asked_after_the_date_and_before_the_timer_ran_does_not_hide_that_it_was_late() {
    receiveTenDays();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:05");
    askDuty("2026-10-26T17:05");
    becameLateAt("2026-10-26T17:00");
    walkTo("2026-10-26T17:06");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void a_new_promise_after_the_date_and_before_the_timer_ran_does_not_hide_that_it_was_late() {
    receiveTenDays();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-27T10:00");
    reAppoint("2026-10-27T10:00");
    becameLateAt("2026-10-26T17:00");
    walkTo("2026-10-27T10:01");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void a_timer_that_runs_hours_late_finds_it_late_since_its_date() {
    receiveTenDays();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-27T09:45");
    fireNow(OVERDUE);
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void explained_and_concluded_after_the_result_was_returned() {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-23T08:00");
    answerInTime();
    walkTo("2026-10-27T09:00");
    stamp();
    submit("traketqua.100", "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    submit("thuly.100", EXPLAIN, Map.of("causeClass", "own", "explanation", "Nhiều hồ sơ cùng lúc", "remedy", "Thêm người"));
    submit("lanhdao.100", "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đã rõ"));
    submit("lanhdao.100", SIGN, Map.of("apologyCause", "own"));
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(facts(FactKind.REPORT_CONCLUDED)).hasSize(1);
    dossiers.record(code, fact(FactKind.RATED, "2026-10-27T09:00"));
    becameLateAt("2026-10-26T17:00");
  }

  @Test
  void received_at_14_55_it_is_late_at_the_close_of_the_same_day() {
    receive("2026-10-14T14:55", Copies.known());
    timers("2026-10-14T16:00", "2026-10-14T17:01", PARKED);
    lateAt("2026-10-14T17:00", "2026-10-14T17:01");
  }

  @Test
  void received_at_15_00_it_is_late_at_the_close_of_the_same_day() {
    receive("2026-10-14T15:00", Copies.known());
    timers("2026-10-14T16:00", "2026-10-14T17:01", PARKED);
    lateAt("2026-10-14T17:00", "2026-10-14T17:01");
  }

  @Test
  void received_at_15_01_it_is_late_at_the_close_of_the_next_working_day() {
    receive("2026-10-16T15:01", Copies.known());
    timers("2026-10-19T16:00", "2026-10-19T17:01", PARKED);
    lateAt("2026-10-19T17:00", "2026-10-19T17:01");
  }

  @Test
  void stopped_and_answered_after_15_00_a_same_day_dossier_is_due_the_next_day() {
    receive("2026-10-14T09:00", Copies.known());
    askSupplement("2026-10-14T10:00");
    timers(PARKED, PARKED, PARKED);
    walkTo("2026-10-14T15:30");
    receiveSupplement("2026-10-14T15:30");
    timers("2026-10-15T16:00", "2026-10-15T17:01", PARKED);
    lateAt("2026-10-15T17:00", "2026-10-15T17:01");
  }

  @Test
  void annulled_after_a_correction_moved_its_date_ahead_every_timer_is_armed_again() {
    receiveTenDays();
    walkTo("2026-10-26T17:30");
    becameLateAt("2026-10-26T17:00");
    record("2026-10-26T17:40", corrected(FactKind.RECEIVED, "2026-10-26T17:40", "2026-10-14T09:00"));
    due("2026-10-28T17:00");
    timers("2026-10-27T07:30", NONE, PARKED);
    assertThat(dossiers.get(code).late()).isTrue();
    record("2026-10-26T17:50", annulled("2026-10-26T17:50"));
    assertThat(dossiers.get(code).late()).isFalse();
    timers("2026-10-27T07:30", "2026-10-28T17:01", PARKED);
    walkTo("2026-10-28T16:59");
    becameLateAt("2026-10-26T17:00");
    walkTo("2026-10-28T17:01");
    becameLateAt("2026-10-26T17:00", "2026-10-28T17:00");
    assertThat(dossiers.get(code).late()).isTrue();
  }

  @Test
  void annulled_and_finished_by_the_right_date_it_is_on_time_and_both_lines_stay() {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-26T17:30");
    record("2026-10-26T17:40", corrected(FactKind.RECEIVED, "2026-10-26T17:40", "2026-10-14T09:00"),
        annulled("2026-10-26T17:40"));
    timers("2026-10-27T07:30", "2026-10-28T17:01", PARKED);
    walkTo("2026-10-28T10:00");
    stamp();
    timers(NONE, PARKED, PARKED);
    walkTo("2026-11-10T08:00");
    becameLateAt("2026-10-26T17:00");
    assertThat(facts(FactKind.LATE_ANNULLED)).hasSize(1);
    assertThat(timeliness()).isEqualTo(ON_TIME);
  }

  @Test
  void annulled_after_it_was_finished_late_nobody_has_to_explain_or_to_apologise_any_more() {
    receiveTenDays();
    certifyAndSign();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:20");
    stamp();
    becameLateAt("2026-10-26T17:00");
    dossiers.record(code, corrected(FactKind.RECEIVED, "2026-10-26T17:20", "2026-10-14T09:00"), annulled("2026-10-26T17:20"));
    timers(NONE, PARKED, PARKED);
    walkTo("2026-11-10T08:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_HandOverResult");
    assertThat(timeliness()).isEqualTo(ON_TIME);
  }

  @Test
  void a_withdrawal_asked_in_time_stops_nothing_and_granted_late_is_measured_when_it_was_asked() {
    receiveTenDays();
    askWithdrawal("2026-10-23T06:00");
    timers("2026-10-23T07:30", "2026-10-26T17:01", PARKED);
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T18:00");
    dossiers.move(code, DossierStatus.STOPPED, fact(FactKind.WITHDRAWAL_GRANTED, "2026-10-26T18:00"));
    timers(NONE, PARKED, PARKED);
    walkTo("2026-11-10T08:00");
    becameLateAt();
    assertThat(made(EXPLAIN)).isZero();
    assertThat(timeliness()).isEqualTo(ON_TIME);
  }

  @Test
  void a_withdrawal_asked_after_the_date_is_late_since_the_date_also_when_no_timer_ran() {
    receiveTenDays();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:10");
    dossiers.move(code, DossierStatus.WITHDRAWAL_ASKED, fact(FactKind.WITHDRAWAL_ASKED, "2026-10-26T17:10"));
    dossiers.move(code, DossierStatus.STOPPED, fact(FactKind.WITHDRAWAL_GRANTED, "2026-10-26T17:15"));
    becameLateAt("2026-10-26T17:00");
    walkTo("2026-10-26T17:20");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void a_withdrawal_refused_leaves_the_timers_where_they_are() {
    receiveTenDays();
    askWithdrawal("2026-10-20T10:00");
    move("2026-10-21T10:00", DossierStatus.IN_PROCESS, fact(FactKind.WITHDRAWAL_REFUSED, "2026-10-21T10:00"));
    timers("2026-10-23T07:30", "2026-10-26T17:01", PARKED);
    walkTo("2026-10-26T17:01");
    becameLateAt("2026-10-26T17:00");
  }

  private void askWithdrawal(String local) {
    move(local, DossierStatus.WITHDRAWAL_ASKED, fact(FactKind.WITHDRAWAL_ASKED, local));
  }

  private void lateAt(String dueMinute, String nextMinute) {
    walkTo(dueMinute);
    nobodyWasBothered();
    walkTo(nextMinute);
    becameLateAt(dueMinute);
    assertThat(made(EXPLAIN)).isOne();
    assertThat(made(ANSWER)).isZero();
  }
}
