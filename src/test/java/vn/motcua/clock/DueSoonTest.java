package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.local;
import static vn.motcua.clock.Samples.pausing;
import static vn.motcua.clock.Samples.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.clock.Samples.Ledger;

/** The moments before the due date. Five working days from Monday 12/10/2026 09:00: due Monday 19/10, apology deadline Friday 16/10. */
class DueSoonTest {

  private static final String TERM = "5 working days";
  private static final String DUE = "2026-10-19T17:00";

  private final StatutoryClock clock = Samples.clock();

  @Test
  void half_the_term_then_one_working_day_before_the_apology_deadline_with_the_question() {
    assertThat(moments(rules(TERM), accepted("2026-10-12T09:00"))).containsExactly(
        "HALF 2026-10-14T14:30", "DAY 2026-10-16T07:30", "QUESTION 2026-10-16T07:30");
  }

  @Test
  void the_timer_stands_at_the_first_moment_that_was_not_reached_yet() {
    Ledger ledger = accepted("2026-10-12T09:00");
    assertThat(dueSoon(rules(TERM), ledger)).isEqualTo("2026-10-14T14:30");
    warned(ledger, "2026-10-14T14:30", "HALF", DUE);
    assertThat(dueSoon(rules(TERM), ledger)).isEqualTo("2026-10-16T07:30");
    warned(ledger, "2026-10-16T07:30", "DAY", DUE);
    warned(ledger, "2026-10-16T07:30", "QUESTION", DUE);
    assertThat(dueSoon(rules(TERM), ledger)).isNull();
  }

  @Test
  void the_question_is_not_asked_before_half_the_term_has_run_but_the_day_is_warned_of() {
    assertThat(moments(rules("2 working days"), accepted("2026-10-12T09:10"))).containsExactly(
        "DAY 2026-10-13T07:30", "HALF 2026-10-13T09:10", "QUESTION 2026-10-13T09:10");
  }

  @ParameterizedTest
  @CsvSource({"same day,2026-10-12T16:00", "8 working hours,2026-10-13T08:10", "1 working day,2026-10-13T16:00",
      "1 days,2026-10-13T16:00", "4 working hours,2026-10-12T13:40"})
  void a_short_term_is_warned_of_once_one_working_hour_before_it_is_due(String term, String moment) {
    assertThat(moments(rules(term), accepted("2026-10-12T09:10"))).containsExactly("HOUR " + moment);
  }

  @Test
  void a_term_one_minute_longer_than_a_working_day_is_not_short() {
    assertThat(moments(rules("8.02 working hours"), accepted("2026-10-12T09:10"))).extracting(each -> each.split(" ")[0])
        .contains("QUESTION").doesNotContain("HOUR");
  }

  @Test
  void a_moment_before_acceptance_is_dropped_and_one_in_its_minute_is_not() {
    Ledger before = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00").fact(FactKind.ACCEPTED, "2026-10-14T14:31");
    assertThat(moments(rules(TERM), before)).containsExactly("DAY 2026-10-16T07:30", "QUESTION 2026-10-16T07:30");
    Ledger same = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00").fact(FactKind.ACCEPTED, "2026-10-14T14:30");
    assertThat(moments(rules(TERM), same)).contains("HALF 2026-10-14T14:30");
  }

  @Test
  void accepted_after_every_moment_nobody_is_warned() {
    Ledger ledger = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00").fact(FactKind.ACCEPTED, "2026-10-16T07:31");
    assertThat(moments(rules(TERM), ledger)).isEmpty();
  }

  @Test
  void a_restart_gives_the_whole_term_its_moments_anew() {
    Ledger ledger = accepted("2026-10-12T09:00");
    warned(ledger, "2026-10-14T14:30", "HALF", DUE);
    ledger.fact(FactKind.SUPPLEMENT_ASKED, "2026-10-15T09:00");
    assertThat(moments(rules(TERM), ledger)).isEmpty();
    ledger.fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-19T09:00");
    assertThat(moments(rules(TERM), ledger)).containsExactly(
        "HALF 2026-10-21T14:30", "DAY 2026-10-23T07:30", "QUESTION 2026-10-23T07:30");
  }

