package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.local;
import static vn.motcua.clock.Samples.pausing;
import static vn.motcua.clock.Samples.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Refusal;
import vn.motcua.clock.Samples.Ledger;

/** Re-appointment, timers, lateness. Five working days from Monday 12/10/2026 09:00: due Monday 19/10. */
class DeadlinesTest {

  private static final String TERM = "5 working days";

  private final StatutoryClock clock = Samples.clock();

  @ParameterizedTest
  @CsvSource({"2026-10-19T17:00,2026-10-16T17:00", "2026-10-14T17:00,2026-10-13T17:00", "2026-11-25T17:00,2026-11-23T17:00",
      "2026-02-23T17:00,2026-02-13T17:00", "2026-01-12T17:00,2026-01-10T17:00"})
  void the_apology_deadline_is_the_closing_of_the_last_working_day_before(String due, String deadline) {
    assertThat(local(clock.apologyDeadline(at(due), Samples.AGENCY))).isEqualTo(deadline);
  }

  @Test
  void a_re_appointment_in_time_counts_from_the_day_of_the_due_date() {
    DueDates dates = dates(rules(TERM), appointed("2026-10-19T17:00", "3 working days"));
    assertThat(local(dates.current())).isEqualTo("2026-10-22T17:00");
    assertThat(local(dates.statutory())).isEqualTo("2026-10-19T17:00");
    assertThat(local(dates.original())).isEqualTo("2026-10-19T17:00");
  }

  @Test
  void a_re_appointment_after_the_due_date_counts_from_the_day_of_approval() {
    assertThat(local(dates(rules(TERM), appointed("2026-10-21T08:00", "3 working days")).current()))
        .isEqualTo("2026-10-26T17:00");
    assertThat(local(dates(rules(TERM), appointed("2026-10-19T17:01", "3 working days")).current()))
        .isEqualTo("2026-10-22T17:00");
  }

  @Test
  void a_re_appointment_is_counted_to_the_end_of_the_day_whatever_the_rule() {
    ClockRules byHours = rules(TERM, CountingRule.HOUR_CARRY, AfterSupplement.PAUSE);
    assertThat(local(dates(byHours, appointed("2026-10-16T09:00", "2 working days")).current()))
        .isEqualTo("2026-10-21T17:00");
  }

  @Test
  void a_re_appointment_is_promised_in_working_days_only() {
    assertThatThrownBy(() -> dates(rules(TERM), appointed("2026-10-16T09:00", "2 days"))).isInstanceOf(Refusal.class);
  }

  @Test
  void after_a_re_appointment_nothing_restarts_and_stops_pause() {
    Ledger ledger = appointed("2026-10-13T09:00", "3 working days").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-14T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-15T09:00");
    assertThat(local(dates(rules(TERM), ledger).current())).isEqualTo("2026-10-26T17:00");
    Ledger inside = appointed("2026-10-13T09:00", "3 working days").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-21T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-22T09:00");
    assertThat(local(dates(rules(TERM), inside).current())).isEqualTo("2026-10-26T17:00");
    assertThat(local(dates(rules(TERM), inside).statutory())).isEqualTo("2026-10-19T17:00");
  }

  @Test
  void a_case_cannot_be_changed_after_a_re_appointment() {
    Ledger ledger = appointed("2026-10-13T09:00", "3 working days")
        .fact(FactKind.CASE_CHANGED, "2026-10-14T09:00", "term", "20 working days");
    assertThat(local(dates(rules(TERM), ledger).current())).isEqualTo("2026-10-22T17:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same day", "8 working hours", "1 working day", "1 days", "4 working hours"})
  void short_terms_become_overdue_like_any_other(String term) {
    DueDates dates = dates(rules(term), accepted("2026-10-12T09:10"));
    assertThat(dates.overdueAt()).isEqualTo(dates.current().plusSeconds(60));
  }

  @Test
  void a_same_day_term_has_no_apology_deadline_before_it_was_received() {
    assertThat(dates(rules("same day"), accepted("2026-10-12T09:10")).apologyDeadline()).isNull();
    assertThat(local(dates(rules("1 working day"), accepted("2026-10-12T09:10")).apologyDeadline()))
        .isEqualTo("2026-10-12T17:00");
  }

