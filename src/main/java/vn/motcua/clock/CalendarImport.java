package vn.motcua.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.CalendarRows.Day;
import vn.motcua.clock.CalendarRows.DayKind;
import vn.motcua.clock.CalendarRows.Hours;

/**
 * Replaces calendars while the application runs. A file of days replaces every year of an agency that it mentions,
 * whole; a file of hours every week (agency and first day of validity) that it mentions, whole. The columns stand at
 * {@link CalendarCsv}.
 */
@Service
public class CalendarImport {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CalendarTables tables;
  private final JdbcCalendars calendars;
  private final Clock clock;
  private final Texts texts = new Texts();

  CalendarImport(CalendarTables tables, JdbcCalendars calendars, Clock clock) {
    this.tables = tables;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** What {@link #apply} would change, in the order of agencies and dates. @throws Refusal naming the line that is wrong */
  @Transactional(readOnly = true)
  public List<CalendarDifference> preview(String csv) {
    return differences(tables.rows(), CalendarCsv.read(csv));
  }

  /**
   * Changes the calendars and keeps who, when and why. Due dates of open dossiers are not recomputed here.
   *
   * @return what was changed
   */
  @Transactional
  public List<CalendarDifference> apply(String csv, String actor, String reason) {
    return applied(csv, actor, reason).differences();
  }

  /** What was changed, and the number of the act; 0 when nothing differed. */
  public record Applied(long act, List<CalendarDifference> differences) {}

  /** {@link #apply} with the number under which the act is kept. */
  @Transactional
  public Applied applied(String csv, String actor, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid("reason", "clock.import.reason");
    }
    CalendarRows wanted = CalendarCsv.read(csv);
    long version = tables.lockedVersion();
    List<CalendarDifference> differences = differences(tables.rows(), wanted);
    if (!differences.isEmpty()) {
      weeks(wanted).forEach(week -> tables.deleteWeek(week.agency(), week.validFrom()));
      years(wanted).forEach(year -> tables.deleteYear(year.agency(), year.year()));
      tables.insert(wanted);
      tables.record(version + 1, clock.instant(), actor, reason,
          differences.stream().map(CalendarDifference::sentence).collect(Collectors.joining("\n")));
      calendars.reload();
    }
    return new Applied(differences.isEmpty() ? 0 : version + 1, differences);
  }

  /** The clock as it would count with these calendars, for looking ahead; nothing changes. @throws Refusal as {@link #preview} */
  @Transactional(readOnly = true)
  public StatutoryClock clockWith(String csv) {
    CalendarRows together = together(tables.rows(), CalendarCsv.read(csv));
    Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();
    return new StatutoryClock(agency -> known.computeIfAbsent(agency, together::calendar));
  }

  /** The first day on which these calendars say something else than those in force; empty when they say the same. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> firstChange(String csv) {
    CalendarRows present = tables.rows();
    CalendarRows wanted = CalendarCsv.read(csv);
    CalendarRows together = together(present, wanted);
    return Stream.of(
        apart(Set.copyOf(present.days()), Set.copyOf(together.days())).map(Day::date),
        apart(Set.copyOf(present.hours()), Set.copyOf(together.hours())).map(Hours::validFrom))
        .flatMap(dates -> dates).min(LocalDate::compareTo);
  }

  private static <T> Stream<T> apart(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream().filter(each -> !other.contains(each)), other.stream().filter(each -> !one.contains(each)));
  }

  private List<CalendarDifference> differences(CalendarRows present, CalendarRows wanted) {
    refuseFaults(present, wanted);
    Set<Week> weeks = weeks(wanted);
    Set<YearOf> years = years(wanted);
    List<CalendarDifference> found = new ArrayList<>();
    compare(found, present.hours().stream().filter(row -> weeks.contains(new Week(row.agency(), row.validFrom()))).toList(),
        wanted.hours(), Hours::subject, Hours::agency, this::print);
    compare(found, present.days().stream()
        .filter(row -> years.contains(new YearOf(row.agency(), row.date().getYear()))).toList(),
        wanted.days(), Day::subject, Day::agency, this::print);
    return found;
  }

  private <T> void compare(List<CalendarDifference> found, List<T> present, List<T> wanted, Function<T, String> subject,
      Function<T, String> agency, Function<T, String> print) {
    Map<String, T> standing = present.stream().collect(Collectors.toMap(subject, row -> row));
    Map<String, T> coming = wanted.stream().collect(Collectors.toMap(subject, row -> row, (one, two) -> {
      throw Refusal.invalid("csv", "clock.import.twice", subject.apply(one));
    }));
    Map<String, T> all = new TreeMap<>(standing);
    all.putAll(coming);
    all.forEach((key, row) -> {
      T old = standing.get(key);
      T now = coming.get(key);
      if (old == null || !old.equals(now)) {
        String before = old == null ? null : print.apply(old);
        String after = now == null ? null : print.apply(now);
        found.add(difference(agency.apply(row), before, after));
      }
    });
  }

  private CalendarDifference difference(String agency, String before, String after) {
    String key = before == null ? "clock.import.added" : after == null ? "clock.import.removed" : "clock.import.changed";
    String whose = agency.equals(CalendarRows.PROVINCE) ? texts.text("clock.import.province") : agency;
    return new CalendarDifference(agency, before, after, texts.text(key, whose, before, after));
  }

  private String print(Hours row) {
    return texts.text(row.session().working() ? "clock.import.working" : "clock.import.reception",
        texts.text("clock.weekday." + row.weekday().getValue()), row.session().toString(), row.validFrom().format(DAY),
        row.act().decision());
  }

  private String print(Day row) {
    String replaced = row.replaces() == null ? "" : row.replaces().format(DAY);
    return texts.text("clock.import.day." + row.kind().code(), row.date().format(DAY), row.name(), replaced,
        row.act().decision());
  }

  /** A swap must give back a day that is off, and every calendar must still be readable. */
  private static void refuseFaults(CalendarRows present, CalendarRows wanted) {
    CalendarRows together = together(present, wanted);
    Set<LocalDate> off = together.days().stream().filter(day -> day.kind() != DayKind.MAKE_UP).map(Day::date)
        .collect(Collectors.toSet());
    wanted.days().stream().filter(day -> day.kind() == DayKind.MAKE_UP && !off.contains(day.replaces())).findFirst()
        .ifPresent(day -> {
          throw Refusal.invalid("replaces", "clock.import.replaces", day.date().format(DAY), day.replaces().format(DAY));
        });
    Set<String> agencies = new TreeSet<>();
    wanted.hours().forEach(row -> agencies.add(row.agency()));
    agencies.forEach(together::calendar);
  }

  /** What would stand: the wanted years and weeks instead of those present. */
  private static CalendarRows together(CalendarRows present, CalendarRows wanted) {
    Set<YearOf> years = years(wanted);
    Set<Week> weeks = weeks(wanted);
    List<Day> days = new ArrayList<>(wanted.days());
    present.days().stream().filter(day -> !years.contains(new YearOf(day.agency(), day.date().getYear())))
        .forEach(days::add);
    List<Hours> hours = new ArrayList<>(wanted.hours());
    present.hours().stream().filter(row -> !weeks.contains(new Week(row.agency(), row.validFrom()))).forEach(hours::add);
    return new CalendarRows(hours, days);
  }

  private static Set<Week> weeks(CalendarRows rows) {
    return rows.hours().stream().map(row -> new Week(row.agency(), row.validFrom())).collect(Collectors.toSet());
  }

  private static Set<YearOf> years(CalendarRows rows) {
    return rows.days().stream().map(row -> new YearOf(row.agency(), row.date().getYear())).collect(Collectors.toSet());
  }

  private record Week(String agency, LocalDate validFrom) {}

  private record YearOf(String agency, int year) {}
}
