package vn.motcua.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Movement.Kind;

/** Reads the ledger once, line by line, into what matters for the clock. */
final class FactReader {

  private final ClockRules rules;
  private final WorkingCalendar receiving;
  private final List<Movement> movements = new ArrayList<>(4);
  private final LateFacts late = new LateFacts();
  private Instant received;
  private Instant accepted;
  private Instant start;
  private Instant lastPaper;
  private boolean awaitingAtDesk;
  private boolean startedByPaper;
  private Instant withdrawalAsked;
  private Instant end;

  /** @param receiving calendar of the agency where papers arrive */
  FactReader(ClockRules rules, WorkingCalendar receiving) {
    this.rules = rules;
    this.receiving = receiving;
  }

  Reading read(List<ClockFact> facts) {
    facts.forEach(this::read);
    return new Reading(received, accepted, start, startedByPaper, movements, end, late);
  }

  /** An instant of handing in, as the law takes it: by channel 2 and 3 only while the agency is open. */
  static Instant arrival(Instant at, Channel channel, WorkingCalendar receiving) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    return channel == Channel.COUNTER ? minute : receiving.openFrom(minute);
  }

  private void read(ClockFact fact) {
    if (!late.read(fact) && end == null) {
      readOpen(fact, fact.at().truncatedTo(ChronoUnit.MINUTES));
    }
  }

  private void readOpen(ClockFact fact, Instant at) {
    switch (fact.kind()) {
      case RECEIVED -> received = at;
      case ACCEPTED -> accept(at);
      case SUPPLEMENT_ASKED -> askPaper(at);
      case SUPPLEMENT_RECEIVED -> receivePaper(arrival(at, channel(fact), receiving));
      case SUPPLEMENT_INCOMPLETE -> keepWaiting();
      case DUTY_ASKED -> begin(Kind.DUTY, at);
      case DUTY_PAID -> close(Kind.DUTY, dutyPaid(fact, at));
      case CASE_CHANGED -> move(Kind.CASE, at, Term.parse(fact.detail("term")));
      case RE_APPOINTED -> move(Kind.RE_APPOINTMENT, at, workingDays(fact));
      case WITHDRAWAL_ASKED -> withdrawalAsked = at;
      case WITHDRAWAL_REFUSED -> withdrawalAsked = null;
      case WITHDRAWAL_GRANTED, STOPPED -> end = withdrawalAsked == null ? at : withdrawalAsked;
      case FINISHED, REFUSED -> end = at;
      default -> { }
    }
  }

  private void accept(Instant at) {
    if (accepted != null) {
      return;
    }
    if (received == null) {
      throw Refusal.conflict("clock.facts.notReceived");
    }
    accepted = at;
    startedByPaper = rules.channel() == Channel.COUNTER && lastPaper != null && !awaitingAtDesk;
    if (rules.channel() != Channel.COUNTER) {
      start = arrival(at, rules.channel(), receiving);
    } else if (awaitingAtDesk) {
      start = at;
    } else {
      start = lastPaper == null ? received : lastPaper;
    }
  }

  private void askPaper(Instant at) {
    if (accepted == null) {
      awaitingAtDesk = true;
    } else {
      begin(Kind.SUPPLEMENT, at);
    }
  }

  private void receivePaper(Instant at) {
    if (accepted == null) {
      lastPaper = at;
      awaitingAtDesk = false;
    } else {
      close(Kind.SUPPLEMENT, at);
    }
  }

  /** What came was not all that was asked for: the stop never ended. */
  private void keepWaiting() {
    int last = last(Kind.SUPPLEMENT);
    if (accepted == null) {
      awaitingAtDesk = true;
    } else if (last >= 0) {
      movements.set(last, movements.get(last).endedAt(null));
    }
  }

  /** Asking twice while waiting is one stop. */
  private void begin(Kind kind, Instant at) {
    int last = last(kind);
    if (accepted != null && (last < 0 || movements.get(last).until() != null)) {
      movements.add(new Movement(kind, at, null, null));
    }
  }

  private void close(Kind kind, Instant at) {
    int last = last(kind);
    if (last >= 0 && movements.get(last).until() == null) {
      movements.set(last, movements.get(last).endedAt(at));
    }
  }

  private void move(Kind kind, Instant at, Term term) {
    if (accepted != null) {
      movements.add(new Movement(kind, at, null, term));
    }
  }

  private int last(Kind kind) {
    for (int i = movements.size() - 1; i >= 0; i--) {
      if (movements.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private Channel channel(ClockFact fact) {
    String text = fact.detail("channel");
    return text == null ? rules.channel() : Channel.parse(text);
  }

  /** Who pays into the bank at night has paid when the agency opens; a payment without channel counts as it is. */
  private Instant dutyPaid(ClockFact fact, Instant at) {
    String text = fact.detail("channel");
    return text == null ? at : arrival(at, Channel.parse(text), receiving);
  }

  private static Term workingDays(ClockFact fact) {
    Term term = Term.parse(fact.detail("term"));
    if (term.unit() != Term.Unit.WORKING_DAYS) {
      throw Refusal.invalid("term", "clock.reAppointment.term", term.toString());
    }
    return term;
  }
}
