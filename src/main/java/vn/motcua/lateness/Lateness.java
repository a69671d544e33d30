package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.Timeliness;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossiers;

/**
 * What the late branches ask. The ledger decides, never the timer that fired: a stop, a restart or a re-appointment written since
 * makes the answer no, and the branch ends without trace.
 */
@Service
class Lateness {

  private final Dossiers dossiers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Lateness(Dossiers dossiers, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** Whether the officer is to be asked now if the dossier will be in time. */
  @Transactional
  boolean isDueSoon(String code) {
    return isReached(code, dossiers.dueDates(code).dueSoonAt());
  }

  /**
   * Records that the dossier became late, once, if the ledger says so.
   *
   * @return whether an explanation is owed: it became late now, or had done so when it ended and nobody was asked yet
   */
  @Transactional
  boolean becomeLate(String code) {
    if (Timeliness.becameLate(dossiers.facts(code))) {
      return true;
    }
    DueDates due = dossiers.dueDates(code);
    if (!isReached(code, due.overdueAt())) {
      return false;
    }
    record(code, due);
    return true;
  }

  /**
   * The promise of a re-appointment has passed: records that the dossier became late if that is missing.
   *
   * @return whether it is late again now
   */
  @Transactional
  boolean becomeLateAgain(String code) {
    DueDates due = dossiers.dueDates(code);
    if (!isReached(code, due.overdueAgainAt())) {
      return false;
    }
    if (!Timeliness.becameLate(dossiers.facts(code))) {
      record(code, due);
    }
    return true;
  }

  /** The head has read why the dossier was late. */
  @Transactional
  void conclude(String code) {
    dossiers.record(code, now(FactKind.REPORT_CONCLUDED));
  }

  /** A timer that came too early, by whose hand ever, is spent: it is armed again for its right time. */
  private boolean isReached(String code, Instant standsAt) {
    boolean reached = standsAt != null && !standsAt.isAfter(clock.instant());
    if (!reached) {
      dossiers.record(code);
    }
    return reached;
  }

  private void record(String code, DueDates due) {
    // In law the dossier was late from the minute its date passed, whenever the timer got round to it.
    dossiers.record(code, new NewFact(
        FactKind.BECAME_LATE, due.current(), currentOfficer.get().id(), null, Dossiers.LATE_BASIS, Map.of()));
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), currentOfficer.get().id());
  }
}
