package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.clock.Samples.AGENCY;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.local;
import static vn.motcua.clock.Samples.rules;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/** The twenty due dates that two systems in use compute wrongly, with the right answer; hours A and B are theirs. */
class OtherSystemsFaultsTest {

  private final StatutoryClock a = Samples.clockWithHours("*,2018-01-01,1-5,07:30-11:30 13:00-17:00,,A");
  private final StatutoryClock b = Samples.clockWithHours("*,2018-01-01,1-5,07:00-11:30 13:30-17:00,,B");

  @Test
  void row_1_one_hour_from_the_noon_closing_ends_in_the_afternoon() {
    assertThat(carry(b, "1 working hour", "2025-11-24T11:30")).isEqualTo("2025-11-24T14:30");
  }

  @Test
  void row_2_three_hours_from_the_noon_closing_skip_lunch() {
    assertThat(carry(b, "3 working hours", "2025-11-24T11:30")).isEqualTo("2025-11-24T16:30");
  }

  @Test
  void row_3_seven_hours_from_the_afternoon_skip_the_lunch_of_the_next_day() {
    assertThat(carry(b, "7 working hours", "2025-11-24T16:00")).isEqualTo("2025-11-25T15:00");
    assertThat(carry(b, "7 working hours", "2025-11-24T15:00")).isEqualTo("2025-11-25T14:00");
  }

  @Test
  void row_4_four_hours_online_on_saturday_run_on_monday() {
    assertThat(carryOnline(b, "4 working hours", "2025-11-29T09:00")).isEqualTo("2025-12-01T11:00");
  }

  @Test
  void row_5_eight_hours_online_on_saturday_are_the_whole_monday() {
    assertThat(carryOnline(b, "8 working hours", "2025-11-29T09:00")).isEqualTo("2025-12-01T17:00");
  }

  @Test
  void row_6_a_pause_is_measured_in_working_time() {
    assertThat(paused(b, "3 working days", "2025-11-21T10:00", "2025-11-24T10:00", "2025-11-28T10:00"))
        .containsExactly("2025-11-26T10:00", "2025-12-02T10:00");
  }

  @Test
  void row_7_a_pause_over_tet_gives_back_one_working_day_only() {
    assertThat(paused(b, "5 working days", "2026-02-11T10:00", "2026-02-13T10:00", "2026-02-23T10:00"))
        .containsExactly("2026-02-25T10:00", "2026-02-26T10:00");
  }

  @Test
  void row_8_a_duration_left_empty_is_an_error_that_names_the_term() {
    assertRefused(() -> Term.parse(""), "Chưa có thời hạn");
    assertRefused(() -> b.due(null, CountingRule.HOUR_CARRY, at("2025-11-24T08:00"), Channel.ONLINE, AGENCY),
        "Chưa có thời hạn");
  }

  @Test
  void row_9_a_missing_kind_of_time_is_an_error_and_not_the_year_1() {
    assertRefused(() -> Term.parse(null), "Chưa có thời hạn");
    assertRefused(() -> Term.parse("3"), "\"3\"");
    ClockRules empty = new ClockRules(null, CountingRule.DAY_END, AfterSupplement.PAUSE, null, Channel.COUNTER,
        AGENCY, AGENCY);
    assertRefused(() -> b.compute(empty, accepted("2025-11-24T08:00").facts()), "Chưa có thời hạn");
  }

  @Test
  void row_10_half_an_hour_is_thirty_minutes() {
    assertThat(carry(b, "0.5 working hours", "2025-11-24T08:00")).isEqualTo("2025-11-24T08:30");
  }

  @Test
  void row_11_a_holiday_is_a_date_in_viet_nam_whatever_the_zone_of_the_server() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      StatutoryClock fresh = Samples.clock();
      assertThat(carry(fresh, "1 working day", "2024-08-30T10:00")).isEqualTo("2024-09-04T10:00");
      assertThat(carry(fresh, "1 working day", "2020-09-01T10:00")).isEqualTo("2020-09-03T10:00");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void row_12_one_hour_from_the_noon_closing_is_worked_in_the_afternoon() {
    assertThat(carry(a, "1 working hour", "2025-11-24T11:30")).isEqualTo("2025-11-24T14:00");
  }

  @Test
  void row_13_hours_received_after_closing_start_the_next_morning() {
    assertThat(carry(a, "2 working hours", "2025-11-24T18:30")).isEqualTo("2025-11-25T09:30");
    assertThat(carry(a, "4 working hours", "2025-11-24T20:00")).isEqualTo("2025-11-25T11:30");
  }

