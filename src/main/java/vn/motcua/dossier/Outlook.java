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
 * @param annulled it became late, and the date had not passed
 */
record Outlook(Dossier dossier, DueDates due, boolean late, boolean moved, boolean becomesLate, boolean annulled) {

  static Outlook of(StatutoryClock clock, Dossier dossier, List<ClockFact> facts, Instant now) {
    DueDates due = clock.compute(dossier.rules(), facts);
    boolean passed = clock.datePassed(dossier.rules(), facts, now);
    boolean moved = !Objects.equals(dossier.dueCurrent(), due.current())
        || !Objects.equals(dossier.dueStatutory(), due.statutory()) || dossier.provisional() != due.provisional();
    boolean annulled = dossier.late() && !passed;
    boolean closed = dossier.status().isClosed();
    boolean earlier = moved && due.current() != null && dossier.dueCurrent() != null
        && due.current().isBefore(dossier.dueCurrent());
    // What ended was measured by the calendar of its day: a later one may clear it, never blame it.
    boolean becomesLate = !closed && earlier && passed && !dossier.late();
    return new Outlook(dossier, due, dossier.late(), moved && (annulled || !closed), becomesLate, annulled);
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
