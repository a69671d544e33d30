package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.CalendarRows.Day;
import vn.motcua.clock.CalendarRows.DayKind;

/** The calendars that the product brings along agree with the announced ones. */
class BundledCalendarTest {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final CalendarRows rows = CalendarCsv.bundled();
  private final WorkingCalendar calendar = rows.calendar(Samples.AGENCY);

  @ParameterizedTest
  @CsvSource({"2018,250", "2019,252", "2020,252", "2021,250", "2022,249", "2023,249", "2024,251", "2025,250", "2026,249"})
  void each_announced_year_has_its_number_of_working_days(int year, int workingDays) {
    assertThat(calendar.workingDays(year)).isEqualTo(workingDays);
    assertThat(calendar.provisional(year)).isFalse();
  }

  @Test
  void every_day_off_is_a_weekday_and_every_make_up_day_a_saturday_for_a_day_off() {
    Set<LocalDate> off = new java.util.HashSet<>();
    rows.days().stream().filter(day -> day.kind() != DayKind.MAKE_UP).map(Day::date).forEach(off::add);
    assertThat(off).noneMatch(date -> WEEKEND.contains(date.getDayOfWeek()));
    assertThat(rows.days()).filteredOn(day -> day.kind() == DayKind.MAKE_UP).hasSize(6)
        .allMatch(day -> day.date().getDayOfWeek() == DayOfWeek.SATURDAY && off.contains(day.replaces()));
  }

  @Test
  void every_row_names_its_decision_its_source_and_how_sure_it_is() {
    assertThat(rows.days()).allMatch(day -> !day.act().decision().isBlank() && day.act().source() != null
        && Set.of("C", "H", "M", "L").contains(day.act().confidence()));
  }

  @Test
  void the_year_2027_is_assumed_and_provisional() {
    assertThat(calendar.provisional(2027)).isTrue();
    assertThat(rows.days()).filteredOn(day -> day.date().getYear() == 2027)
        .allMatch(day -> day.kind() == DayKind.ASSUMED_OFF && day.act().decision().contains("chưa công bố"))
        .extracting(day -> MonthDay.from(day.date()).toString().substring(2))
        .containsExactly("01-01", "02-05", "02-08", "02-09", "02-10", "02-11", "04-16", "04-30", "05-03", "09-02",
        "09-03", "11-24");
  }
}
