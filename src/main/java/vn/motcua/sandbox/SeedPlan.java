package vn.motcua.sandbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens in the province in the two weeks before the sandbox opens. */
class SeedPlan {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 28);
  private static final LocalDateTime OPENING = LocalDateTime.of(2026, 10, 12, 8, 0);
  private static final List<String> HOURS =
      List.of("07:45", "08:30", "09:30", "10:30", "13:30", "14:30", "15:30", "16:30");

  private final List<PlannedDossier> dossiers;
  private final List<Map<String, String>> answers;
  private final Instant opening;

  SeedPlan(Province province, Instant opening) {
    List<Map<String, String>> citizens = province.citizens();
    this.dossiers = Stream.of("dossiers.csv", "on-the-spot.csv").flatMap(file -> province.rows(file).stream())
        .map(row -> PlannedDossier.of(row, citizens)).toList();
    this.answers = Stream.of("answers.csv", "on-the-spot-answers.csv").flatMap(file -> province.rows(file).stream()).toList();
    this.opening = opening;
  }

  /** The clock of a first start stands here until the first dossiers are in: ten working days before the opening. */
  static ClockState firstState() {
    Instant first = FIRST_DAY.atTime(7, 30).atZone(ClockPush.ZONE).toInstant();
    return new ClockState(0, first, first, false, 0);
  }

  List<PlannedDossier> dossiers() {
    return dossiers;
  }

  /** The dossiers by the label under which their progress is kept. */
  Map<String, PlannedDossier> byLabel() {
    return dossiers.stream().collect(Collectors.toMap(PlannedDossier::label, dossier -> dossier));
  }

  /** When officers do something, in order, before the opening: hours of each working day, and the planned receptions. */
  List<Instant> moments() {
    TreeSet<Instant> moments = new TreeSet<>();
    for (LocalDate day = FIRST_DAY; day.isBefore(OPENING.toLocalDate()); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        for (String hour : HOURS) {
          moments.add(LocalDateTime.parse(day + "T" + hour).atZone(ClockPush.ZONE).toInstant());
        }
      }
    }
    dossiers.forEach(dossier -> moments.add(dossier.received()));
    moments.removeIf(moment -> !moment.isBefore(opening));
    return List.copyOf(moments);
  }

  /** What the officer types into the form of a task. */
  Map<String, Object> answers(String taskKey, PlannedDossier dossier) {
    return answers(taskKey, dossier.ending());
  }

  Map<String, Object> answers(String taskKey, String ending) {
    Map<String, Object> typed = new HashMap<>();
    for (Map<String, String> answer : answers) {
      boolean fits = answer.get("ending").equals("*") || answer.get("ending").equals(ending);
      if (fits && answer.get("task").equals(taskKey)) {
        typed.put(answer.get("key"), answer.get("value"));
      }
    }
    return typed;
  }
}
