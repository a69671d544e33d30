package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Timeliness;

/**
 * What a calendar says of one dossier.
 *
 * @param late the fact that it became late stands
 * @param moved one of its dates, or whether they are provisional, is another than in its row
 * @param becomesLate it is open, was in time, and the date, earlier now, has passed
 * @param annulled it became late by a date that moves, and the date as it should have been had not passed
 */
record Outlook(Dossier dossier, DueDates due, boolean late, boolean moved, boolean becomesLate, boolean annulled) {

  static Outlook of(StatutoryClock clock, Dossier dossier, List<ClockFact> facts, Instant now) {
    DueDates due = clock.compute(dossier.rules(), facts);
    boolean passed = clock.datePassed(dossier.rules(), facts, now);
    boolean late = Timeliness.becameLate(facts);
    boolean differs = !Objects.equals(dossier.dueCurrent(), due.current())
        || !Objects.equals(dossier.dueStatutory(), due.statutory()) || dossier.provisional() != due.provisional();
    boolean earlier = differs && due.current() != null && dossier.dueCurrent() != null
        && due.current().isBefore(dossier.dueCurrent());
    // What ended was measured by the calendar of its day: a later one may clear it, never blame it.
    boolean closed = dossier.status().isClosed();
    boolean annulled = differs && late && !passed;
    return new Outlook(dossier, due, late, differs && (annulled || !closed), !closed && earlier && passed && !late, annulled);
  }

  boolean currentMoved() {
    return moved && !Objects.equals(dossier.dueCurrent(), due.current());
  }

  /** The dates once the facts of the change are written: an annulled lateness arms the timers anew. */
  Outlook after(StatutoryClock clock, List<ClockFact> facts) {
    return new Outlook(
        dossier, clock.compute(dossier.rules(), facts), Timeliness.becameLate(facts), moved, becomesLate, annulled);
  }

  /** The dossier as its row says from now on. */
  Dossier rewritten() {
    return dossier.dated(due, late);
  }
}
