package vn.motcua.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The columns of the board. {@code carried + received = ended + open}, always; for an officer {@code received} is what was
 * given to him
 * less what was taken away.
 *
 * @param carried open at the beginning (tồn trước)
 * @param received accepted in the period (nhận trong kỳ), of which {@code online} and {@code post}
 * @param early finished before the day of its date (giải quyết sớm)
 * @param onTime finished on the day of its date (đúng hạn)
 * @param late finished late (trễ hạn)
 * @param unmeasured finished, and its term sets no date
 * @param extended of {@code early + onTime}, by the new date granted before the old one passed (gia hạn)
 * @param refused refused, {@code withdrawn} withdrawn, {@code stopped} stopped, each after acceptance; and what of it was late
 * @param inTerm open at the end: in term, {@code overdue} late, {@code waitingPapers} and {@code waitingDuty} with the clock
 *     standing and
 *     not late, {@code openUnmeasured} without a date
 * @param returned handed over in the period; {@code awaitingReturn} finished and not yet handed over at its end
 * @param lettersOwed late dossiers without letter 04, {@code reportsOwed} without explanation report, at the end
 * @param onTimeRate in per cent to two decimals: early and on time, of these and everything that ended late; null when nothing
 *     did
 */
public record Numbers(
    long carried, long received, long online, long post, long early, long onTime, long late, long unmeasured, long extended,
    long refused, long refusedLate, long withdrawn, long withdrawnLate, long stopped, long stoppedLate, long inTerm, long overdue,
    long waitingPapers, long waitingDuty, long openUnmeasured, long returned, long awaitingReturn, long notAccepted,
    long annulled,
    long lateAfterwards, long lettersOwed, long reportsOwed, BigDecimal onTimeRate) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** @param before everything up to the eve of the period, and {@code until} up to its end */
  static Numbers of(Tally before, Tally until, boolean ofOfficer) {
    Tally in = until.minus(before);
    long online = in.of(Measure.RECEIVED_ONLINE);
    long post = in.of(Measure.RECEIVED_POST);
    long moved = ofOfficer ? in.of(Measure.MOVED_IN) - in.of(Measure.MOVED_OUT) : 0;
    long inTime = in.of(Measure.EARLY) + in.of(Measure.ON_TIME);
    long lateEnds = lateEnds(in);
    return new Numbers(open(before), in.of(Measure.RECEIVED_COUNTER) + online + post + moved, online, post, in.of(Measure.EARLY),
        in.of(Measure.ON_TIME), in.of(Measure.LATE), in.of(Measure.UNMEASURED), in.of(Measure.EXTENDED), in.of(Measure.REFUSED),
        in.of(Measure.REFUSED_LATE), in.of(Measure.WITHDRAWN), in.of(Measure.WITHDRAWN_LATE), in.of(Measure.STOPPED),
        in.of(Measure.STOPPED_LATE), until.of(Measure.OPEN_IN_TERM), until.of(Measure.OPEN_OVERDUE),
        until.of(Measure.OPEN_PAPERS), until.of(Measure.OPEN_DUTY), until.of(Measure.OPEN_UNMEASURED), in.of(Measure.RETURNED),
        until.of(Measure.AWAITING_RETURN), in.of(Measure.NOT_ACCEPTED), in.of(Measure.ANNULLED),
        in.of(Measure.LATE_AFTERWARDS), until.of(Measure.LETTERS_OWED), until.of(Measure.REPORTS_OWED),
        percent(inTime, inTime + lateEnds));
  }

  /** Whatever ended while it was late, also by refusal, withdrawal or stop. */
  static long lateEnds(Tally in) {
    return in.of(Measure.LATE) + in.of(Measure.REFUSED_LATE) + in.of(Measure.WITHDRAWN_LATE) + in.of(Measure.STOPPED_LATE);
  }

  static long open(Tally at) {
    return at.of(Measure.OPEN_IN_TERM) + at.of(Measure.OPEN_OVERDUE) + at.of(Measure.OPEN_PAPERS) + at.of(Measure.OPEN_DUTY)
        + at.of(Measure.OPEN_UNMEASURED);
  }

  /** @return null when there is nothing to take a share of */
  static BigDecimal percent(long part, long whole) {
    return whole == 0 ? null : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2,
        RoundingMode.HALF_UP);
  }

  /** Finished, whatever came out of it in time. */
  public long finished() {
    return early + onTime + late + unmeasured;
  }

  public long ended() {
    return finished() + refused + withdrawn + stopped;
  }

  public long open() {
    return inTerm + overdue + waitingPapers + waitingDuty + openUnmeasured;
  }
}
