package vn.motcua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What citizens hand in during a simulated month, and what becomes of it. The same numbers give the same plan.
 *
 * @param month the month that is played; what is handed in before it belongs to the plan too
 */
record MonthPlan(YearMonth month, List<Office> offices, List<Planned> dossiers) {

  static final List<LocalTime> HOURS = List.of(LocalTime.of(8, 0), LocalTime.of(9, 30), LocalTime.of(11, 0),
      LocalTime.of(14, 0), LocalTime.of(15, 30), LocalTime.of(16, 30));

  private static final String REAL = "/bench/province-month-H44-2026-08.csv";
  private static final int REAL_SCALE = 20;
  private static final long SEED = 20_261_101;

  /** How a dossier goes. */
  enum Path {
    ORDINARY, SUPPLEMENT, WITHDRAWN, REFUSED, EXTENDED, CONSULTED, LATE, LATE_STILL_OPEN;

    boolean isLate() {
      return this == LATE || this == LATE_STILL_OPEN;
    }
  }

  /**
   * An agency with its officers.
   *
   * @param code such as {@code H99.201}
   * @param dossiers how many it gets
   * @param late how many of them become late
   */
  record Office(String code, int dossiers, int late) {

    /** What officers' names end with. */
    String tail() {
      return code.replace("H99.", "").replace("H44.", "h44-");
    }
  }

  /**
   * One dossier.
   *
   * @param workingDays its term; a permit that another agency is consulted about has fifteen days, whatever this says
   * @param slow by how many hours of the plan its path is delayed
   */
  record Planned(int number, Office office, LocalDateTime received, Path path, int workingDays, int slow) {}

  /** Some dossiers for a few agencies, a fifth of them late. */
  static MonthPlan simulated(YearMonth month, int dossiers, Predicate<LocalDate> working) {
    List<Office> offices = new ArrayList<>();
    int agencies = Math.max(3, Math.min(8, dossiers / 100));
    for (int number = 0; number < agencies; number++) {
      int share = dossiers * (number + 1) / agencies - dossiers * number / agencies;
      offices.add(new Office("H99." + (201 + number), share, 0));
    }
    List<Office> withLate = new ArrayList<>();
    int before = 0;
    for (Office office : offices) {
      int until = before + office.dossiers();
      withLate.add(new Office(office.code(), office.dossiers(), until / 5 - before / 5));
      before = until;
    }
    return of(month, withLate, working);
  }

  /** The agencies, volumes and lateness of one real province in one month, at one twentieth. */
  static MonthPlan real(YearMonth month, Predicate<LocalDate> working) {
    List<Office> offices = new ArrayList<>();
    int received = 0;
    int late = 0;
    for (String line : lines()) {
      String[] columns = line.split(",");
      int dossiers = Integer.parseInt(columns[2]);
      int notInTime = dossiers - Integer.parseInt(columns[3]);
      Office office = new Office(columns[0], scaled(received + dossiers) - scaled(received),
          scaled(late + notInTime) - scaled(late));
      received += dossiers;
      late += notInTime;
      if (office.dossiers() > 0) {
        offices.add(new Office(office.code(), office.dossiers(), Math.min(office.late(), office.dossiers())));
      }
    }
    return of(month, offices, working);
  }

  /** Sums are rounded, not parts, so that the parts add up. */
  private static int scaled(int number) {
    return Math.round(number / (float) REAL_SCALE);
  }

  private static List<String> lines() {
    try (InputStream file = MonthPlan.class.getResourceAsStream(REAL)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MonthPlan of(YearMonth month, List<Office> offices, Predicate<LocalDate> working) {
    Random random = new Random(SEED);
    List<LocalDate> days = month.minusMonths(1).atEndOfMonth().minusDays(6).datesUntil(month.atEndOfMonth().minusDays(1))
        .filter(working).toList();
    List<LocalDate> early = days.stream().filter(day -> day.isBefore(month.atDay(16))).toList();
    List<Planned> planned = new ArrayList<>();
    for (Office office : offices) {
      for (int number = 0; number < office.dossiers(); number++) {
        Path path = number < office.late() ? late(random) : other(random);
        // What is to become late has to have time for it within the month.
        List<LocalDate> from = path.isLate() || path == Path.EXTENDED ? early : days;
        LocalDateTime received = from.get(random.nextInt(from.size())).atTime(HOURS.get(random.nextInt(HOURS.size())));
        int term = path == Path.EXTENDED ? 5 : path == Path.SUPPLEMENT ? 4 + random.nextInt(3) : 2 + random.nextInt(5);
        planned.add(new Planned(planned.size() + 1, office, received, path, term, random.nextInt(12)));
      }
    }
    planned.sort(Comparator.comparing(Planned::received).thenComparing(Planned::number));
    return new MonthPlan(month, List.copyOf(offices), List.copyOf(planned));
  }

  private static Path late(Random random) {
    return random.nextInt(100) < 85 ? Path.LATE : Path.LATE_STILL_OPEN;
  }

  private static Path other(Random random) {
    int of = random.nextInt(100);
    return of < 10 ? Path.SUPPLEMENT : of < 15 ? Path.WITHDRAWN : of < 19 ? Path.REFUSED : of < 24 ? Path.EXTENDED
        : of < 28 ? Path.CONSULTED : Path.ORDINARY;
  }
}
