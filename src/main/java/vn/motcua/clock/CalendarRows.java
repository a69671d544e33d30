package vn.motcua.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.DayOff;
import vn.motcua.calendar.MakeUpDay;
import vn.motcua.calendar.Session;
import vn.motcua.calendar.WeekHours;
import vn.motcua.calendar.WorkingCalendar;

/**
 * All rows of hours and days, as the files and the tables hold them, and how an agency's calendar is put together
 * from them.
 */
record CalendarRows(List<Hours> hours, List<Day> days) {

  /** The agency code of rows that hold for every agency without its own. */
  static final String PROVINCE = "*";

  /** One session of one weekday. */
  record Hours(String agency, LocalDate validFrom, DayOfWeek weekday, Session session, Act act) {

    String subject() {
      return agency + " " + validFrom + " " + weekday.getValue() + " " + session.opens();
    }
  }

  /** A day off or a make-up day; {@code replaces} only with the latter. */
  record Day(String agency, LocalDate date, DayKind kind, String name, LocalDate replaces, Act act) {

    String subject() {
      return agency + " " + date;
    }
  }

  /** Where a row comes from. */
  record Act(String decision, String source, String confidence) {}

  /** What a row of days says; assumed days make their year provisional. */
  enum DayKind {
    OFF("off"), ASSUMED_OFF("assumed-off"), MAKE_UP("make-up");

    private final String code;

    DayKind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static DayKind of(String code) {
      return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst()
          .orElseThrow(() -> vn.motcua.Refusal.invalid("kind", "clock.import.kind", code));
    }
  }

  /** The agency's own week wins over the province's from its own date on; its own days win day by day. */
  WorkingCalendar calendar(String agency) {
    Map<LocalDate, Day> ofAgency = daysOf(agency);
    List<DayOff> off = ofAgency.values().stream().filter(day -> day.kind() != DayKind.MAKE_UP)
        .map(day -> new DayOff(day.date(), day.name(), day.act().decision())).toList();
    List<MakeUpDay> makeUp = ofAgency.values().stream().filter(day -> day.kind() == DayKind.MAKE_UP)
        .map(day -> new MakeUpDay(day.date(), day.replaces(), day.act().decision())).toList();
    return new WorkingCalendar(agency, weeks(agency), off, makeUp, years(ofAgency, agency));
  }

  private Map<LocalDate, Day> daysOf(String agency) {
    Map<LocalDate, Day> found = new TreeMap<>();
    days.stream().filter(day -> day.agency().equals(PROVINCE)).forEach(day -> found.put(day.date(), day));
    days.stream().filter(day -> day.agency().equals(agency)).forEach(day -> found.put(day.date(), day));
    return found;
  }

  /** Which years are known is the province's word; an agency alone in the tables speaks for itself. */
  private List<CalendarYear> years(Map<LocalDate, Day> ofAgency, String agency) {
    boolean province = days.stream().anyMatch(day -> day.agency().equals(PROVINCE));
    Map<Integer, List<Day>> byYear = ofAgency.values().stream()
        .filter(day -> day.agency().equals(province ? PROVINCE : agency))
        .collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
    List<CalendarYear> years = new ArrayList<>();
    byYear.forEach((year, list) ->
        years.add(new CalendarYear(year, list.stream().noneMatch(day -> day.kind() == DayKind.ASSUMED_OFF))));
    return years;
  }

  private List<WeekHours> weeks(String agency) {
    Map<LocalDate, List<Hours>> own = weeksOf(agency);
    Map<LocalDate, List<Hours>> all = new TreeMap<>(weeksOf(PROVINCE));
    own.keySet().stream().min(LocalDate::compareTo)
        .ifPresent(first -> all.keySet().removeIf(validFrom -> !validFrom.isBefore(first)));
    all.putAll(own);
    return all.entrySet().stream().map(week -> week(week.getKey(), week.getValue())).toList();
  }

  private Map<LocalDate, List<Hours>> weeksOf(String agency) {
    return hours.stream().filter(row -> row.agency().equals(agency))
        .collect(Collectors.groupingBy(Hours::validFrom, LinkedHashMap::new, Collectors.toList()));
  }

  private static WeekHours week(LocalDate validFrom, List<Hours> rows) {
    Map<DayOfWeek, List<Session>> sessions = new EnumMap<>(DayOfWeek.class);
    rows.forEach(row -> sessions.computeIfAbsent(row.weekday(), day -> new ArrayList<>()).add(row.session()));
    return new WeekHours(validFrom, sessions, rows.get(0).act().decision());
  }
}
