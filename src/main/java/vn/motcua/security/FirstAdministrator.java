package vn.motcua.security;

import java.time.Clock;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/**
 * The first administrator of production, from the environment: {@code MOTCUA_ADMIN_ID} and {@code
 * MOTCUA_ADMIN_PASSWORD}. Both are read only while there is no active administrator, and the password must be changed at
 * the first log-in.
 */
@Component
class FirstAdministrator {

  static final String ID = "MOTCUA_ADMIN_ID";
  static final String PASSWORD = "MOTCUA_ADMIN_PASSWORD";

  private final Environment environment;
  private final OfficerAccounts accounts;
  private final IdentityMirror mirror;
  private final Clock clock;
  private final Texts texts = new Texts();

  FirstAdministrator(Environment environment, OfficerAccounts accounts, IdentityMirror mirror, Clock clock) {
    this.environment = environment;
    this.accounts = accounts;
    this.mirror = mirror;
    this.clock = clock;
  }

  /** @throws NoAdministratorException when nobody could log in and the environment does not name a first administrator */
  void createIfMissing() {
    if (!environment.acceptsProfiles(Profiles.of("production")) || accounts.anyActiveWith(Role.QUAN_TRI)) {
      return;
    }
    String id = environment.getProperty(ID);
    String password = environment.getProperty(PASSWORD);
    if (id == null || id.isBlank() || password == null || password.isBlank()) {
      throw new NoAdministratorException(texts.text("security.firstAdministrator.missing", ID, PASSWORD));
    }
    if (!mirror.isGoodPassword(id, password)) {
      throw new NoAdministratorException(texts.text("security.firstAdministrator.weak", PASSWORD));
    }
    Officer officer = new Officer(id, texts.text("security.firstAdministrator.name"), null, Set.of(Role.QUAN_TRI.code()));
    OfficerAccount account = new OfficerAccount(officer, true, true);
    accounts.save(account, Officer.SYSTEM.id(), clock);
    mirror.write(account, password);
  }
}
