package vn.motcua.lateness;

import java.time.Instant;
import vn.motcua.clock.LastMinute;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.DossierStatus;

/** Which letter 04 the head signs, and whether it is in time (Decree 61/2018 art. 19(9)). */
final class LetterChoice {

  private LetterChoice() {}

  /** @param late whether the date has passed, or had when the dossier ended */
  static ApologyKind kind(DossierStatus status, boolean late) {
    if (status.isClosed()) {
      return ApologyKind.ENDED;
    }
    return late ? ApologyKind.LATE : ApologyKind.EXTENSION;
  }

  /** The one new appointment: not for what has ended, and at most once in a dossier's life. */
  static boolean carriesAppointment(ApologyKind kind, boolean reAppointed) {
    return kind != ApologyKind.ENDED && !reAppointed;
  }

  /**
   * Gửi muộn: the closing minute of the deadline itself is still in time.
   *
   * @param apologyDeadline null where the law's day before the due date lies before the start: then the due date itself counts
   */
  static boolean isLate(Instant signedAt, Instant apologyDeadline, Instant due) {
    return !signedAt.isBefore(LastMinute.over(apologyDeadline == null ? due : apologyDeadline));
  }
}
