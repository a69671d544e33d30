package vn.motcua.clock;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import vn.motcua.clock.Warning.Moment;

/** What the ledger already holds of warnings and lateness. Filled while the facts are read, then only asked. */
final class LateFacts {

  private final Set<String> warned = new HashSet<>(4);
  private Instant since;
  private boolean explanationOwed;
  private boolean again;
  private Instant foreseen;

  /** @return whether the fact was one of these */
  boolean read(ClockFact fact) {
    switch (fact.kind()) {
      case BECAME_LATE -> since = fact.at();
      case LATE_ANNULLED -> annul();
      case EXPLANATION_OWED -> explanationOwed = true;
      case LATE_AGAIN -> again = true;
      case LATE_FORESEEN -> foreseen = fact.at();
      case WARNED -> warn(fact.detail("moment"), fact.detail("due"));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The due date that was missed; null while the dossier is not late. */
  Instant since() {
    return since;
  }

  /** Somebody was asked to explain the lateness that stands. */
  boolean explanationOwed() {
    return explanationOwed;
  }

  /** The broken promise was acted on. */
  boolean again() {
    return again;
  }

  /** When an officer foresaw lateness that nobody was asked to decide on yet, or null. */
  Instant foreseen() {
    return foreseen;
  }

  boolean wasWarned(Moment moment, Instant due) {
    return warned.contains(key(moment.name(), due.toString()));
  }

  private void annul() {
    since = null;
    explanationOwed = false;
    again = false;
  }

  private void warn(String moment, String due) {
    if (Moment.FORESEEN.name().equals(moment)) {
      foreseen = null;
    } else {
      warned.add(key(moment, due));
    }
  }

  private static String key(String moment, String due) {
    return moment + " " + due;
  }
}
