package vn.motcua.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Movement.Kind;

/** How long the clock stood, and how much working time is left or over. */
final class Measure {

  private final Texts texts;
  private final Phrases phrases;
  private final WorkingTimeWords words;
  private final WorkingCalendar calendar;

  Measure(Texts texts, WorkingCalendar competent) {
    this.texts = texts;
    this.phrases = new Phrases(texts);
    this.words = new WorkingTimeWords(texts);
    this.calendar = competent;
  }

  /** @param now to the minute */
  ClockStory of(Reading reading, Course course, Explanation explanation, Instant now) {
    List<StopSpan> stops = stops(reading, course, explanation, now);
    Instant due = course.shown();
    if (due == null) {
      return new ClockStory(null, null, null, null, stops, List.of());
    }
    Stop standing = course.stops().open();
    Instant at = standing != null ? standing.from() : reading.end() != null ? reading.end() : now;
    boolean over = at.isAfter(due);
    long minutes = minutes(over ? due : at, over ? at : due, course);
    String amount = !over ? words.left(minutes) : minutes == 0 ? texts.text("clock.measure.noWorkingTime") : words.over(minutes);
    String key = reading.end() != null ? "ended" : standing != null ? "standing" : "running";
    Instant said = reading.end() != null ? reading.end() : at;
    return new ClockStory(at, over ? null : minutes, over ? minutes : null,
        texts.text("clock.measure." + key, phrases.at(said), amount), stops, explanation.daysOut(course));
  }

  private long minutes(Instant from, Instant to, Course course) {
    Instant start = from.isBefore(course.start()) ? course.start() : from;
    return new TermCount(calendar).minutesRun(start, to, course.stops().closedOnly());
  }

  private List<StopSpan> stops(Reading reading, Course course, Explanation explanation, Instant now) {
    List<StopSpan> spans = new ArrayList<>();
    for (Turn turn : course.turns()) {
      Movement movement = turn.movement();
      if (movement.kind() == Kind.SUPPLEMENT || movement.kind() == Kind.DUTY) {
        Instant until = movement.until() != null ? movement.until() : reading.end() != null ? reading.end() : now;
        long minutes = calendar.minutesBetween(movement.at(), until);
        spans.add(new StopSpan(movement.at(), movement.until(), minutes, words.of(minutes), explanation.stop(movement)));
      }
    }
    return spans;
  }
}
