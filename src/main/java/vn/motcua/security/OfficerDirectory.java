package vn.motcua.security;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;

/** Tells other packages who an officer is, active or not: what somebody did stays theirs after they left. */
@Component
class OfficerDirectory implements Officers {

  private final OfficerAccounts accounts;

  OfficerDirectory(OfficerAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Officer> find(String id) {
    return accounts.current(id).map(OfficerAccount::officer);
  }
}
