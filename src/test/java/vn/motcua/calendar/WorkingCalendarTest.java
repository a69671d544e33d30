package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.calendar.DayStatus.Kind;

/** An agency that works weekdays, receives on Saturday mornings, has one day off and one make-up day for it. */
class WorkingCalendarTest {

  private static final List<Session> FULL = List.of(Session.parse("07:30-11:30", true), Session.parse("13:00-17:00", true));
  private static final List<Session> SUMMER = List.of(Session.parse("07:00-11:00", true),
      Session.parse("14:00-17:00", true));

  private final WorkingCalendar calendar = new WorkingCalendar("H99.101",
      List.of(week("2026-01-01", FULL), week("2026-06-01", SUMMER)),
      List.of(new DayOff(day("2026-03-06"), "ngày nghỉ", "quyết định 1"),
      new DayOff(day("2026-12-31"), "ngày nghỉ", "quyết định 3")),
      List.of(new MakeUpDay(day("2026-03-14"), day("2026-03-06"), "quyết định 2")),
      List.of(new CalendarYear(2026, true), new CalendarYear(2027, false)));

  @Test
  void a_weekday_works_and_a_reception_only_saturday_does_not() {
    assertThat(calendar.isWorkingDay(day("2026-03-05"))).isTrue();
    assertThat(calendar.isWorkingDay(day("2026-03-07"))).isFalse();
    assertThat(calendar.sessions(day("2026-03-07"))).hasSize(1).noneMatch(Session::working);
  }

  @Test
  void a_day_off_has_no_session_closes_at_24_00_and_names_its_decision() {
    assertThat(calendar.sessions(day("2026-03-06"))).isEmpty();
    assertThat(calendar.opening(day("2026-03-06"))).isEmpty();
    assertThat(calendar.closing(day("2026-03-06"))).isEqualTo(at("2026-03-07T00:00"));
    assertThat(calendar.status(day("2026-03-06"))).isEqualTo(new DayStatus(Kind.OFF, "ngày nghỉ", "quyết định 1", null));
  }

  @Test
  void a_make_up_day_has_the_sessions_of_the_day_it_replaces() {
    assertThat(calendar.sessions(day("2026-03-14"))).isEqualTo(FULL);
    assertThat(calendar.status(day("2026-03-14")).kind()).isEqualTo(Kind.MAKE_UP);
    assertThat(calendar.status(day("2026-03-14")).replaces()).isEqualTo(day("2026-03-06"));
  }

  @Test
  void a_week_holds_from_its_own_date_on() {
    assertThat(calendar.closing(day("2026-05-29"))).isEqualTo(at("2026-05-29T17:00"));
    assertThat(calendar.opening(day("2026-06-01"))).contains(at("2026-06-01T07:00"));
  }

  @Test
  void the_closing_minute_is_inside_the_session_and_the_minute_after_is_not() {
    assertThat(calendar.openFrom(at("2026-03-04T11:30"))).isEqualTo(at("2026-03-04T11:30"));
    assertThat(calendar.openFrom(at("2026-03-04T11:30").plusSeconds(59))).isEqualTo(at("2026-03-04T11:30"));
    assertThat(calendar.openFrom(at("2026-03-04T11:31"))).isEqualTo(at("2026-03-04T13:00"));
    assertThat(calendar.openFrom(at("2026-03-05T17:01"))).isEqualTo(at("2026-03-09T07:30"));
    assertThat(calendar.openFrom(at("2026-03-07T08:00"))).isEqualTo(at("2026-03-09T07:30"));
  }

  @Test
  void counting_forward_ends_at_a_closing_and_counting_back_at_an_opening() {
    assertThat(calendar.plusMinutes(at("2026-03-04T07:30"), 240)).isEqualTo(at("2026-03-04T11:30"));
    assertThat(calendar.plusMinutes(at("2026-03-04T07:30"), 480)).isEqualTo(at("2026-03-04T17:00"));
    assertThat(calendar.plusMinutes(at("2026-03-05T16:00"), 61)).isEqualTo(at("2026-03-09T07:31"));
    assertThat(calendar.minusMinutes(at("2026-03-05T17:00"), 480)).isEqualTo(at("2026-03-05T07:30"));
    assertThat(calendar.minusMinutes(at("2026-03-05T17:00"), 240)).isEqualTo(at("2026-03-05T13:00"));
    assertThat(calendar.minusMinutes(at("2026-03-09T07:30"), 1)).isEqualTo(at("2026-03-05T16:59"));
  }

  @Test
  void minutes_and_days_are_counted_across_the_end_of_the_year() {
    assertThat(calendar.plusMinutes(at("2026-12-30T16:30"), 60)).isEqualTo(at("2027-01-01T07:30"));
    assertThat(calendar.minusMinutes(at("2027-01-01T07:30"), 31)).isEqualTo(at("2026-12-30T16:59"));
    assertThat(calendar.minutesBetween(at("2026-12-30T16:30"), at("2027-01-01T08:00"))).isEqualTo(90);
    assertThat(calendar.workingDayAfter(day("2026-12-30"), 1)).isEqualTo(day("2027-01-01"));
    assertThat(calendar.workingDayBefore(day("2027-01-01"))).isEqualTo(day("2026-12-30"));
    assertThat(calendar.workingDaysBetween(day("2026-12-28"), day("2027-01-05"))).isEqualTo(4);
    assertThat(calendar.workingDaysBetween(day("2026-12-28"), day("2026-12-28"))).isZero();
  }

  @Test
  void a_year_without_data_is_refused_and_named() {
    assertThatThrownBy(() -> calendar.workingDayAfter(day("2027-12-30"), 10))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
        .containsExactly("H99.101", "2028"));
    assertThatThrownBy(() -> calendar.isWorkingDay(day("2025-12-31"))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> calendar.plusMinutes(at("2026-01-05T08:00"), 100_000_000L)).isInstanceOf(Refusal.class);
  }

  @Test
  void an_agency_without_hours_is_refused_and_named() {
    assertThatThrownBy(() -> new WorkingCalendar("H99.7", List.of(), List.of(), List.of(), List.of()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments()).containsExactly("H99.7"));
  }

  @Test
  void an_assumed_year_is_provisional() {
    assertThat(calendar.provisional(2026)).isFalse();
    assertThat(calendar.provisional(2027)).isTrue();
  }

  @Test
  void sessions_that_overlap_or_end_before_they_begin_are_refused() {
    assertThatThrownBy(() -> Session.parse("11:30-07:30", true)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Session.parse("7:30-11:30", true)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Session.parse("07:60-11:30", true)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
        week("2026-01-01", List.of(Session.parse("07:30-11:30", true), Session.parse("11:00-17:00", true))))
        .isInstanceOf(Refusal.class);
    assertThat(Session.parse("13:00-24:00", true)).hasToString("13:00-24:00");
  }

  private static WeekHours week(String validFrom, List<Session> sessions) {
    return new WeekHours(day(validFrom),
        Map.of(DayOfWeek.MONDAY, sessions, DayOfWeek.TUESDAY, sessions, DayOfWeek.WEDNESDAY, sessions,
        DayOfWeek.THURSDAY, sessions, DayOfWeek.FRIDAY, sessions,
        DayOfWeek.SATURDAY, List.of(Session.parse("07:30-11:30", false))), "quyết định giờ");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
