package vn.motcua.lateness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.dossier.DelayCause;

/** What is counted for one agency, desk or officer in a month. */
final class MonthlyTally {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private int considered;
  private int endedLate;
  private int openLate;
  private long days;
  private long mostDays;
  private int unexplained;
  private int extended;
  private int annulled;
  private final Map<String, Integer> causes = new LinkedHashMap<>();

  MonthlyTally() {
    for (DelayCause cause : DelayCause.values()) {
      causes.put(cause.key(), 0);
    }
  }

  /**
   * The numbers, as they are kept.
   *
   * @param considered dossiers that ended in the month, or were late and open at its end
   * @param late of those the ones that became late, and that was not annulled
   * @param share late of considered in per cent, to one decimal
   * @param days calendar days late, all together
   * @param causes dossiers by the class of cause that their explanation names
   */
  record Numbers(
      int considered, int late, BigDecimal share, int endedLate, int openLate, long days, long mostDays,
      Map<String, Integer> causes, int unexplained, int extended, int annulled) {}

  void consider(MonthlyDossier dossier) {
    considered++;
    extended += dossier.extended() ? 1 : 0;
    annulled += dossier.annulled() ? 1 : 0;
  }

  void late(MonthlyDossier dossier) {
    endedLate += dossier.ended() ? 1 : 0;
    openLate += dossier.ended() ? 0 : 1;
    days += dossier.daysLate();
    mostDays = Math.max(mostDays, dossier.daysLate());
    if (dossier.cause() == null) {
      unexplained++;
    } else {
      causes.merge(dossier.cause().key(), 1, Integer::sum);
    }
  }

  /** An annulled dossier that is not counted otherwise this month. */
  void annulledOnly() {
    annulled++;
  }

  boolean isOfNote() {
    return endedLate + openLate + extended + annulled > 0;
  }

  boolean isLate() {
    return endedLate + openLate > 0;
  }

  Numbers numbers() {
    int late = endedLate + openLate;
    BigDecimal share = considered == 0 ? BigDecimal.ZERO.setScale(1)
        : HUNDRED.multiply(BigDecimal.valueOf(late)).divide(BigDecimal.valueOf(considered), 1, RoundingMode.HALF_UP);
    return new Numbers(considered, late, share, endedLate, openLate, days, mostDays, causes, unexplained, extended, annulled);
  }
}
