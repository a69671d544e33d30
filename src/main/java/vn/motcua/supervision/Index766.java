package vn.motcua.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of direction and service quality of one agency and month (Decision 766/QĐ-TTg), by the formulas that agree with the
 * national
 * portal's own published answers of August 2026. What the program has no facts about stays unknown: it is never full marks.
 */
final class Index766 {

  private static final int PLACES = 2;

  private final List<Group> groups = new ArrayList<>();

  private Index766() {}

  /**
   * @param name key of its name; {@code max} the most points it can give
   * @param part and {@code whole} what the ratio is of; null where nothing is known
   * @param score null where the formula or the figures are not known
   */
  record Sub(String name, BigDecimal max, Long part, Long whole, BigDecimal ratio, BigDecimal score) {}

  /** @param score null as long as one of its parts is not known */
  record Group(String name, BigDecimal max, BigDecimal score, List<Sub> parts) {}

  /**
   * @param before everything up to the eve of the month, {@code until} up to its end
   * @param commune whether full points of what only provincial agencies can have are given to it
   */
  static List<Group> of(Tally before, Tally until, boolean commune) {
    Tally in = until.minus(before);
    Index766 index = new Index766();
    index.add("publicity", 18, null, unknown("published", 6), unknown("updated", 4), unknown("complete", 2),
        unknown("synced", 6));
    Sub progress = progress(before, until);
    index.add("progress", 20, progress.score(), progress);
    index.add("online", 12, null, shown("onlineShare", in.of(Measure.ELIGIBLE_ONLINE), in.of(Measure.ELIGIBLE)),
        unknown("onlineProcedures", null));
    long duties = in.of(Measure.DUTIES);
    index.add("payment", 10, null, scored("paidOnline", 6, Math.min(in.of(Measure.PAID_ONLINE), duties), duties, BigDecimal.ONE),
        unknown("payingProcedures", 2), unknown("usedProcedures", new BigDecimal("2.5")));
    index.add("digital", 22, null,
        scored("electronicResult", 6, in.of(Measure.DIGITISED), in.of(Measure.WITH_RESULT), BigDecimal.ONE),
        unknown("digitised", 4), unknown("certifiedCopy", 2),
        scored("reUsed", 2, in.of(Measure.RE_USED), received(in), new BigDecimal("0.80")), unknown("personalStorage", 4),
        provinceOnly("connectedDossiers", commune), provinceOnly("connectedProcedures", commune));
    long all = Numbers.open(before) + received(in);
    index.add("satisfaction", 18, null, shown("notLate", all - lateOf(in, until), all), unknown("petitionsInTime", 6),
        unknown("petitionsLiked", 6));
    return List.copyOf(index.groups);
  }

  /**
   * (Ended in time, and open and not late) of (open before and received). Waiting for the applicant is not the agency's time; a
   * second
   * request for papers counts as late; what has no date counts on neither side. Where there was nothing the portal shows 0.
   */
  static Sub progress(Tally before, Tally until) {
    Tally in = until.minus(before);
    long ended = in.of(Measure.EARLY) + in.of(Measure.ON_TIME) + in.of(Measure.REFUSED) - in.of(Measure.REFUSED_LATE)
        + in.of(Measure.WITHDRAWN) - in.of(Measure.WITHDRAWN_LATE) + in.of(Measure.STOPPED) - in.of(Measure.STOPPED_LATE)
        - in.of(Measure.OTHER_UNMEASURED) - in.of(Measure.ENDED_ASKED_TWICE);
    long open = until.of(Measure.OPEN_IN_TERM) + until.of(Measure.OPEN_PAPERS) + until.of(Measure.OPEN_DUTY)
        - until.of(Measure.OPEN_ASKED_TWICE);
    long whole = Numbers.open(before) + received(in) - in.of(Measure.UNMEASURED) - in.of(Measure.OTHER_UNMEASURED)
        - until.of(Measure.OPEN_UNMEASURED);
    return scored("onTime", 20, ended + open, whole, BigDecimal.ONE);
  }

  private static long lateOf(Tally in, Tally until) {
    return Numbers.lateEnds(in) + until.of(Measure.OPEN_OVERDUE);
  }

  private static long received(Tally in) {
    return in.of(Measure.RECEIVED_COUNTER) + in.of(Measure.RECEIVED_ONLINE) + in.of(Measure.RECEIVED_POST);
  }

  private void add(String name, int max, BigDecimal score, Sub... parts) {
    groups.add(new Group(name, BigDecimal.valueOf(max), score, List.of(parts)));
  }

  private static Sub unknown(String name, int max) {
    return unknown(name, BigDecimal.valueOf(max));
  }

  private static Sub unknown(String name, BigDecimal max) {
    return new Sub(name, max, null, null, null, null);
  }

  /** A ratio that is known, of a score that is not. */
  private static Sub shown(String name, long part, long whole) {
    return new Sub(name, null, part, whole, ratio(part, whole), null);
  }

  private static Sub provinceOnly(String name, boolean commune) {
    BigDecimal max = BigDecimal.valueOf(2);
    return commune ? new Sub(name, max, null, null, null, max.setScale(PLACES)) : unknown(name, max);
  }

  /** The most points for {@code full} of the whole, in proportion below it. */
  static Sub scored(String name, int max, long part, long whole, BigDecimal full) {
    BigDecimal most = BigDecimal.valueOf(max);
    BigDecimal score = whole == 0 ? BigDecimal.ZERO.setScale(PLACES) : most.multiply(BigDecimal.valueOf(part))
        .divide(full.multiply(BigDecimal.valueOf(whole)), PLACES, RoundingMode.HALF_UP).min(most.setScale(PLACES));
    return new Sub(name, most, part, whole, ratio(part, whole), score);
  }

  /** In per cent. */
  private static BigDecimal ratio(long part, long whole) {
    return whole == 0 ? BigDecimal.ZERO.setScale(PLACES) : Numbers.percent(part, whole);
  }
}
