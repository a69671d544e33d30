package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One year of one agency, counted in advance: how many working days and minutes lie before each day. Days are
 * numbered from 0. This is what makes an instant of a long term cost no more than that of a short one.
 */
final class YearTable {

  private final List<List<Session>> sessions;
  private final DayStatus[] statuses;
  private final int[] daysBefore;
  private final int[] minutesBefore;
  private final int[] workingDays;

  YearTable(List<List<Session>> sessions, DayStatus[] statuses) {
    this.sessions = sessions;
    this.statuses = statuses;
    int length = sessions.size();
    daysBefore = new int[length + 1];
    minutesBefore = new int[length + 1];
    int[] found = new int[length];
    for (int day = 0; day < length; day++) {
      int minutes = sessions.get(day).stream().filter(Session::working).mapToInt(Session::length).sum();
      if (minutes > 0) {
        found[daysBefore[day]] = day;
      }
      daysBefore[day + 1] = daysBefore[day] + (minutes > 0 ? 1 : 0);
      minutesBefore[day + 1] = minutesBefore[day] + minutes;
    }
    workingDays = Arrays.copyOf(found, daysBefore[length]);
  }

  static int day(LocalDate date) {
    return date.getDayOfYear() - 1;
  }

  List<Session> sessions(int day) {
    return sessions.get(day);
  }

  DayStatus status(int day) {
    return statuses[day];
  }

  boolean working(int day) {
    return daysBefore[day + 1] > daysBefore[day];
  }

  int workingDays() {
    return workingDays.length;
  }

  /** Working days before this day; {@code day} may be the length of the year. */
  int daysBefore(int day) {
    return daysBefore[day];
  }

  /** Day number of the working day with this index (0 is the first of the year). */
  int workingDay(int index) {
    return workingDays[index];
  }

  int minutes() {
    return minutesBefore[minutesBefore.length - 1];
  }

  int minutesBefore(int day, int minuteOfDay) {
    int minutes = minutesBefore[day];
    for (Session session : sessions.get(day)) {
      if (session.working() && session.opens() < minuteOfDay) {
        minutes += Math.min(minuteOfDay, session.closes()) - session.opens();
      }
    }
    return minutes;
  }

  /**
   * The earliest moment, in minutes of the year, before which {@code minutes} (1 to all of the year) were worked: a
   * closing at the edge.
   */
  int earliest(int minutes) {
    int day = lastDayWithFewerBefore(minutes);
    int left = minutes - minutesBefore[day];
    for (Session session : sessions.get(day)) {
      if (session.working()) {
        if (left <= session.length()) {
          return day * Session.MINUTES_OF_A_DAY + session.opens() + left;
        }
        left -= session.length();
      }
    }
    throw new IllegalStateException("No working minute " + minutes + " in the day " + day);
  }

  /**
   * The latest moment, in minutes of the year, before which {@code minutes} (0 to less than all) were worked: an
   * opening at the edge.
   */
  int latest(int minutes) {
    int day = lastDayWithFewerBefore(minutes + 1);
    int left = minutes - minutesBefore[day];
    for (Session session : sessions.get(day)) {
      if (session.working()) {
        if (left < session.length()) {
          return day * Session.MINUTES_OF_A_DAY + session.opens() + left;
        }
        left -= session.length();
      }
    }
    throw new IllegalStateException("No working minute after " + minutes + " in the day " + day);
  }

  private int lastDayWithFewerBefore(int minutes) {
    int low = 0;
    int high = sessions.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (minutesBefore[middle] < minutes) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
