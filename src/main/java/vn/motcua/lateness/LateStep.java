package vn.motcua.lateness;

import java.util.Locale;
import java.util.Set;
import vn.motcua.clock.Warning.Moment;

/** What a late branch does next, as the diagrams read it. */
enum LateStep {
  /** Nothing: the ledger says not now, or it was done. */
  NONE,
  /** Open tasks were raised. */
  WARN,
  /** The officer is asked whether it will be in time. */
  ASK,
  /** The head decides on what an officer foresees. */
  FORESEEN,
  /** The head granted a new appointment in time. */
  EXTENDED,
  /** The head granted none. */
  REFUSED,
  /** The lateness is to be explained; a letter was signed before. */
  EXPLAIN,
  /** The lateness is to be explained, and a letter 04 waits for the head. */
  BOTH;

  /** @param passed whether the date that was warned of has passed meanwhile: lateness has its own branch */
  static LateStep at(Set<Moment> reached, LateState state, boolean passed) {
    if (reached.isEmpty()) {
      return NONE;
    }
    boolean open = state.isQuestionOpen() || passed || state.isReAppointed();
    if (reached.contains(Moment.FORESEEN) && !open) {
      return FORESEEN;
    }
    return reached.contains(Moment.QUESTION) && !open && !state.isRequestOpen() ? ASK : WARN;
  }

  static LateStep late(LateState state) {
    return state.isApologyOwed() ? BOTH : EXPLAIN;
  }

  boolean opensTask() {
    return this == ASK || this == FORESEEN;
  }

  /** The value of the process variable {@code lateStep}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
