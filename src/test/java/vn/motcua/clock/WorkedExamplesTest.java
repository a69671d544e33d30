package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.Samples.AGENCY;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.local;
import static vn.motcua.clock.Samples.pausing;
import static vn.motcua.clock.Samples.rules;

import org.junit.jupiter.api.Test;

/** The worked examples of section 8 of the legal facts, by their numbers. */
class WorkedExamplesTest {

  private final StatutoryClock clock = Samples.clock();

  @Test
  void e1_three_working_days_from_monday_end_on_thursday_at_closing_and_by_hours_at_the_hour_of_reception() {
    assertThat(due("3 working days", "2026-10-12T09:10")).isEqualTo("2026-10-15T17:00");
    assertThat(byHours("3 working days", "2026-10-12T09:10")).isEqualTo("2026-10-15T09:10");
  }

  @Test
  void e2_a_weekend_inside_does_not_count() {
    assertThat(due("3 working days", "2026-10-08T14:00")).isEqualTo("2026-10-13T17:00");
  }

  @Test
  void e3_seven_working_days_run_around_tet_2026() {
    assertThat(due("7 working days", "2026-02-11T10:00")).isEqualTo("2026-02-27T17:00");
  }

  @Test
  void e5_a_make_up_saturday_counts() {
    assertThat(due("3 working days", "2026-01-07T10:00")).isEqualTo("2026-01-10T17:00");
  }

  @Test
  void e6_the_swap_of_2024_ends_on_the_worked_saturday() {
    assertThat(due("3 working days", "2024-04-26T10:00")).isEqualTo("2024-05-04T17:00");
  }

  @Test
  void e7_the_swap_of_2025_counts_the_saturday_before_the_holidays() {
    assertThat(due("5 working days", "2025-04-24T10:00")).isEqualTo("2025-05-05T17:00");
  }

  @Test
  void e9_a_term_runs_across_the_national_day_of_2026() {
    assertThat(due("3 working days", "2026-08-27T16:00")).isEqualTo("2026-09-04T17:00");
  }

  @Test
  void e10_the_new_holiday_on_24_november_2026_does_not_count() {
    assertThat(due("3 working days", "2026-11-20T10:30")).isEqualTo("2026-11-26T17:00");
  }

  @Test
  void e11_a_certified_copy_before_15_00_is_due_today_and_at_15_01_on_the_next_working_day() {
    assertThat(due("same day", "2026-10-05T14:55")).isEqualTo("2026-10-05T17:00");
    assertThat(due("same day", "2026-10-05T15:01")).isEqualTo("2026-10-06T17:00");
  }

  @Test
  void e13_eight_working_hours_online_from_friday_afternoon_end_on_monday_afternoon() {
    assertThat(online("8 working hours", "2026-10-09T16:00")).isEqualTo("2026-10-12T16:00");
  }

  @Test
  void e14_eight_working_hours_online_from_saturday_night_are_the_whole_monday() {
    assertThat(online("8 working hours", "2026-10-10T20:00")).isEqualTo("2026-10-12T17:00");
  }

  @Test
  void e15_eight_working_hours_online_at_lunch_end_at_the_next_noon_closing() {
    assertThat(online("8 working hours", "2026-10-14T12:00")).isEqualTo("2026-10-15T11:30");
  }

  @Test
  void e17_a_supplement_within_the_limit_restarts_the_full_term() {
    ClockRules rules = rules("7 working days");
    Samples.Ledger ledger = accepted("2026-10-05T09:00");
    assertThat(local(clock.compute(rules, ledger.facts()).current())).isEqualTo("2026-10-14T17:00");
    assertThat(local(clock.supplementLimit(rules, ledger.facts()))).isEqualTo("2026-10-08T17:00");
    ledger.fact(FactKind.SUPPLEMENT_ASKED, "2026-10-07T10:00").fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T14:00");
    assertThat(local(clock.compute(rules, ledger.facts()).current())).isEqualTo("2026-10-22T17:00");
  }

  @Test
  void e18_the_same_supplement_as_a_pause_is_due_a_day_earlier_and_by_hours_at_noon_the_day_before() {
    var facts = accepted("2026-10-05T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-07T10:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T14:00").facts();
    assertThat(local(clock.compute(pausing("7 working days"), facts).current())).isEqualTo("2026-10-21T17:00");
    ClockRules byHours = rules("7 working days", CountingRule.HOUR_CARRY, AfterSupplement.PAUSE);
    assertThat(local(clock.compute(byHours, facts).current())).isEqualTo("2026-10-20T11:30");
  }

