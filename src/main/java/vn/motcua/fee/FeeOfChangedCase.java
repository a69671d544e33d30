package vn.motcua.fee;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCaseChanged;

/**
 * A dossier that turned out to be another case costs what that case costs: the difference shows at once, and is collected at the
 * latest before the result is handed over.
 */
@Component
class FeeOfChangedCase {

  private final FeeService fees;

  FeeOfChangedCase(FeeService fees) {
    this.fees = fees;
  }

  @EventListener
  void changed(DossierCaseChanged change) {
    fees.recalculate(change.dossierCode());
  }
}
