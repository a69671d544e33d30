package vn.motcua.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Person;

/** One attempt at one row of the queue, in a transaction of its own: what was learnt and what is left are written together. */
@Component
class RecheckAttempt {

  private final Dossiers dossiers;
  private final LookUps lookUps;
  private final RecheckQueue queue;

  RecheckAttempt(Dossiers dossiers, LookUps lookUps, RecheckQueue queue) {
    this.dossiers = dossiers;
    this.lookUps = lookUps;
    this.queue = queue;
  }

  /**
   * Asks again, as the dossier's persons are recorded now and whatever has become of the dossier since.
   *
   * @return what came of it; empty when another node has the row
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<IdentityResult> make(Recheck.Key key) {
    return queue.take(key).map(recheck -> {
      IdentityResult result = lookUps.again(question(recheck));
      if (result.outcome() != IdentityOutcome.UNAVAILABLE) {
        queue.answered(recheck);
      } else if (result.reason().wasAsked()) {
        queue.postpone(recheck);
      }
      return result;
    });
  }

  /** The row could not be worked on at all; it comes again after its pause and stands in nobody's way until then. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void postpone(Recheck.Key key) {
    queue.take(key).ifPresent(queue::postpone);
  }

  private Question question(Recheck recheck) {
    Dossier dossier = dossiers.get(recheck.key().dossierCode());
    Person person = recheck.key().subject() == IdentitySubject.APPLICANT ? dossiers.applicant(dossier.code())
        : dossiers.submitter(dossier.code());
    return new Question(dossier, recheck.key().subject(), person, recheck.fields(), recheck.officer(), recheck.agency(), true);
  }
}
