package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.local;
import static vn.motcua.clock.Samples.pausing;
import static vn.motcua.clock.Samples.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.clock.Samples.Ledger;

/**
 * Five working days from Monday 12/10/2026 09:00: due Monday 19/10 without stops; the agency may ask until Thursday
 * 15/10 17:00.
 */
class StopsTest {

  private static final String TERM = "5 working days";

  private final StatutoryClock clock = Samples.clock();

  @ParameterizedTest
  @CsvSource({
      "2026-10-14T09:00,2026-10-14T16:00,2026-10-19T17:00", "2026-10-14T07:00,2026-10-14T18:00,2026-10-19T17:00",
      "2026-10-14T17:00,2026-10-15T07:30,2026-10-20T17:00", "2026-10-14T16:59,2026-10-15T07:30,2026-10-21T17:00",
      "2026-10-14T17:01,2026-10-15T07:30,2026-10-20T17:00", "2026-10-16T17:30,2026-10-19T08:00,2026-10-20T17:00",
      "2026-10-17T09:00,2026-10-18T09:00,2026-10-19T17:00", "2026-10-12T10:00,2026-10-13T10:00,2026-10-20T17:00"})
  void under_pause_a_day_counts_when_the_clock_ran_as_it_began_and_at_its_closing(String asked, String answered,
  String due) {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), asked, answered);
    assertThat(current(pausing(TERM), ledger)).isEqualTo(due);
  }

  @Test
  void a_stop_in_the_closing_minute_of_the_last_day_leaves_it_counted() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-19T17:00", "2026-10-21T09:00");
    assertThat(current(pausing(TERM), ledger)).isEqualTo("2026-10-19T17:00");
  }

  @Test
  void calendar_days_lose_the_days_of_a_stop_weekends_included() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-16T09:00", "2026-10-19T09:00");
    assertThat(current(pausing("10 days"), accepted("2026-10-12T09:00"))).isEqualTo("2026-10-22T17:00");
    assertThat(current(pausing("10 days"), ledger)).isEqualTo("2026-10-26T17:00");
  }

  @Test
  void a_calendar_term_whose_last_day_is_off_moves_on_to_a_working_day_that_itself_counts() {
    Ledger ledger = accepted("2026-10-12T09:00");
    assertThat(current(pausing("5 days"), ledger)).isEqualTo("2026-10-19T17:00");
    stop(ledger, "2026-10-19T09:00", "2026-10-20T09:00");
    assertThat(current(pausing("5 days"), ledger)).isEqualTo("2026-10-21T17:00");
  }

  @Test
  void a_day_off_closes_at_24_00_for_a_calendar_term() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.DUTY_ASKED, "2026-10-17T20:00")
        .fact(FactKind.DUTY_PAID, "2026-10-18T09:00");
    assertThat(current(pausing("8 days"), accepted("2026-10-12T09:00"))).isEqualTo("2026-10-20T17:00");
    assertThat(current(pausing("8 days"), ledger)).isEqualTo("2026-10-22T17:00");
  }

  @Test
  void restart_gives_the_full_term_again_even_when_asked_and_answered_on_one_day() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-13T09:00", "2026-10-13T10:00");
    assertThat(current(rules(TERM), ledger)).isEqualTo("2026-10-20T17:00");
  }

  @Test
  void a_second_stop_never_restarts() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-13T09:00", "2026-10-13T10:00");
    stop(ledger, "2026-10-14T09:00", "2026-10-15T09:00");
    assertThat(current(rules(TERM), ledger)).isEqualTo("2026-10-22T17:00");
  }

  @Test
  void the_limit_for_asking_includes_its_closing_minute_and_is_counted_from_the_first_start() {
    Ledger inTime = stop(accepted("2026-10-12T09:00"), "2026-10-15T17:00", "2026-10-19T10:00");
    assertThat(current(rules(TERM), inTime)).isEqualTo("2026-10-26T17:00");
    Ledger tooLate = stop(accepted("2026-10-12T09:00"), "2026-10-15T17:01", "2026-10-19T10:00");
    assertThat(current(rules(TERM), tooLate)).isEqualTo("2026-10-21T17:00");
    assertThat(clock.explain(rules(TERM), tooLate.facts()))
        .anyMatch(sentence -> sentence.contains("sau thời hạn cho phép"));
  }

  @Test
  void a_stop_asked_after_the_due_date_changes_nothing() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-19T17:01", "2026-10-26T10:00");
    assertThat(current(rules(TERM), ledger)).isEqualTo("2026-10-19T17:00");
    assertThat(current(pausing(TERM), ledger)).isEqualTo("2026-10-19T17:00");
  }

  @Test
  void a_stop_for_a_financial_duty_always_pauses() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.DUTY_ASKED, "2026-10-13T09:00")
        .fact(FactKind.DUTY_PAID, "2026-10-14T10:00");
    assertThat(current(rules(TERM), ledger)).isEqualTo("2026-10-21T17:00");
  }

  @Test
  void a_duty_stop_before_does_not_use_up_the_one_restart() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.DUTY_ASKED, "2026-10-13T09:00")
        .fact(FactKind.DUTY_PAID, "2026-10-13T10:00");
    stop(ledger, "2026-10-14T09:00", "2026-10-15T09:00");
    assertThat(current(rules(TERM), ledger)).isEqualTo("2026-10-22T17:00");
  }

  @Test
  void while_one_of_two_things_is_awaited_the_clock_stands() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.DUTY_ASKED, "2026-10-13T09:00")
        .fact(FactKind.SUPPLEMENT_ASKED, "2026-10-14T09:00").fact(FactKind.DUTY_PAID, "2026-10-15T10:00");
    assertThat(clock.compute(pausing(TERM), ledger.facts()).running()).isFalse();
    ledger.fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-16T10:00");
    assertThat(current(pausing(TERM), ledger)).isEqualTo("2026-10-23T17:00");
  }

  @Test
  void papers_that_prove_incomplete_never_ended_the_stop() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-13T09:00", "2026-10-14T10:00")
        .fact(FactKind.SUPPLEMENT_INCOMPLETE, "2026-10-14T15:00");
    assertThat(clock.compute(rules(TERM), ledger.facts()).running()).isFalse();
    ledger.fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-16T10:00");
    assertThat(current(rules(TERM), ledger)).isEqualTo("2026-10-23T17:00");
  }

  @Test
  void the_clock_resumes_by_the_channel_of_the_paper() {
    Ledger counter = accepted("2026-10-12T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-16T20:00", "channel", "COUNTER");
    assertThat(current(rules(TERM), counter)).isEqualTo("2026-10-23T17:00");
    Ledger online = accepted("2026-10-12T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-16T20:00", "channel", "2");
    assertThat(current(rules(TERM), online)).isEqualTo("2026-10-26T17:00");
  }

  @Test
  void same_day_stopped_before_it_is_due_starts_again_by_the_same_rule_every_time() {
    Ledger ledger = stop(accepted("2026-10-12T09:00"), "2026-10-12T10:00", "2026-10-14T15:00");
    assertThat(current(pausing("same day"), ledger)).isEqualTo("2026-10-14T17:00");
    stop(ledger, "2026-10-14T15:30", "2026-10-14T16:00");
    assertThat(current(pausing("same day"), ledger)).isEqualTo("2026-10-15T17:00");
    Ledger afterDue = stop(accepted("2026-10-12T09:00"), "2026-10-12T17:01", "2026-10-14T10:00");
    assertThat(current(pausing("same day"), afterDue)).isEqualTo("2026-10-12T17:00");
  }

  @Test
  void while_the_clock_stands_the_date_shown_is_the_one_before_and_no_timer_stands() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00");
    DueDates dates = clock.compute(rules(TERM), ledger.facts());
    assertThat(local(dates.current())).isEqualTo("2026-10-19T17:00");
    assertThat(dates.running()).isFalse();
    assertThat(dates.dueSoonAt()).isNull();
    assertThat(dates.overdueAt()).isNull();
    assertThat(dates.overdueAgainAt()).isNull();
  }

  @Test
  void a_changed_case_is_counted_from_the_start_in_force_and_only_before_the_due_date() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.CASE_CHANGED, "2026-10-14T09:00", "term", "8 working days");
    DueDates dates = clock.compute(rules(TERM), ledger.facts());
    assertThat(local(dates.current())).isEqualTo("2026-10-22T17:00");
    assertThat(local(dates.statutory())).isEqualTo("2026-10-22T17:00");
    assertThat(local(dates.original())).isEqualTo("2026-10-19T17:00");
    Ledger restarted = stop(accepted("2026-10-12T09:00"), "2026-10-13T09:00", "2026-10-13T10:00")
        .fact(FactKind.CASE_CHANGED, "2026-10-14T09:00", "term", "8 working days");
    assertThat(current(rules(TERM), restarted)).isEqualTo("2026-10-23T17:00");
    Ledger late = accepted("2026-10-12T09:00").fact(FactKind.CASE_CHANGED, "2026-10-19T17:01", "term", "8 working days");
    assertThat(current(rules(TERM), late)).isEqualTo("2026-10-19T17:00");
  }

  @Test
  void a_corrected_arrival_moves_the_date_and_leaves_the_original_one() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.CORRECTED, "2026-10-13T09:00", "sequence", "1",
        "at", "2026-10-13T02:00:00Z", "approvedBy", "lanhdao.100");
    DueDates dates = clock.compute(rules(TERM), ledger.facts());
    assertThat(local(dates.current())).isEqualTo("2026-10-20T17:00");
    assertThat(local(dates.original())).isEqualTo("2026-10-19T17:00");
    Ledger voided = accepted("2026-10-12T09:00").fact(FactKind.DUTY_ASKED, "2026-10-13T09:00")
        .fact(FactKind.CORRECTED, "2026-10-14T09:00", "sequence", "3", "void", "true", "approvedBy", "lanhdao.100");
    assertThat(clock.compute(rules(TERM), voided.facts()).running()).isTrue();
    Ledger data = accepted("2026-10-12T09:00").fact(FactKind.CORRECTED, "2026-10-13T09:00", "field", "fullName");
    assertThat(current(rules(TERM), data)).isEqualTo("2026-10-19T17:00");
  }

  private String current(ClockRules rules, Ledger ledger) {
    return local(clock.compute(rules, ledger.facts()).current());
  }

  private static Ledger stop(Ledger ledger, String asked, String answered) {
    return ledger.fact(FactKind.SUPPLEMENT_ASKED, asked).fact(FactKind.SUPPLEMENT_RECEIVED, answered);
  }
}