  @Test
  void overdue_stands_in_the_minute_after_the_due_date_until_somebody_was_asked_to_explain_it() {
    Ledger ledger = accepted("2026-10-12T09:00");
    assertThat(local(dates(rules(TERM), ledger).overdueAt())).isEqualTo("2026-10-19T17:01");
    ledger.fact(FactKind.BECAME_LATE, "2026-10-19T17:00");
    assertThat(local(dates(rules(TERM), ledger).overdueAt())).isEqualTo("2026-10-19T17:01");
    ledger.fact(FactKind.EXPLANATION_OWED, "2026-10-19T17:01");
    assertThat(dates(rules(TERM), ledger).overdueAt()).isNull();
    ledger.fact(FactKind.LATE_ANNULLED, "2026-10-20T17:00", "approvedBy", "lanhdao.100");
    assertThat(local(dates(rules(TERM), ledger).overdueAt())).isEqualTo("2026-10-19T17:01");
  }

  @Test
  void what_became_late_and_was_not_explained_is_overdue_since_its_date_also_when_it_stands_or_is_promised_anew() {
    Ledger late = accepted("2026-10-12T09:00").fact(FactKind.BECAME_LATE, "2026-10-19T17:00");
    late.fact(FactKind.RE_APPOINTED, "2026-10-20T09:00", "term", "2 working days");
    assertThat(local(dates(rules(TERM), late).overdueAt())).isEqualTo("2026-10-19T17:01");
    late.fact(FactKind.DUTY_ASKED, "2026-10-21T09:00");
    assertThat(local(dates(rules(TERM), late).overdueAt())).isEqualTo("2026-10-19T17:01");
    late.fact(FactKind.STOPPED, "2026-10-21T10:00");
    assertThat(dates(rules(TERM), late).overdueAt()).isNull();
  }

  @Test
  void a_re_appointment_sets_overdue_again_until_the_broken_promise_was_acted_on() {
    DueDates inTime = dates(rules(TERM), appointed("2026-10-16T09:00", "3 working days"));
    assertThat(local(inTime.overdueAt())).isEqualTo("2026-10-22T17:01");
    assertThat(local(inTime.overdueAgainAt())).isEqualTo("2026-10-22T17:01");
    Ledger late = accepted("2026-10-12T09:00").fact(FactKind.BECAME_LATE, "2026-10-19T17:00")
        .fact(FactKind.EXPLANATION_OWED, "2026-10-19T17:01")
        .fact(FactKind.RE_APPOINTED, "2026-10-20T09:00", "term", "2 working days");
    assertThat(dates(rules(TERM), late).overdueAt()).isNull();
    assertThat(local(dates(rules(TERM), late).overdueAgainAt())).isEqualTo("2026-10-22T17:01");
    late.fact(FactKind.LATE_AGAIN, "2026-10-22T17:00");
    assertThat(dates(rules(TERM), late).overdueAgainAt()).isNull();
    assertThat(dates(rules(TERM), accepted("2026-10-12T09:00")).overdueAgainAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINISHED", "REFUSED", "STOPPED", "WITHDRAWAL_GRANTED"})
  void no_timer_stands_once_the_dossier_is_closed(String end) {
    DueDates dates = dates(rules(TERM), appointed("2026-10-16T09:00", "3 working days")
        .fact(FactKind.valueOf(end), "2026-10-19T09:00"));
    assertThat(dates.running()).isFalse();
    assertThat(dates.overdueAt()).isNull();
    assertThat(dates.overdueAgainAt()).isNull();
    assertThat(local(dates.current())).isEqualTo("2026-10-22T17:00");
  }

  @Test
  void a_dossier_refused_at_the_desk_has_no_dates() {
    Ledger ledger = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00").fact(FactKind.REFUSED, "2026-10-12T09:10");
    assertThat(dates(rules(TERM), ledger).current()).isNull();
  }

  @Test
  void a_dossier_is_late_from_the_minute_after_its_due_minute_on_so_one_finished_in_that_minute_is_on_time() {
    Ledger open = accepted("2026-10-12T09:00");
    assertThat(timeliness(open, "2026-10-19T17:00:59").late()).isFalse();
    assertThat(timeliness(open, "2026-10-19T17:01").late()).isTrue();
    assertThat(timeliness(accepted("2026-10-12T09:00").fact(FactKind.FINISHED, "2026-10-19T17:00:59"),
        "2026-10-20T09:00").onTime()).isTrue();
    assertThat(timeliness(accepted("2026-10-12T09:00").fact(FactKind.FINISHED, "2026-10-19T17:01"),
        "2026-10-20T09:00").late()).isTrue();
    assertThat(timeliness(accepted("2026-10-12T09:00").fact(FactKind.REFUSED, "2026-10-19T17:01"), "2026-10-20T09:00")
        .late()).isTrue();
  }

  @Test
  void while_the_clock_stands_nothing_becomes_late() {
    Ledger standing = accepted("2026-10-12T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00");
    assertThat(timeliness(standing, "2026-12-01T09:00").late()).isFalse();
    assertThat(timeliness(standing.fact(FactKind.STOPPED, "2026-12-01T09:00"), "2026-12-02T09:00").late()).isFalse();
    Ledger afterDue = accepted("2026-10-12T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-20T09:00");
    assertThat(timeliness(afterDue, "2026-10-20T10:00").late()).isTrue();
  }

  @Test
  void became_late_stays_whatever_stops_follow_and_only_annulment_lifts_it() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.BECAME_LATE, "2026-10-19T17:00")
        .fact(FactKind.RE_APPOINTED, "2026-10-20T09:00", "term", "5 working days")
        .fact(FactKind.FINISHED, "2026-10-21T09:00");
    assertThat(timeliness(ledger, "2026-10-22T09:00")).isEqualTo(new Timeliness(true, false, false));
    ledger.fact(FactKind.LATE_ANNULLED, "2026-10-22T09:00", "approvedBy", "lanhdao.100");
    assertThat(timeliness(ledger, "2026-10-22T10:00").late()).isFalse();
  }

