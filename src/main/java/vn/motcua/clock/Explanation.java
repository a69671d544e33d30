package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Movement.Kind;
import vn.motcua.clock.Term.Unit;
import vn.motcua.clock.Turn.Effect;

/** Says in sentences what a course counted. It computes no date of its own; it only walks over those of the course. */
final class Explanation {

  private final Texts texts;
  private final Phrases phrases;
  private final ClockRules rules;
  private final WorkingCalendar calendar;
  private final WorkingTimeWords time;

  Explanation(Texts texts, ClockRules rules, WorkingCalendar competent) {
    this.texts = texts;
    this.phrases = new Phrases(texts);
    this.rules = rules;
    this.calendar = competent;
    this.time = new WorkingTimeWords(texts);
  }

  /** The days that did not count, as {@link #of} tells them. */
  List<DaysOut> daysOut(Course course) {
    return course.shown() == null ? List.of() : days(new ArrayList<>(), course);
  }

  /** Why the clock stood and how long, without what that did to the term. */
  String stop(Movement movement) {
    String why = texts.text(movement.kind() == Kind.DUTY ? "clock.explain.duty" : "clock.explain.supplement");
    String from = phrases.at(movement.at());
    return movement.until() == null ? texts.text("clock.explain.stop.open", from, why)
        : texts.text("clock.explain.stop", from, phrases.at(movement.until()), why,
            time.of(calendar.minutesBetween(movement.at(), movement.until())));
  }

  /** @param course null while the clock has not started */
  List<String> of(Reading reading, Course course) {
    List<String> sentences = new ArrayList<>();
    if (course == null) {
      say(sentences, "notStarted");
      return sentences;
    }
    start(sentences, reading);
    say(sentences, "term", phrases.term(rules.term()), phrases.rule(rules.term(), rules.countingRule()));
    course.turns().forEach(turn -> turn(sentences, turn));
    Instant due = course.shown();
    if (due == null) {
      say(sentences, "noDate", rules.term().until(),
          phrases.at(StatutoryClock.notifierLimit(course.term(), reading.start())));
      return sentences;
    }
    days(sentences, course);
    if (course.stops().open() != null) {
      say(sentences, "standing", phrases.at(due));
    } else {
      say(sentences, "due", phrases.at(due));
    }
    provisional(sentences, reading.start(), due);
    end(sentences, reading, due);
    return sentences;
  }

  private void start(List<String> sentences, Reading reading) {
    String channel = texts.text("clock.channel." + rules.channel().number());
    boolean counter = rules.channel() == Channel.COUNTER;
    say(sentences, counter ? "received" : "accepted", channel,
        phrases.at(counter ? reading.received() : reading.accepted()));
    if (reading.startedByPaper()) {
      say(sentences, "startedByPaper", phrases.at(reading.start()));
    } else if (!counter && !reading.start().equals(reading.accepted())) {
      say(sentences, "deemed", phrases.at(reading.start()));
    }
  }

  private void turn(List<String> sentences, Turn turn) {
    Movement movement = turn.movement();
    String at = phrases.at(movement.at());
    switch (movement.kind()) {
      case SUPPLEMENT, DUTY -> stop(sentences, turn);
      case CASE -> say(sentences, turn.effect() == Effect.NEW_TERM ? "case" : "case.ignored", at,
          phrases.term(movement.term()));
      case RE_APPOINTMENT -> say(sentences, switch (turn.effect()) {
        case APPOINTED_IN_TIME -> "appointed";
        case APPOINTED_LATE -> "appointed.late";
        default -> "appointed.ignored";
      }, at, phrases.term(movement.term()));
    }
  }

  private void stop(List<String> sentences, Turn turn) {
    sentences.add(stop(turn.movement()));
    say(sentences, switch (turn.effect()) {
      case RESTART -> "stop.restart";
      case PAUSE_TOO_LATE -> "stop.tooLate";
      default -> "stop.pause";
    });
  }

  private List<DaysOut> days(List<String> sentences, Course course) {
    Stops stops = course.stops().closedOnly();
    DayLines lines = new DayLines(texts, calendar, new TermCount(calendar), stops);
    Instant termEnd = course.termEnd();
    Term term = course.term();
    LocalDate from = WorkingCalendar.date(course.start());
    LocalDate to = WorkingCalendar.date(termEnd);
    if (term.unit() == Unit.SAME_DAY) {
      say(sentences, from.equals(to) ? "sameDay" : "sameDay.next", phrases.at(course.start()));
      sentences.addAll(from.equals(to) ? List.of() : lines.workingDays(from, to));
    } else if (term.unit() == Unit.DAYS) {
      sentences.addAll(lines.calendarDays(from, term.wholeDays(), to));
    } else if (term.unit() == Unit.WORKING_HOURS || rules.countingRule() == CountingRule.HOUR_CARRY) {
      sentences.addAll(lines.hours(course.start(), termEnd));
    } else {
      sentences.addAll(lines.workingDays(from, to));
    }
    if (course.appointment() != null) {
      LocalDate after = course.appointedAfter(stops);
      say(sentences, "appointed.after", phrases.date(after));
      sentences.addAll(lines.workingDays(after, WorkingCalendar.date(course.shown())));
    }
    return lines.out();
  }

  private void provisional(List<String> sentences, Instant from, Instant due) {
    for (int year = WorkingCalendar.date(from).getYear(); year <= WorkingCalendar.date(due).getYear(); year++) {
      if (calendar.provisional(year)) {
        say(sentences, "provisional", String.valueOf(year));
      }
    }
  }

  private void end(List<String> sentences, Reading reading, Instant due) {
    if (reading.end() != null) {
      say(sentences, reading.end().isAfter(due) ? "end.after" : "end", phrases.at(reading.end()));
    }
    if (reading.becameLate()) {
      say(sentences, "becameLate");
    }
  }

  private void say(List<String> sentences, String key, Object... arguments) {
    sentences.add(texts.text("clock.explain." + key, arguments));
  }
}
