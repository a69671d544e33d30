package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;
import vn.motcua.calendar.DayStatus;
import vn.motcua.calendar.WorkingCalendar;

/** One sentence for each run of days that are alike: counted, or not counted for one and the same reason. */
final class DayLines {

  private final Texts texts;
  private final Phrases phrases;
  private final WorkingCalendar calendar;
  private final TermCount count;
  private final Stops stops;
  private final List<DaysOut> out = new ArrayList<>();

  DayLines(Texts texts, WorkingCalendar calendar, TermCount count, Stops stops) {
    this.texts = texts;
    this.phrases = new Phrases(texts);
    this.calendar = calendar;
    this.count = count;
    this.stops = stops;
  }

  /** Days after {@code from}, which is not counted, up to and with {@code to}. */
  List<String> workingDays(LocalDate from, LocalDate to) {
    Run run = new Run();
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      Label label = label(day);
      run.add(day, label, label.counted());
    }
    return run.sentences();
  }

  /** Every day counts up to number {@code n}; a last day off moves on. */
  List<String> calendarDays(LocalDate from, long n, LocalDate to) {
    Run run = new Run();
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (run.ordinal < n) {
        boolean runs = count.runsOn(day, stops);
        run.add(day, new Label(runs ? "counted" : "stopped", "", "", ""), runs);
        if (run.ordinal == n && day.isBefore(to)) {
          run.flush();
          run.sentences.add(texts.text("clock.day.lastOff", phrases.date(day)));
          run.add(day, label(day), false);
        }
      } else {
        Label label = label(day);
        run.add(day, label.counted() ? new Label("movedTo", "", "", "") : label, false);
      }
    }
    return run.sentences();
  }

  /** Working time of each day in which the clock ran. */
  List<String> hours(Instant from, Instant to) {
    Run run = new Run();
    LocalDate last = WorkingCalendar.date(to);
    for (LocalDate day = WorkingCalendar.date(from); !day.isAfter(last); day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
      Instant next = day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
      long minutes = count.minutesRun(from.isAfter(midnight) ? from : midnight, to.isBefore(next) ? to : next, stops);
      Label label = label(day);
      if (minutes > 0) {
        run.add(day, new Label("hours", phrases.minutes(minutes), "", ""), false);
      } else if (label.isOff() || !count.runsOn(day, stops)) {
        run.add(day, label, false);
      }
    }
    return run.sentences();
  }

  /** The runs of days told so far that did not count. */
  List<DaysOut> out() {
    return List.copyOf(out);
  }

  private Label label(LocalDate day) {
    DayStatus status = calendar.status(day);
    if (status.kind() == DayStatus.Kind.OFF) {
      return new Label("off", status.name(), status.decision(), "");
    }
    if (!calendar.isWorkingDay(day)) {
      return new Label(calendar.sessions(day).isEmpty() ? "rest" : "receptionOnly", "", "", "");
    }
    if (!count.runsOn(day, stops)) {
      return new Label("stopped", "", "", "");
    }
    return status.kind() == DayStatus.Kind.MAKE_UP
        ? new Label("makeUp", "", status.decision(), phrases.plainDate(status.replaces()))
        : new Label("counted", "", "", "");
  }

  private record Label(String key, String name, String decision, String replaces) {

    boolean counted() {
      return key.equals("counted") || key.equals("makeUp");
    }

    boolean isOff() {
      return !counted() && !key.equals("stopped");
    }

    /** Why it did not count; null when it did. */
    DaysOut.Reason reason() {
      return switch (key) {
        case "rest" -> DaysOut.Reason.REST;
        case "receptionOnly" -> DaysOut.Reason.RECEPTION_ONLY;
        case "off" -> DaysOut.Reason.OFF;
        case "stopped" -> DaysOut.Reason.STOPPED;
        default -> null;
      };
    }
  }

  /** Collects days until one differs. */
  private final class Run {

    private final List<String> sentences = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;
    private Label label;
    private long ordinal;
    private long firstOrdinal;

    void add(LocalDate day, Label its, boolean counts) {
      if (label != null && (!label.equals(its) || !last.plusDays(1).equals(day))) {
        flush();
      }
      ordinal += counts ? 1 : 0;
      if (label == null) {
        label = its;
        first = day;
        firstOrdinal = ordinal;
      }
      last = day;
    }

    void flush() {
      if (label != null) {
        boolean one = first.equals(last);
        String sentence = texts.text("clock.day." + label.key() + (one ? "" : ".run"), phrases.date(first), phrases.date(last),
            String.valueOf(firstOrdinal), String.valueOf(ordinal), label.name(), label.decision(), label.replaces());
        sentences.add(sentence);
        if (label.reason() != null) {
          out.add(new DaysOut(first, last, label.reason(), sentence));
        }
        label = null;
      }
    }

    List<String> sentences() {
      flush();
      return sentences;
    }
  }
}