  @Test
  void e19_the_apology_is_due_the_day_before_and_five_more_working_days_are_promised_once() {
    Samples.Ledger ledger = accepted("2026-10-05T09:00");
    DueDates before = clock.compute(rules("7 working days"), ledger.facts());
    assertThat(local(before.apologyDeadline())).isEqualTo("2026-10-13T17:00");
    assertThat(local(clock.apologyDeadline(at("2026-10-14T17:00"), AGENCY))).isEqualTo("2026-10-13T17:00");
    ledger.fact(FactKind.RE_APPOINTED, "2026-10-13T16:00", "term", "5 working days");
    assertThat(local(clock.compute(rules("7 working days"), ledger.facts()).current())).isEqualTo("2026-10-21T17:00");
    ledger.fact(FactKind.RE_APPOINTED, "2026-10-20T16:00", "term", "5 working days");
    assertThat(local(clock.compute(rules("7 working days"), ledger.facts()).current())).isEqualTo("2026-10-21T17:00");
  }

  @Test
  void e21_fifteen_calendar_days_count_weekends() {
    assertThat(due("15 days", "2026-10-07T10:00")).isEqualTo("2026-10-22T17:00");
  }

  @Test
  void e22_calendar_days_that_end_in_tet_move_to_the_next_working_day() {
    assertThat(due("15 days", "2026-02-02T10:00")).isEqualTo("2026-02-23T17:00");
  }

  @Test
  void e24_two_agreed_working_days_run_around_the_hung_kings() {
    assertThat(due("2 working days", "2026-04-23T10:00")).isEqualTo("2026-04-28T17:00");
    assertThat(due("2 working days", "2026-04-23T16:30")).isEqualTo("2026-04-28T17:00");
  }

  @Test
  void e25_a_marriage_with_verification_takes_five_working_days() {
    assertThat(due("5 working days", "2026-10-19T10:00")).isEqualTo("2026-10-26T17:00");
  }

  @Test
  void e26_a_consultation_of_twelve_days_ends_on_day_twelve() {
    assertThat(local(clock.consultationLimit(at("2026-10-09T10:00"), Term.parse("12 days"), AGENCY)))
        .isEqualTo("2026-10-21T17:00");
  }

  @Test
  void e27_the_year_end_swap_of_2018_is_off() {
    assertThat(due("3 working days", "2018-12-28T10:00")).isEqualTo("2019-01-04T17:00");
  }

  @Test
  void e29_a_saturday_session_receives_but_does_not_count() {
    StatutoryClock withSaturday = Samples.clockWithHours("""
        *,2018-01-01,1-5,07:30-11:30 13:00-17:00,,giờ chung
        *,2018-01-01,6,,07:30-11:30,tiếp nhận sáng thứ Bảy
        """);
    assertThat(local(withSaturday.due(Term.workingDays(3), CountingRule.DAY_END, at("2024-09-14T09:00"),
        Channel.COUNTER, AGENCY)))
        .isEqualTo("2024-09-18T17:00");
  }

  @Test
  void e30_a_stay_is_notified_before_23_00_or_after_it_before_8_00_of_the_next_day() {
    Term until = Term.parse("until 23:00");
    assertThat(local(StatutoryClock.notifierLimit(until, at("2026-02-14T21:40")))).isEqualTo("2026-02-14T23:00");
    assertThat(local(StatutoryClock.notifierLimit(until, at("2026-02-14T23:30")))).isEqualTo("2026-02-15T08:00");
    assertThat(due("until 23:00", "2026-02-14T21:40")).isNull();
  }

  @Test
  void e31_step_limits_follow_one_another_in_working_hours() {
    assertThat(step("2026-10-12T09:10", "4 working hours")).isEqualTo("2026-10-12T14:40");
    assertThat(step("2026-10-12T14:40", "12 working hours")).isEqualTo("2026-10-14T09:10");
    assertThat(step("2026-10-14T09:10", "4 working hours")).isEqualTo("2026-10-14T14:40");
    assertThat(step("2026-10-14T14:40", "4 working hours")).isEqualTo("2026-10-15T09:10");
  }

  @Test
  void e32_a_dossier_is_on_time_by_the_signature_not_by_the_pick_up() {
    var facts = accepted("2026-10-12T09:10").fact(FactKind.FINISHED, "2026-10-15T16:30")
        .fact(FactKind.RETURNED, "2026-10-20T09:00").facts();
    assertThat(clock.timeliness(rules("3 working days"), facts, at("2026-10-20T09:00")))
        .isEqualTo(new Timeliness(false, false, true));
  }

  private String due(String term, String receivedAt) {
    return local(clock.due(Term.parse(term), CountingRule.DAY_END, at(receivedAt), Channel.COUNTER, AGENCY));
  }

  private String byHours(String term, String receivedAt) {
    return local(clock.due(Term.parse(term), CountingRule.HOUR_CARRY, at(receivedAt), Channel.COUNTER, AGENCY));
  }

  private String online(String term, String receivedAt) {
    return local(clock.due(Term.parse(term), CountingRule.DAY_END, at(receivedAt), Channel.ONLINE, AGENCY));
  }

  private String step(String from, String term) {
    return local(clock.workingTime(at(from), Term.parse(term), AGENCY));
  }
}
