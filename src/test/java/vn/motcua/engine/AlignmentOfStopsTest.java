package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.CentreTest;

/** The clock stops and runs again, before and after its timers fired. The first supplement restarts the term, a duty pauses it. */
@CentreTest
class AlignmentOfStopsTest extends DossierUnderClock {

  @Test
  void nothing_stops_it_and_it_is_warned_then_late_to_the_minute() {
    receiveTenDays();
    timers("2026-10-19T09:10", "2026-10-26T17:01", PARKED);
    walkTo("2026-10-23T07:29");
    nobodyWasBothered();
    walkTo("2026-10-23T07:30");
    assertThat(made(ANSWER)).isOne();
    walkTo("2026-10-26T16:59");
    becameLateAt();
    walkTo("2026-10-26T17:01");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
    timers(NONE, NONE, PARKED);
  }

  @Test
  void asked_before_the_warning_and_answered_the_whole_term_and_its_timers_start_anew() {
    receiveTenDays();
    askSupplement("2026-10-13T10:00");
    timers(PARKED, PARKED, PARKED);
    receiveSupplement("2026-10-16T10:00");
    due("2026-10-30T17:00");
    timers("2026-10-23T10:00", "2026-10-30T17:01", PARKED);
    walkTo("2026-10-29T07:29");
    nobodyWasBothered();
    walkTo("2026-10-29T07:30");
    assertThat(made(ANSWER)).isOne();
    walkTo("2026-10-30T17:01");
    becameLateAt("2026-10-30T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void asked_after_the_warning_fired_it_is_armed_again_and_asks_again() {
    receiveTenDays();
    walkTo("2026-10-23T08:00");
    assertThat(made(ANSWER)).isOne();
    answerInTime();
    askSupplement("2026-10-23T10:00");
    timers(NONE, PARKED, PARKED);
    receiveSupplement("2026-10-26T10:00");
    due("2026-10-28T17:00");
    timers("2026-10-27T07:30", "2026-10-28T17:01", PARKED);
    walkTo("2026-10-27T07:30");
    assertThat(made(ANSWER)).isEqualTo(2);
    walkTo("2026-10-28T16:59");
    becameLateAt();
    walkTo("2026-10-28T17:01");
    becameLateAt("2026-10-28T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void while_the_clock_stands_across_its_due_date_nothing_becomes_late() {
    receiveTenDays();
    askDuty("2026-10-22T10:00");
    walkTo("2026-10-28T09:59");
    nobodyWasBothered();
    timers(PARKED, PARKED, PARKED);
    payDuty("2026-10-28T10:00");
    due("2026-11-02T17:00");
    timers("2026-10-30T07:30", "2026-11-02T17:01", PARKED);
    walkTo("2026-11-02T17:01");
    assertThat(made(ANSWER)).isOne();
    becameLateAt("2026-11-02T17:00");
  }

  @Test
  void two_stops_one_that_restarts_and_one_that_pauses_move_the_timers_twice() {
    receiveTenDays();
    askSupplement("2026-10-13T10:00");
    receiveSupplement("2026-10-14T10:00");
    timers("2026-10-21T10:00", "2026-10-28T17:01", PARKED);
    askDuty("2026-10-20T10:00");
    timers(PARKED, PARKED, PARKED);
    payDuty("2026-10-22T10:00");
    timers("2026-10-23T10:00", "2026-11-02T17:01", PARKED);
    walkTo("2026-11-02T17:01");
    assertThat(made(ANSWER)).isOne();
    becameLateAt("2026-11-02T17:00");
  }

  @Test
  void of_two_stops_that_overlap_the_first_to_end_arms_nothing() {
    receiveTenDays();
    askDuty("2026-10-20T10:00");
    record("2026-10-21T10:00", fact(FactKind.SUPPLEMENT_ASKED, "2026-10-21T10:00"));
    record("2026-10-22T10:00", fact(FactKind.DUTY_PAID, "2026-10-22T10:00"));
    timers(PARKED, PARKED, PARKED);
    walkTo("2026-10-27T10:00");
    nobodyWasBothered();
    receiveSupplement("2026-10-27T10:00");
    due("2026-11-03T17:00");
    timers("2026-11-02T07:30", "2026-11-03T17:01", PARKED);
  }

  @Test
  void a_stop_that_begins_and_ends_on_one_day_changes_no_timer_and_warns_nobody_twice() {
    receiveTenDays();
    askDuty("2026-10-20T09:00");
    timers(PARKED, PARKED, PARKED);
    payDuty("2026-10-20T16:00");
    timers("2026-10-23T07:30", "2026-10-26T17:01", PARKED);
    askDuty("2026-10-23T10:00");
    payDuty("2026-10-23T11:00");
    timers(NONE, "2026-10-26T17:01", PARKED);
    walkTo("2026-10-26T17:01");
    assertThat(made(ANSWER)).isOne();
    becameLateAt("2026-10-26T17:00");
  }

  @Test
  void a_stop_after_it_became_late_arms_nothing_and_lifts_nothing() {
    receiveTenDays();
    walkTo("2026-10-27T09:00");
    becameLateAt("2026-10-26T17:00");
    askSupplement("2026-10-27T09:00");
    receiveSupplement("2026-10-29T09:00");
    due("2026-10-26T17:00");
    timers(NONE, NONE, PARKED);
    walkTo("2026-11-10T17:01");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
    assertThat(dossiers.get(code).late()).isTrue();
  }

  @Test
  void a_stop_in_the_due_minute_holds_lateness_back_until_the_clock_runs_again() {
    receiveTenDays();
    walkTo("2026-10-26T16:59");
    centre.at("2026-10-26T17:00");
    dossiers.move(code, DossierStatus.DUTY_ASKED, fact(FactKind.DUTY_ASKED, "2026-10-26T17:00"));
    timers(NONE, PARKED, PARKED);
    walkTo("2026-10-28T09:00");
    becameLateAt();
    payDuty("2026-10-28T09:00");
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void a_paper_that_proves_incomplete_parks_the_timers_it_had_armed() {
    receiveTenDays();
    askSupplement("2026-10-13T10:00");
    receiveSupplement("2026-10-16T10:00");
    move("2026-10-19T10:00", DossierStatus.SUPPLEMENT_ASKED, fact(FactKind.SUPPLEMENT_INCOMPLETE, "2026-10-19T10:00"));
    timers(PARKED, PARKED, PARKED);
    walkTo("2026-11-02T09:00");
    nobodyWasBothered();
    receiveSupplement("2026-11-02T09:00");
    due("2026-11-16T17:00");
    timers("2026-11-09T09:00", "2026-11-16T17:01", PARKED);
  }

  @Test
  void a_paper_sent_on_a_saturday_starts_the_clock_when_the_agency_opens() {
    receiveTenDays();
    askSupplement("2026-10-13T10:00");
    move("2026-10-17T22:00", DossierStatus.IN_PROCESS,
        fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-17T22:00").with("channel", "ONLINE"));
    due("2026-11-02T17:00");
    timers("2026-10-23T17:00", "2026-11-02T17:01", PARKED);
    walkTo("2026-11-02T17:01");
    becameLateAt("2026-11-02T17:00");
  }

  @Test
  void an_overdue_timer_that_fired_without_lateness_is_armed_again_by_a_restart() {
    receiveTenDays();
    walkTo("2026-10-14T09:00");
    fireNow(OVERDUE);
    fireNow(DUE_SOON);
    nobodyWasBothered();
    askSupplement("2026-10-14T11:00");
    receiveSupplement("2026-10-15T09:00");
    timers("2026-10-22T09:00", "2026-10-29T17:01", PARKED);
    walkTo("2026-10-29T17:01");
    assertThat(made(ANSWER)).isOne();
    becameLateAt("2026-10-29T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void a_timer_fired_before_its_time_is_armed_again_at_once() {
    receiveTenDays();
    centre.at("2026-10-14T09:00");
    fireNow(OVERDUE);
    fireNow(DUE_SOON);
    fireNow(OVERDUE_AGAIN);
    nobodyWasBothered();
    timers("2026-10-19T09:10", "2026-10-26T17:01", NONE);
    walkTo("2026-10-26T17:01");
    assertThat(made(ANSWER)).isOne();
    becameLateAt("2026-10-26T17:00");
    assertThat(made(EXPLAIN)).isOne();
  }

  @Test
  void the_next_fact_sets_right_what_somebody_did_to_the_timers() {
    receiveTenDays();
    centre.at("2026-10-14T09:00");
    setDate(OVERDUE, "2026-12-01T09:00");
    setDate(DUE_SOON, "2026-12-01T09:00");
    setDate(OVERDUE_AGAIN, "2026-12-01T09:00");
    dossiers.record(code, fact(FactKind.DIGITISED, "2026-10-14T09:00"));
    timers("2026-10-19T09:10", "2026-10-26T17:01", PARKED);
  }
}
