package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.clock.Samples.AGENCY;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.by;
import static vn.motcua.clock.Samples.local;
import static vn.motcua.clock.Samples.pausing;
import static vn.motcua.clock.Samples.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Refusal;
import vn.motcua.clock.Samples.Ledger;

class StartOfTheTermTest {

  private final StatutoryClock clock = Samples.clock();

  @ParameterizedTest
  @CsvSource({
      "2026-10-05T00:00,2026-10-05T17:00", "2026-10-05T07:29,2026-10-05T17:00", "2026-10-05T12:00,2026-10-05T17:00",
      "2026-10-05T15:00,2026-10-05T17:00", "2026-10-05T15:01,2026-10-06T17:00", "2026-10-09T15:01,2026-10-12T17:00",
      "2026-10-10T09:00,2026-10-12T17:00", "2026-11-24T09:00,2026-11-25T17:00"})
  void same_day_is_today_up_to_15_00_of_a_working_day_and_else_the_next_working_day(String received, String due) {
    assertThat(due("same day", CountingRule.DAY_END, received, Channel.COUNTER)).isEqualTo(due);
  }

  @Test
  void seconds_of_the_printed_minute_do_not_matter() {
    assertThat(local(clock.due(Term.parse("same day"), CountingRule.DAY_END, at("2026-10-05T15:00").plusSeconds(59),
        Channel.COUNTER,
        AGENCY))).isEqualTo("2026-10-05T17:00");
  }

  @Test
  void same_day_on_a_day_that_closes_at_noon_is_the_next_working_day_after_noon() {
    StatutoryClock mornings = Samples.clockWithHours("*,2018-01-01,1-5,07:30-11:30,,sáng");
    assertThat(local(mornings.due(Term.parse("same day"), CountingRule.DAY_END, at("2026-10-05T11:30"),
        Channel.COUNTER, AGENCY)))
        .isEqualTo("2026-10-05T11:30");
    assertThat(local(mornings.due(Term.parse("same day"), CountingRule.DAY_END, at("2026-10-05T11:31"),
        Channel.COUNTER, AGENCY)))
        .isEqualTo("2026-10-06T11:30");
  }

  @Test
  void same_day_online_in_the_evening_is_the_next_working_day_and_at_lunch_the_same() {
    assertThat(due("same day", CountingRule.DAY_END, "2026-10-09T20:00", Channel.ONLINE)).isEqualTo("2026-10-12T17:00");
    assertThat(due("same day", CountingRule.DAY_END, "2026-10-09T12:00", Channel.ONLINE)).isEqualTo("2026-10-09T17:00");
  }

  @Test
  void the_reception_day_at_the_counter_is_the_calendar_day_whatever_the_hour() {
    assertThat(due("1 working day", CountingRule.DAY_END, "2026-10-12T22:00", Channel.COUNTER))
        .isEqualTo("2026-10-13T17:00");
    assertThat(due("1 working day", CountingRule.DAY_END, "2026-10-12T22:00", Channel.ONLINE))
        .isEqualTo("2026-10-14T17:00");
    assertThat(due("1 working day", CountingRule.DAY_END, "2026-10-12T22:00", Channel.POST)).isEqualTo("2026-10-14T17:00");
  }

  @Test
  void the_closing_minute_still_receives_online_today() {
    assertThat(due("1 working day", CountingRule.DAY_END, "2026-10-12T17:00", Channel.ONLINE))
        .isEqualTo("2026-10-13T17:00");
    assertThat(due("1 working day", CountingRule.DAY_END, "2026-10-12T17:01", Channel.ONLINE))
        .isEqualTo("2026-10-14T17:00");
  }

  @Test
  void a_fraction_of_a_day_needs_hour_carry_and_its_cap_takes_whole_days() {
    assertThat(due("0.25 working days", CountingRule.HOUR_CARRY, "2026-10-12T08:00", Channel.COUNTER))
        .isEqualTo("2026-10-12T10:00");
    StatutoryClock shortDays = Samples.clockWithHours("*,2018-01-01,1-5,07:30-09:30,,giờ ngắn");
    assertThat(local(shortDays.due(Term.parse("1.5 working days"), CountingRule.HOUR_CARRY, at("2026-10-12T08:00"),
        Channel.COUNTER,
        AGENCY))).isEqualTo("2026-10-14T09:30");
    assertThatThrownBy(() -> due("1.5 working days", CountingRule.DAY_END, "2026-10-12T08:00", Channel.COUNTER))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> due("1.5 days", CountingRule.HOUR_CARRY, "2026-10-12T08:00", Channel.COUNTER))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void parts_of_a_minute_are_rounded_up() {
    assertThat(due("0.01 working hours", CountingRule.HOUR_CARRY, "2026-10-12T08:00", Channel.COUNTER))
        .isEqualTo("2026-10-12T08:01");
  }

