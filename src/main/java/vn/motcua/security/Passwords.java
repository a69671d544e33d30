package vn.motcua.security;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;

/** Changes passwords: an officer's own, or, by an administrator, anybody's until the next log-in. */
@Service
class Passwords {

  private final IdentityService identity;
  private final IdentityMirror mirror;
  private final OfficerAccounts accounts;
  private final CurrentOfficer current;
  private final BasicLogins basicLogins;
  private final Clock clock;

  Passwords(IdentityService identity, IdentityMirror mirror, OfficerAccounts accounts, CurrentOfficer current,
      BasicLogins basicLogins, Clock clock) {
    this.identity = identity;
    this.mirror = mirror;
    this.accounts = accounts;
    this.current = current;
    this.basicLogins = basicLogins;
    this.clock = clock;
  }

  /** A wrong old password counts as a failed log-in, so its refusal must not roll the count back. */
  @Transactional(noRollbackFor = Refusal.class)
  void changeOwn(String old, String next) {
    Officer officer = current.get();
    OfficerAccount account = accounts.find(officer.id())
        .orElseThrow(() -> Refusal.forbidden("security.officer.unknown", officer.id()));
    if (!identity.checkPassword(account.id(), old)) {
      throw Refusal.invalid("old", "security.password.old");
    }
    if (old.equals(next)) {
      throw Refusal.invalid("new", "security.password.same");
    }
    set(account, next, false);
  }

  @Transactional
  void reset(String id, String next) {
    OfficerAccount account = accounts.find(id).orElseThrow(() -> Refusal.notFound("security.officer.unknown", id));
    set(account, next, true);
  }

  private void set(OfficerAccount account, String password, boolean mustChange) {
    if (!mirror.isGoodPassword(account.id(), password)) {
      throw Refusal.invalid("new", "security.password.weak");
    }
    mirror.setPassword(account.id(), password);
    accounts.save(new OfficerAccount(account.officer(), account.active(), mustChange), current.get().id(), clock);
    basicLogins.forget(account.id());
  }
}
