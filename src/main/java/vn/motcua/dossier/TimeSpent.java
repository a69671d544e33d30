package vn.motcua.dossier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the time of a dossier went. The sum of the agencies' rows within the term is {@code agencyMinutes} and {@code
 * parallelMinutes} together: where two steps ran side by side both rows count their own time, and the dossier's passed once.
 *
 * @param rows in order of time; together they cover all of it
 * @param agencyMinutes working time that passed for the agencies within the term in force, side by side counted once
 * @param parallelMinutes what the rows count twice of it
 * @param applicantMinutes working time in which the clock stood, since the term in force began
 * @param beforeMinutes working time before the term in force began: nobody's, for the due date
 * @param segments the agencies' shares of the term, in the order in which they began; empty where one agency does it all
 */
public record TimeSpent(
    List<StepTime> rows, long agencyMinutes, long parallelMinutes, long applicantMinutes, long beforeMinutes,
    List<SegmentTime> segments) {

  private static final Comparator<Lost> FURTHEST =
      Comparator.comparingLong(Lost::overMinutes).thenComparingLong(Lost::minutes);

  public TimeSpent {
    rows = List.copyOf(rows);
    segments = List.copyOf(segments);
  }

  /** Of a dossier whose term is not shared. */
  public TimeSpent(
      List<StepTime> rows, long agencyMinutes, long parallelMinutes, long applicantMinutes, long beforeMinutes) {
    this(rows, agencyMinutes, parallelMinutes, applicantMinutes, beforeMinutes, List.of());
  }

  TimeSpent with(List<SegmentTime> shares) {
    return new TimeSpent(rows, agencyMinutes, parallelMinutes, applicantMinutes, beforeMinutes, shares);
  }

  /**
   * Working minutes of an officer, or of nobody, at a step.
   *
   * @param overMinutes by how much the step took longer than it was given; 0 when it did not, or was given no limit
   */
  public record Lost(String agency, String task, String name, String officer, long minutes, long overMinutes) {}

  /** Working minutes of each agency within the term, in the order in which they first had the dossier. */
  public Map<String, Long> byAgency() {
    return counted().stream().collect(
        Collectors.groupingBy(StepTime::agency, LinkedHashMap::new, Collectors.summingLong(StepTime::workingMinutes)));
  }

  /**
   * Where most time was lost: the step furthest over its limit, else the one that took longest; of two alike the later. Its
   * officer is the one who had it longest, null when nobody ever took it.
   *
   * @return empty when no agency spent any time on it
   */
  public Optional<Lost> mostLost() {
    Map<Object, List<StepTime>> visits = counted().stream().collect(Collectors.groupingBy(
        row -> row.task() == null ? List.of(row.agency()) : List.of(row.agency(), row.task(), row.visit()), LinkedHashMap::new,
        Collectors.toList()));
    return visits.values().stream().map(TimeSpent::lost).filter(lost -> lost.minutes() > 0)
        .reduce((first, second) -> FURTHEST.compare(second, first) >= 0 ? second : first);
  }

  private List<StepTime> counted() {
    return rows.stream().filter(row -> row.isAgencys() && row.inTerm()).toList();
  }

  private static Lost lost(List<StepTime> visit) {
    StepTime first = visit.get(0);
    long minutes = visit.stream().mapToLong(StepTime::workingMinutes).sum();
    long over = first.limitMinutes() == null ? 0 : Math.max(0, minutes - first.limitMinutes());
    return new Lost(first.agency(), first.task(), first.name(), holder(visit), minutes, over);
  }

  private static String holder(List<StepTime> visit) {
    Map<String, Long> held = visit.stream().filter(row -> Objects.nonNull(row.officer()))
        .collect(Collectors.groupingBy(StepTime::officer, LinkedHashMap::new, Collectors.summingLong(StepTime::workingMinutes)));
    return held.entrySet().stream().reduce((first, second) -> second.getValue() >= first.getValue() ? second : first)
        .map(Map.Entry::getKey).orElse(null);
  }
}
