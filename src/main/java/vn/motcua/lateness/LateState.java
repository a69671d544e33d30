package vn.motcua.lateness;

import java.time.Instant;
import java.util.List;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;

/** Where the late branches of a dossier stand, by its facts alone. Filled in one pass, then only asked. */
final class LateState {

  /** Detail of a {@link FactKind#WARNED} that opened a task; a warning that only raised tasks has none. */
  /** Detail of the fact that an explanation is owed: no citizen asked, so no letter is. */
  static final String LETTER = "letter";
  static final String NO_LETTER = "none";
  static final String ASKED = "asked";

  private static final String APOLOGY_FORM = "04";

  private Instant lateSince;
  private boolean explanationOwed;
  private boolean annulledWhileOwed;
  private boolean apologyDecided;
  private boolean reAppointed;
  private boolean questionOpen;
  private boolean requestOpen;
  private boolean again;

  private LateState() {}

  static LateState of(List<ClockFact> facts) {
    LateState state = new LateState();
    facts.forEach(state::read);
    return state;
  }

  boolean isLate() {
    return lateSince != null;
  }

  /** The date that was missed; null while it is not late. */
  Instant lateSince() {
    return lateSince;
  }

  /** Somebody was asked to explain the lateness that stands. */
  boolean isExplanationOwed() {
    return explanationOwed;
  }

  /** The lateness that somebody was asked to explain was annulled. */
  boolean isAnnulledWhileOwed() {
    return annulledWhileOwed;
  }

  /** No letter 04 says yet that it is late or will be. */
  boolean isApologyOwed() {
    return !apologyDecided;
  }

  boolean isReAppointed() {
    return reAppointed;
  }

  /** The officer, or then the head, was asked before the date and has not decided. */
  boolean isQuestionOpen() {
    return questionOpen;
  }

  /** A new appointment was asked for and the head has not decided; it stays so when the date passes first. */
  boolean isRequestOpen() {
    return requestOpen;
  }

  boolean isAgain() {
    return again;
  }

  private void read(ClockFact fact) {
    switch (fact.kind()) {
      case BECAME_LATE -> lateSince = fact.at();
      case LATE_ANNULLED -> annul();
      case EXPLANATION_OWED -> {
        explanationOwed = true;
        annulledWhileOwed = false;
      }
      case LATE_AGAIN -> again = true;
      case LETTER_ISSUED -> apologyDecided |= APOLOGY_FORM.equals(fact.detail("form"));
      default -> readQuestion(fact);
    }
  }

  private void readQuestion(ClockFact fact) {
    switch (fact.kind()) {
      case WARNED -> questionOpen |= fact.detail(ASKED) != null;
      case LATE_FORESEEN -> requestOpen = true;
      case DUE_SOON_ANSWERED -> {
        requestOpen = "no".equals(fact.detail("answer"));
        questionOpen = requestOpen;
      }
      case EXTENSION_REFUSED -> close();
      case RE_APPOINTED -> {
        reAppointed = true;
        apologyDecided = true;
        close();
      }
      default -> { }
    }
  }

  private void close() {
    questionOpen = false;
    requestOpen = false;
  }

  private void annul() {
    lateSince = null;
    annulledWhileOwed |= explanationOwed;
    explanationOwed = false;
    again = false;
  }
}