  @Test
  void row_14_one_day_received_on_a_holiday_ends_the_day_after_in_person_and_one_later_online() {
    assertThat(local(a.due(Term.workingDays(1), CountingRule.DAY_END, at("2025-09-02T09:00"), Channel.COUNTER, AGENCY)))
        .isEqualTo("2025-09-03T17:00");
    assertThat(local(a.due(Term.workingDays(1), CountingRule.DAY_END, at("2025-09-02T09:00"), Channel.ONLINE, AGENCY)))
        .isEqualTo("2025-09-04T17:00");
  }

  @Test
  void row_15_half_a_day_from_a_saturday_that_works_a_morning_ends_on_monday() {
    StatutoryClock saturday = Samples.clockWithHours("""
        *,2018-01-01,1-5,07:30-11:30 13:00-17:00,,A
        *,2018-01-01,6,07:30-11:30,,A
        """);
    assertThat(carry(saturday, "0.5 working days", "2025-11-29T08:00")).isEqualTo("2025-12-01T08:00");
  }

  @Test
  void row_16_an_agency_without_hours_is_an_error_that_names_the_agency() {
    StatutoryClock none = new StatutoryClock(Samples.calendars(new CalendarRows(List.of(), CalendarCsv.bundled().days())));
    assertRefused(() -> carry(none, "1 working day", "2025-11-29T09:00"), AGENCY);
  }

  @Test
  void row_17_four_hundred_working_days_have_a_provisional_date_in_2027() {
    DueAnswer answer = a.answer(Term.workingDays(400), CountingRule.DAY_END, at("2025-11-24T09:00"), Channel.COUNTER,
        AGENCY);
    assertThat(answer.provisional()).isTrue();
    assertThat(local(answer.due())).startsWith("2027-").endsWith("T17:00");
    assertThat(answer.explanation()).anyMatch(sentence -> sentence.contains("2027 chưa công bố"));
    assertThat(carry(a, "400 working days", "2025-11-24T09:00")).startsWith("2027-").endsWith("T09:00");
  }

  @Test
  void row_18_a_pause_from_evening_to_morning_is_one_hour() {
    assertThat(paused(a, "2 working days", "2025-11-21T08:00", "2025-11-24T18:00", "2025-11-25T08:30"))
        .containsExactly("2025-11-25T08:00", "2025-11-25T09:00");
  }

  @Test
  void row_19_nothing_is_rounded_to_quarters_of_an_hour() {
    assertThat(carry(a, "1 working day", "2025-11-24T08:00")).isEqualTo("2025-11-25T08:00");
    assertThat(carry(a, "0.1 working days", "2025-11-24T08:00")).isEqualTo("2025-11-24T08:48");
    assertThat(carry(a, "1.5 working hours", "2025-11-24T08:00")).isEqualTo("2025-11-24T09:30");
  }

  @Test
  void row_20_lunch_evening_and_holiday_are_skipped() {
    assertThat(carry(a, "2 working hours", "2025-11-24T12:00")).isEqualTo("2025-11-24T15:00");
    assertThat(carry(a, "2 working hours", "2025-11-24T17:30")).isEqualTo("2025-11-25T09:30");
    StatutoryClock mondayOff = Samples.clockWithDays("*,2025-11-24,off,ngày nghỉ,,quyết định\n");
    assertThat(carry(mondayOff, "4 working hours", "2025-11-21T16:00")).isEqualTo("2025-11-25T10:30");
  }

  private static void assertRefused(Runnable action, String saying) {
    assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(new Texts().text(refusal)).contains(saying));
  }

  private static String carry(StatutoryClock clock, String term, String receivedAt) {
    return local(clock.due(Term.parse(term), CountingRule.HOUR_CARRY, at(receivedAt), Channel.COUNTER, AGENCY));
  }

  private static String carryOnline(StatutoryClock clock, String term, String receivedAt) {
    return local(clock.due(Term.parse(term), CountingRule.HOUR_CARRY, at(receivedAt), Channel.ONLINE, AGENCY));
  }

  private static List<String> paused(StatutoryClock clock, String term, String receivedAt, String asked, String answered) {
    ClockRules rules = rules(term, CountingRule.HOUR_CARRY, AfterSupplement.PAUSE);
    Samples.Ledger ledger = accepted(receivedAt);
    String before = local(clock.compute(rules, ledger.facts()).current());
    ledger.fact(FactKind.SUPPLEMENT_ASKED, asked).fact(FactKind.SUPPLEMENT_RECEIVED, answered);
    return List.of(before, local(clock.compute(rules, ledger.facts()).current()));
  }
}
