package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.LastMinute;

/** The applicant's own limit for the papers that were asked for, as the ledger tells it. */
public final class ApplicantLimit {

  private static final String UNTIL = "answerUntil";

  private ApplicantLimit() {}

  /**
   * First instant after the applicant's last minute.
   *
   * @return null when nothing is awaited, the procedure sets no limit, or its end was already recorded
   */
  public static Instant overAt(List<ClockFact> facts) {
    Instant over = null;
    for (ClockFact fact : facts) {
      over = switch (fact.kind()) {
        case SUPPLEMENT_ASKED, SUPPLEMENT_EXTENDED, SUPPLEMENT_INCOMPLETE -> over(fact.detail(UNTIL));
        case SUPPLEMENT_RECEIVED, SUPPLEMENT_EXPIRED, WITHDRAWAL_GRANTED, STOPPED, FINISHED, REFUSED -> null;
        default -> over;
      };
    }
    return over;
  }

  /** What a fact keeps of a limit; the last minute itself. */
  static String detail() {
    return UNTIL;
  }

  private static Instant over(String until) {
    return until == null ? null : LastMinute.over(Instant.parse(until));
  }
}