  @Test
  void working_hours_count_from_the_instant_whatever_the_rule() {
    assertThat(due("8 working hours", CountingRule.DAY_END, "2026-10-12T09:10", Channel.COUNTER))
        .isEqualTo("2026-10-13T09:10");
    assertThat(due("8 working hours", CountingRule.HOUR_CARRY, "2026-10-12T09:10", Channel.COUNTER))
        .isEqualTo("2026-10-13T09:10");
  }

  @Test
  void a_counter_dossier_starts_when_it_was_handed_in_not_when_it_was_accepted() {
    Ledger ledger = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T16:50").fact(FactKind.ACCEPTED, "2026-10-13T08:00");
    assertThat(local(clock.compute(rules("3 working days"), ledger.facts()).original())).isEqualTo("2026-10-15T17:00");
  }

  @Test
  void a_counter_dossier_starts_when_the_last_missing_paper_came_by_the_papers_own_channel() {
    Ledger counter = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00")
        .fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T09:10")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-14T19:00", "channel", "1").fact(FactKind.ACCEPTED, "2026-10-15T08:00");
    assertThat(local(clock.compute(rules("3 working days"), counter.facts()).current())).isEqualTo("2026-10-19T17:00");
    Ledger online = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00")
        .fact(FactKind.SUPPLEMENT_ASKED, "2026-10-12T09:10")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-14T19:00", "channel", "2").fact(FactKind.ACCEPTED, "2026-10-15T08:00");
    assertThat(local(clock.compute(rules("3 working days"), online.facts()).current())).isEqualTo("2026-10-20T17:00");
  }

  @Test
  void an_online_dossier_starts_with_its_acceptance_at_the_next_opening() {
    Ledger ledger = new Ledger().fact(FactKind.RECEIVED, "2026-10-10T20:00").fact(FactKind.ACCEPTED, "2026-10-10T21:00");
    assertThat(local(clock.compute(by(Channel.ONLINE, rules("1 working day")), ledger.facts()).current()))
        .isEqualTo("2026-10-13T17:00");
  }

  @Test
  void before_acceptance_there_is_no_date_and_no_timer() {
    Ledger ledger = new Ledger().fact(FactKind.RECEIVED, "2026-10-12T09:00");
    assertThat(clock.compute(rules("3 working days"), ledger.facts()))
        .isEqualTo(new DueDates(null, null, null, false, false, null, null, null, null));
    assertThat(clock.explain(rules("3 working days"), ledger.facts())).containsExactly(
        "Hồ sơ chưa được tiếp nhận nên đồng hồ thời hạn chưa chạy.");
  }

  @Test
  void papers_arrive_by_the_receiving_agencys_calendar_and_days_are_counted_by_the_competent_agencys() {
    StatutoryClock two = Samples.clockWithHours("""
        *,2018-01-01,1-5,07:30-11:30 13:00-17:00,,chung
        H99.01,2018-01-01,1-6,07:00-19:00,,trung tâm
        """);
    ClockRules rules = new ClockRules(Term.parse("1 working day"), CountingRule.DAY_END, AfterSupplement.RESTART,
        null, Channel.ONLINE,
        "H99.01", AGENCY);
    Ledger saturday = new Ledger().fact(FactKind.RECEIVED, "2026-10-10T18:00").fact(FactKind.ACCEPTED, "2026-10-10T18:00");
    assertThat(local(two.compute(rules, saturday.facts()).current())).isEqualTo("2026-10-12T17:00");
  }

  @Test
  void a_term_until_an_hour_sets_no_date_and_arms_no_timer() {
    DueDates dates = clock.compute(rules("until 23:00"), Samples.accepted("2026-02-14T23:30").facts());
    assertThat(dates).isEqualTo(new DueDates(null, null, null, true, false, null, null, null, null));
  }

  @Test
  void the_notifier_may_come_in_the_last_minute_itself() {
    assertThat(local(StatutoryClock.notifierLimit(Term.parse("until 23:00"), at("2026-02-14T23:00"))))
        .isEqualTo("2026-02-14T23:00");
    assertThat(local(StatutoryClock.notifierLimit(Term.parse("until 23:00"), at("2026-02-14T23:01"))))
        .isEqualTo("2026-02-15T08:00");
    assertThatThrownBy(() -> StatutoryClock.notifierLimit(Term.parse("same day"), at("2026-02-14T23:01")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_date_in_an_assumed_year_is_provisional() {
    assertThat(clock.compute(pausing("10 working days"), Samples.accepted("2026-12-28T09:00").facts()).provisional())
        .isTrue();
    assertThat(clock.compute(pausing("10 working days"), Samples.accepted("2026-10-12T09:00").facts()).provisional())
        .isFalse();
  }

  private String due(String term, CountingRule rule, String received, Channel channel) {
    return local(clock.due(Term.parse(term), rule, at(received), channel, AGENCY));
  }
}