  @Test
  void extended_is_re_appointed_in_time_and_finished_between_the_two_dates() {
    assertThat(timeliness(appointed("2026-10-16T09:00", "3 working days").fact(FactKind.FINISHED, "2026-10-21T09:00"),
        "2026-10-22T09:00"))
        .isEqualTo(new Timeliness(false, true, false));
    assertThat(timeliness(appointed("2026-10-16T09:00", "3 working days").fact(FactKind.FINISHED, "2026-10-19T16:00"),
        "2026-10-22T09:00"))
        .isEqualTo(new Timeliness(false, false, true));
    assertThat(timeliness(appointed("2026-10-16T09:00", "3 working days").fact(FactKind.FINISHED, "2026-10-23T09:00"),
        "2026-10-24T09:00"))
        .isEqualTo(new Timeliness(true, false, false));
  }

  @Test
  void a_withdrawal_stops_nothing_and_when_granted_counts_at_the_instant_it_was_asked() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.WITHDRAWAL_ASKED, "2026-10-19T16:00");
    assertThat(local(dates(pausing(TERM), ledger).overdueAt())).isEqualTo("2026-10-19T17:01");
    ledger.fact(FactKind.WITHDRAWAL_GRANTED, "2026-10-21T09:00").fact(FactKind.STOPPED, "2026-10-21T09:00");
    assertThat(timeliness(ledger, "2026-10-22T09:00").onTime()).isTrue();
    Ledger refused = accepted("2026-10-12T09:00").fact(FactKind.WITHDRAWAL_ASKED, "2026-10-19T16:00")
        .fact(FactKind.WITHDRAWAL_REFUSED, "2026-10-19T16:30").fact(FactKind.STOPPED, "2026-10-21T09:00");
    assertThat(timeliness(refused, "2026-10-22T09:00").late()).isTrue();
  }

  private DueDates dates(ClockRules rules, Ledger ledger) {
    return clock.compute(rules, ledger.facts());
  }

  private Timeliness timeliness(Ledger ledger, String now) {
    return clock.timeliness(rules(TERM), ledger.facts(), at(now));
  }

  private static Ledger appointed(String approved, String term) {
    return accepted("2026-10-12T09:00").fact(FactKind.RE_APPOINTED, approved, "term", term);
  }
}
