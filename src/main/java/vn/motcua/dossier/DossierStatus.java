package vn.motcua.dossier;

import java.util.Map;
import java.util.Set;

/** The national portal's own ten codes (trạng thái hồ sơ), and the only moves between them. */
public enum DossierStatus {
  REGISTERED(1), ACCEPTED(2), REFUSED(3), IN_PROCESS(4), SUPPLEMENT_ASKED(5), DUTY_ASKED(6), WITHDRAWAL_ASKED(7), STOPPED(8),
  PROCESSED(9), RETURNED(10);

  private static final Map<Integer, Set<Integer>> MOVES = Map.of(
      1, Set.of(2, 3, 5, 7),
      2, Set.of(4, 7),
      4, Set.of(5, 6, 7, 8, 9),
      5, Set.of(1, 4, 7, 8),
      6, Set.of(4, 7, 8),
      7, Set.of(8, 1, 2, 4, 5, 6),
      9, Set.of(10));

  private final int code;

  DossierStatus(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public boolean canMoveTo(DossierStatus next) {
    return MOVES.getOrDefault(code, Set.of()).contains(next.code);
  }

  /** Ended for the clock: processed, returned, refused or stopped. */
  public boolean isClosed() {
    return this == REFUSED || this == STOPPED || this == PROCESSED || this == RETURNED;
  }

  public static DossierStatus of(int code) {
    for (DossierStatus status : values()) {
      if (status.code == code) {
        return status;
      }
    }
    throw new IllegalArgumentException("No dossier status " + code);
  }
}
