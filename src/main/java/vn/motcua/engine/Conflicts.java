package vn.motcua.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import vn.motcua.Refusal;

/** Tells from a failure that two acted on one dossier at once, whoever noticed it: the engine, the ledger or the database. */
final class Conflicts {

  /** The ledger's own word for a line that somebody else wrote first. */
  private static final String LEDGER = "clock.ledger.concurrent";

  private Conflicts() {}

  /** The same for what an officer does, where two also take the same next number of a dossier's rows. */
  static boolean isConflictOfOfficers(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof DuplicateKeyException) {
        return true;
      }
    }
    return isConflict(failure);
  }

  static boolean isConflict(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      boolean ledger = each instanceof Refusal refusal && LEDGER.equals(refusal.key());
      if (ledger || each instanceof OptimisticLockingException || each instanceof ConcurrencyFailureException
          || each instanceof TaskAlreadyClaimedException) {
        return true;
      }
    }
    return false;
  }
}
