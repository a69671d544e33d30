package vn.motcua.security;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;

/** The officer for whom the engine works in this thread, whichever door the request came through. */
@Component
class SignedInOfficer implements CurrentOfficer {

  /** The engine is made with this bean's help, so it is looked up once, later. */
  private final Supplier<IdentityService> identity;
  private final OfficerAccounts accounts;

  SignedInOfficer(ObjectProvider<IdentityService> identity, OfficerAccounts accounts) {
    this.identity = SingletonSupplier.of(identity::getObject);
    this.accounts = accounts;
  }

  @Override
  public Officer get() {
    Authentication authentication = identity.get().getCurrentAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      return Officer.SYSTEM;
    }
    String id = authentication.getUserId();
    // An engine user who is no officer acts under its own id and may do nothing of ours.
    return accounts.current(id).filter(OfficerAccount::active).map(OfficerAccount::officer)
        .orElseGet(() -> new Officer(id, id, null, Set.of()));
  }
}
