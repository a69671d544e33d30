package vn.motcua.identity;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks the register again for whom it had no answer. Any number of nodes may work at once; each takes what no other holds. */
@Service
class Rechecks {

  private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);
  private static final int AT_ONCE = 20;

  private final RecheckQueue queue;
  private final RecheckAttempt attempt;

  Rechecks(RecheckQueue queue, RecheckAttempt attempt) {
    this.queue = queue;
    this.attempt = attempt;
  }

  /**
   * Works off what is due, until nothing is left for this node or the register is known to be silent: then the rest stays due as it
   * is, without an attempt.
   *
   * @return how many were answered
   */
  int workOff() {
    int answered = 0;
    List<Recheck.Key> due = queue.due(AT_ONCE);
    while (!due.isEmpty()) {
      int taken = 0;
      for (Recheck.Key key : due) {
        Optional<IdentityResult> result = make(key);
        if (result.filter(each -> each.reason() == IdentityReason.REGISTER_SILENT).isPresent()) {
          return answered;
        }
        taken += result.isPresent() ? 1 : 0;
        answered += result.filter(each -> each.outcome() != IdentityOutcome.UNAVAILABLE).isPresent() ? 1 : 0;
      }
      due = taken == 0 ? List.of() : queue.due(AT_ONCE);
    }
    return answered;
  }

  /** A fault of one row shall not keep the others waiting. */
  private Optional<IdentityResult> make(Recheck.Key key) {
    try {
      return attempt.make(key);
    } catch (RuntimeException fault) {
      LOG.warn("The look-up of dossier {} ({}) could not be made again; it stays queued", key.dossierCode(), key.subject(), fault);
      attempt.postpone(key);
      return Optional.empty();
    }
  }
}
