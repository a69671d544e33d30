package vn.motcua.lateness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Timeliness;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.OpenWork;

/**
 * Everything that the rules ask about one dossier, as it stood in one instant.
 *
 * @param due what the facts say now, or null when it can't be computed
 */
record AuditedDossier(Dossier row, List<ClockFact> facts, DueDates due, OpenWork.Work work, Instant now) {

  /** How long an automatic step, or a timer that fires, may take before it counts as missing. */
  static final Duration GRACE = Duration.ofMinutes(15);

  private static final Set<FactKind> ENDS =
      Set.of(FactKind.FINISHED, FactKind.REFUSED, FactKind.WITHDRAWAL_GRANTED, FactKind.STOPPED);

  boolean isOpen() {
    return !row.status().isClosed();
  }

  boolean hasEnded() {
    return facts.stream().anyMatch(fact -> ENDS.contains(fact.kind()));
  }

  boolean becameLate() {
    return Timeliness.becameLate(facts);
  }

  /** The newest fact of a kind that stands, or null. */
  ClockFact last(FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).reduce((earlier, later) -> later).orElse(null);
  }

  /** Documents of a form that were issued after a line of the ledger, without those that only replace another. */
  List<ClockFact> issued(String form, int afterSequence) {
    return facts.stream().filter(fact -> fact.kind() == FactKind.LETTER_ISSUED && form.equals(fact.detail("form"))
        && fact.detail("replaces") == null && fact.sequence() > afterSequence).toList();
  }

  List<OpenWork.Task> tasks(Set<String> keys) {
    return work.tasks().stream().filter(task -> keys.contains(task.key())).toList();
  }

  /** Something happened so shortly ago that what follows from it may still be under way. */
  boolean isFresh(Instant at) {
    return at != null && at.plus(GRACE).isAfter(now);
  }

  /** Its newest line was written so shortly ago that jobs may still follow from it. */
  boolean hasJustChanged() {
    return !facts.isEmpty() && isFresh(facts.get(facts.size() - 1).recordedAt());
  }

  /** An automatic step is under way. */
  boolean isBeingDone() {
    return isFresh(work.jobSince());
  }
}
