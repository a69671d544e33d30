package vn.motcua.lateness;

import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.DueDatesListener;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.LateBranches;

/**
 * What lateness means for a dossier that ends, in the transaction that ends it: open questions are over; and what ended late before
 * anybody was asked to explain it has no timer any more, so its late branch is opened now. Comes last: it may write facts itself.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LateEnd implements DueDatesListener {

  private static final String ENDED = "dossier-ended";
  private static final String ANNULLED = "late-annulled";

  private final Supplier<Dossiers> dossiers;
  private final DossierMessages messages;
  private final LateBranches branches;

  LateEnd(ObjectProvider<Dossiers> dossiers, DossierMessages messages, LateBranches branches) {
    this.dossiers = SingletonSupplier.of(dossiers::getObject);
    this.messages = messages;
    this.branches = branches;
  }

  @Override
  public void factsAdded(String dossierCode, String instanceId, DueDates dueDates, boolean currentMoved, boolean late) {
    LateState state = LateState.of(dossiers.get().facts(dossierCode));
    if (state.isAnnulledWhileOwed()) {
      messages.send(dossierCode, ANNULLED);
    }
    if (!dossiers.get().get(dossierCode).status().isClosed()) {
      return;
    }
    if (state.isQuestionOpen() || state.isAgain()) {
      messages.send(dossierCode, ENDED);
    }
    if (late && !state.isExplanationOwed()) {
      branches.open(dossierCode);
    }
  }
}
