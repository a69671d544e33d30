package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays the acts over the weeks: a make-up day beats a day off, a day off beats the week. */
final class YearTables {

  private final TreeMap<LocalDate, WeekHours> weeks = new TreeMap<>();
  private final Map<LocalDate, DayOff> daysOff = new HashMap<>();
  private final Map<LocalDate, MakeUpDay> makeUpDays = new HashMap<>();

  YearTables(List<WeekHours> weeks, List<DayOff> daysOff, List<MakeUpDay> makeUpDays) {
    weeks.forEach(week -> this.weeks.put(week.validFrom(), week));
    daysOff.forEach(day -> this.daysOff.put(day.date(), day));
    makeUpDays.forEach(day -> this.makeUpDays.put(day.date(), day));
  }

  /** A year that begins before the first week is in force has no hours, so it is not known. */
  Map<Integer, YearTable> of(List<CalendarYear> years) {
    Map<Integer, YearTable> tables = new HashMap<>();
    for (CalendarYear year : years) {
      if (weeks.floorKey(LocalDate.of(year.year(), 1, 1)) != null) {
        tables.put(year.year(), table(year.year()));
      }
    }
    return Map.copyOf(tables);
  }

  static Map<Integer, Boolean> announced(List<CalendarYear> years) {
    return years.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, CalendarYear::announced));
  }

  private YearTable table(int year) {
    int length = Year.of(year).length();
    List<List<Session>> sessions = new ArrayList<>(length);
    DayStatus[] statuses = new DayStatus[length];
    for (int day = 0; day < length; day++) {
      LocalDate date = LocalDate.ofYearDay(year, day + 1);
      List<Session> ofDay = sessions(date);
      sessions.add(ofDay);
      statuses[day] = status(date, ofDay);
    }
    return new YearTable(List.copyOf(sessions), statuses);
  }

  private List<Session> sessions(LocalDate date) {
    MakeUpDay makeUp = makeUpDays.get(date);
    if (makeUp != null) {
      return ofWeek(makeUp.replaces());
    }
    return daysOff.containsKey(date) ? List.of() : ofWeek(date);
  }

  private List<Session> ofWeek(LocalDate date) {
    Map.Entry<LocalDate, WeekHours> week = weeks.floorEntry(date);
    return week == null ? List.of() : week.getValue().on(date.getDayOfWeek());
  }

  private DayStatus status(LocalDate date, List<Session> sessions) {
    MakeUpDay makeUp = makeUpDays.get(date);
    if (makeUp != null) {
      return new DayStatus(DayStatus.Kind.MAKE_UP, null, makeUp.decision(), makeUp.replaces());
    }
    DayOff off = daysOff.get(date);
    if (off != null) {
      return new DayStatus(DayStatus.Kind.OFF, off.name(), off.decision(), null);
    }
    return sessions.stream().anyMatch(Session::working) ? DayStatus.WORKING_DAY : DayStatus.WEEKLY_REST;
  }
}
