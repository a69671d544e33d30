package vn.motcua.calendar;

import vn.motcua.Refusal;

/**
 * One session of a day, in minutes from midnight. The closing minute belongs to the session.
 *
 * @param opens 0 to 1439
 * @param closes greater than {@code opens}, at most 1440 (24:00)
 * @param working true when its time counts towards a term; false when papers are only handed in
 */
public record Session(int opens, int closes, boolean working) {

  static final int MINUTES_OF_A_DAY = 24 * 60;

  /** @throws Refusal when the hours do not lie in one day in this order */
  public Session {
    if (opens < 0 || closes <= opens || closes > MINUTES_OF_A_DAY) {
      throw Refusal.invalid("sessions", "calendar.session.order", clock(opens), clock(closes));
    }
  }

  /** Reads {@code 07:30-11:30}; {@code 24:00} may close a session. */
  public static Session parse(String text, boolean working) {
    if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
      throw Refusal.invalid("sessions", "calendar.session.unreadable", text);
    }
    return new Session(minutes(text.substring(0, 5)), minutes(text.substring(6)), working);
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return clock(opens) + "-" + clock(closes);
  }

  int length() {
    return closes - opens;
  }

  private static int minutes(String text) {
    int minutes = Integer.parseInt(text.substring(3));
    if (minutes > 59) {
      throw Refusal.invalid("sessions", "calendar.session.unreadable", text);
    }
    return Integer.parseInt(text.substring(0, 2)) * 60 + minutes;
  }

  private static String clock(int minutes) {
    return twoDigits(Math.floorDiv(minutes, 60)) + ":" + twoDigits(Math.floorMod(minutes, 60));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
