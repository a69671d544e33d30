package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;

/**
 * The hours of a whole week, in force from a date until the next such week. A weekday without sessions is a weekly
 * rest day.
 *
 * @param decision the act that sets these hours
 */
public record WeekHours(LocalDate validFrom, Map<DayOfWeek, List<Session>> sessions, String decision) {

  /** @throws Refusal when two sessions of one day overlap */
  public WeekHours {
    Map<DayOfWeek, List<Session>> ordered = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      List<Session> ofDay = sessions.getOrDefault(weekday, List.of()).stream()
          .sorted(Comparator.comparingInt(Session::opens)).toList();
      refuseOverlap(ofDay, validFrom);
      ordered.put(weekday, ofDay);
    }
    sessions = Map.copyOf(ordered);
  }

  List<Session> on(DayOfWeek weekday) {
    return sessions.get(weekday);
  }

  private static void refuseOverlap(List<Session> ofDay, LocalDate validFrom) {
    for (int i = 1; i < ofDay.size(); i++) {
      if (ofDay.get(i).opens() < ofDay.get(i - 1).closes()) {
        throw Refusal.invalid("sessions", "calendar.session.overlap",
            ofDay.get(i - 1).toString(), ofDay.get(i).toString(), validFrom.toString());
      }
    }
  }
}
