package vn.motcua.security;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.AgencyStaff;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;

/** Tells other packages who an officer is, active or not: what somebody did stays theirs after they left. */
@Component
class OfficerDirectory implements Officers, AgencyStaff {

  private final OfficerAccounts accounts;

  OfficerDirectory(OfficerAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Officer> find(String id) {
    return accounts.current(id).map(OfficerAccount::officer);
  }

  @Override
  public List<String> active(String role, String agency) {
    return accounts.active(role, agency);
  }
}
