package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.Refusal;

/**
 * The days and hours one agency works (lịch làm việc). Immutable; everything is counted once per year, so no question
 * walks day by day and no term is too long. Instants are read to the minute that is printed; seconds are cut off. A
 * date in a year without data is refused, naming the agency and the year: a holiday is never guessed.
 */
public final class WorkingCalendar {

  /** The zone of every date and hour of the law, whatever the server is set to. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final String agency;
  private final Map<Integer, YearTable> tables;
  private final Map<Integer, Boolean> announced;

  /**
   * @param weeks hours by validity date; a week holds until the next one starts
   * @param years every year that may be asked about
   */
  public WorkingCalendar(String agency, List<WeekHours> weeks, List<DayOff> daysOff, List<MakeUpDay> makeUpDays,
      List<CalendarYear> years) {
    if (weeks.isEmpty()) {
      throw Refusal.conflict("calendar.hours.none", agency);
    }
    YearTables built = new YearTables(weeks, daysOff, makeUpDays);
    this.agency = agency;
    this.tables = built.of(years);
    this.announced = YearTables.announced(years);
  }

  public String agency() {
    return agency;
  }

  /** What the day is, and by which act. */
  public DayStatus status(LocalDate date) {
    return table(date.getYear()).status(YearTable.day(date));
  }

  /** True when the day has any working session; handing in on a Saturday does not make one. */
  public boolean isWorkingDay(LocalDate date) {
    return table(date.getYear()).working(YearTable.day(date));
  }

  /** Sessions in order of time, reception-only ones included; none on a day off. */
  public List<Session> sessions(LocalDate date) {
    return table(date.getYear()).sessions(YearTable.day(date));
  }

  /** When the first working session opens; empty on a day that does not count. */
  public Optional<Instant> opening(LocalDate date) {
    return sessions(date).stream().filter(Session::working).findFirst().map(session -> instant(date, session.opens()));
  }

  /** When the last working session closes. A day off closes at 24:00. */
  public Instant closing(LocalDate date) {
    List<Session> sessions = sessions(date);
    for (int i = sessions.size() - 1; i >= 0; i--) {
      if (sessions.get(i).working()) {
        return instant(date, sessions.get(i).closes());
      }
    }
    return instant(date, Session.MINUTES_OF_A_DAY);
  }

  /** The instant itself inside a working session, its closing minute included; else the next opening of one. */
  public Instant openFrom(Instant instant) {
    LocalDateTime local = local(instant);
    int minute = minuteOfDay(local);
    for (Session session : sessions(local.toLocalDate())) {
      if (session.working() && minute <= session.closes()) {
        return instant(local.toLocalDate(), Math.max(minute, session.opens()));
      }
    }
    return opening(workingDayAfter(local.toLocalDate(), 1)).orElseThrow();
  }

  /** Working day number {@code n} (1 or more) after this date, which itself does not count. */
  public LocalDate workingDayAfter(LocalDate date, long n) {
    int year = date.getYear();
    long index = table(year).daysBefore(YearTable.day(date) + 1) + n - 1;
    while (index >= table(year).workingDays()) {
      index -= table(year).workingDays();
      year++;
    }
    return LocalDate.ofYearDay(year, table(year).workingDay((int) index) + 1);
  }

  /** The last working day before this date. */
  public LocalDate workingDayBefore(LocalDate date) {
    int year = date.getYear();
    int index = table(year).daysBefore(YearTable.day(date)) - 1;
    while (index < 0) {
      year--;
      index += table(year).workingDays();
    }
    return LocalDate.ofYearDay(year, table(year).workingDay(index) + 1);
  }

  /** Working days strictly between two dates; 0 when there is no day between. */
  public long workingDaysBetween(LocalDate after, LocalDate before) {
    if (!after.isBefore(before)) {
      return 0;
    }
    long days = (long) table(before.getYear()).daysBefore(YearTable.day(before))
        - table(after.getYear()).daysBefore(YearTable.day(after) + 1);
    for (int year = after.getYear(); year < before.getYear(); year++) {
      days += table(year).workingDays();
    }
    return days;
  }

  /** How many working days the year has. */
  public int workingDays(int year) {
    return table(year).workingDays();
  }

  /**
   * The instant at which so many working minutes have passed since another; at the edge of a session its closing, not
   * the next opening.
   */
  public Instant plusMinutes(Instant from, long minutes) {
    if (minutes <= 0) {
      return from.truncatedTo(ChronoUnit.MINUTES);
    }
    LocalDateTime local = local(from);
    int year = local.getYear();
    long target = table(year).minutesBefore(YearTable.day(local.toLocalDate()), minuteOfDay(local)) + minutes;
    while (target > table(year).minutes()) {
      target -= table(year).minutes();
      year++;
    }
    return instant(LocalDate.ofYearDay(year, 1), table(year).earliest((int) target));
  }

  /** The instant from which so many working minutes remain until another; at the edge of a session its opening. */
  public Instant minusMinutes(Instant until, long minutes) {
    if (minutes <= 0) {
      return until.truncatedTo(ChronoUnit.MINUTES);
    }
    LocalDateTime local = local(until);
    int year = local.getYear();
    long target = table(year).minutesBefore(YearTable.day(local.toLocalDate()), minuteOfDay(local)) - minutes;
    while (target < 0) {
      year--;
      target += table(year).minutes();
    }
    return instant(LocalDate.ofYearDay(year, 1), table(year).latest((int) target));
  }

  /** Working minutes from one instant to a later one; 0 when it is not later. */
  public long minutesBetween(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    LocalDateTime start = local(from);
    LocalDateTime end = local(to);
    long minutes = (long) table(end.getYear()).minutesBefore(YearTable.day(end.toLocalDate()), minuteOfDay(end))
        - table(start.getYear()).minutesBefore(YearTable.day(start.toLocalDate()), minuteOfDay(start));
    for (int year = start.getYear(); year < end.getYear(); year++) {
      minutes += table(year).minutes();
    }
    return minutes;
  }

  /** True while the days off of the year are only assumed ("chưa công bố"). */
  public boolean provisional(int year) {
    table(year);
    return !announced.get(year);
  }

  /** The date in Viet Nam. */
  public static LocalDate date(Instant instant) {
    return local(instant).toLocalDate();
  }

  private YearTable table(int year) {
    YearTable table = tables.get(year);
    if (table == null) {
      throw Refusal.conflict("calendar.year.missing", agency, String.valueOf(year));
    }
    return table;
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  private static int minuteOfDay(LocalDateTime local) {
    return local.getHour() * 60 + local.getMinute();
  }

  private static Instant instant(LocalDate date, int minutes) {
    return date.atStartOfDay().plusMinutes(minutes).atZone(ZONE).toInstant();
  }
}