  @Test
  void a_stop_that_moves_no_date_warns_nobody_twice_and_one_that_does_warns_again() {
    Ledger ledger = accepted("2026-10-12T09:00");
    warned(ledger, "2026-10-14T14:30", "HALF", DUE);
    ledger.fact(FactKind.DUTY_ASKED, "2026-10-15T09:00").fact(FactKind.DUTY_PAID, "2026-10-15T16:00");
    assertThat(dueSoon(pausing(TERM), ledger)).isEqualTo("2026-10-16T07:30");
    ledger.fact(FactKind.DUTY_ASKED, "2026-10-15T16:30").fact(FactKind.DUTY_PAID, "2026-10-16T08:00");
    assertThat(moments(pausing(TERM), ledger)).extracting(each -> each.split(" ")[0]).contains("HALF", "DAY", "QUESTION");
  }

  @Test
  void a_re_appointment_is_warned_of_at_its_half_and_a_day_before_and_nobody_is_asked_again() {
    assertThat(moments(rules(TERM), appointed("2026-10-16T09:00", "4 working days"))).containsExactly(
        "HALF 2026-10-21T17:00", "DAY 2026-10-22T07:30");
  }

  @Test
  void a_re_appointment_after_the_date_passed_counts_its_half_from_the_approval() {
    Ledger late = accepted("2026-10-12T09:00").fact(FactKind.BECAME_LATE, DUE).fact(FactKind.EXPLANATION_OWED, DUE)
        .fact(FactKind.RE_APPOINTED, "2026-10-20T13:00", "term", "4 working days");
    assertThat(moments(rules(TERM), late)).containsExactly("HALF 2026-10-22T15:00", "DAY 2026-10-23T07:30");
  }

  @Test
  void a_re_appointment_by_one_working_day_is_warned_of_an_hour_before_and_moments_before_the_approval_are_dropped() {
    assertThat(moments(rules(TERM), appointed("2026-10-16T09:00", "1 working day"))).containsExactly("HOUR 2026-10-20T16:00");
    assertThat(moments(rules(TERM), accepted("2026-10-12T09:00").fact(FactKind.BECAME_LATE, DUE)
        .fact(FactKind.RE_APPOINTED, "2026-10-20T13:00", "term", "2 working days")))
        .containsExactly("DAY 2026-10-21T07:30", "HALF 2026-10-21T15:00");
  }

  @Test
  void what_an_officer_foresees_is_due_when_he_says_it_and_is_asked_of_the_head_once() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.LATE_FORESEEN, "2026-10-13T10:00");
    assertThat(dueSoon(rules(TERM), ledger)).isEqualTo("2026-10-13T10:00");
    warned(ledger, "2026-10-13T10:00", "FORESEEN", DUE);
    assertThat(dueSoon(rules(TERM), ledger)).isEqualTo("2026-10-14T14:30");
    assertThat(moments(rules("same day"), accepted("2026-10-12T09:00").fact(FactKind.LATE_FORESEEN, "2026-10-12T10:00")))
        .containsExactly("FORESEEN 2026-10-12T10:00", "HOUR 2026-10-12T16:00");
  }

  @Test
  void once_it_became_late_nobody_is_warned_of_the_date_that_passed() {
    assertThat(moments(rules(TERM), accepted("2026-10-12T09:00").fact(FactKind.BECAME_LATE, DUE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINISHED", "REFUSED", "STOPPED", "WITHDRAWAL_GRANTED"})
  void once_it_ended_nobody_is_warned(String end) {
    assertThat(moments(rules(TERM), accepted("2026-10-12T09:00").fact(FactKind.valueOf(end), "2026-10-13T09:00"))).isEmpty();
  }

  @Test
  void before_acceptance_and_without_a_date_there_are_no_moments() {
    assertThat(moments(rules(TERM), new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00"))).isEmpty();
    assertThat(moments(rules("until 23:00"), accepted("2026-10-12T09:00"))).isEmpty();
  }

  private List<String> moments(ClockRules rules, Ledger ledger) {
    return clock.warnings(rules, ledger.facts()).stream().map(each -> each.moment() + " " + local(each.at())).toList();
  }

  private String dueSoon(ClockRules rules, Ledger ledger) {
    return local(clock.compute(rules, ledger.facts()).dueSoonAt());
  }

  private static void warned(Ledger ledger, String local, String moment, String due) {
    ledger.fact(FactKind.WARNED, local, "moment", moment, "due", at(due).toString());
  }

  private static Ledger appointed(String approved, String term) {
    return accepted("2026-10-12T09:00").fact(FactKind.RE_APPOINTED, approved, "term", term);
  }
}
