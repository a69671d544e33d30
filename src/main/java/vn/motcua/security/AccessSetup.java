package vn.motcua.security;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.procedure.Role;

/** Before the first request is answered: the groups and rights of every role, then somebody who can log in. */
@Component
class AccessSetup implements SmartInitializingSingleton {

  private final AuthorizationService authorizations;
  private final IdentityMirror mirror;
  private final OfficerAccounts accounts;
  private final FirstAdministrator firstAdministrator;
  private final TransactionTemplate transaction;

  AccessSetup(AuthorizationService authorizations, IdentityMirror mirror, OfficerAccounts accounts,
      FirstAdministrator firstAdministrator, TransactionTemplate transaction) {
    this.authorizations = authorizations;
    this.mirror = mirror;
    this.accounts = accounts;
    this.firstAdministrator = firstAdministrator;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      accounts.lock();
      mirror.asProgram(() -> {
        setUp();
        return null;
      });
    });
  }

  private void setUp() {
    for (Role role : Role.values()) {
      mirror.ensureGroup(role.code(), Groups.GROUP_TYPE_WORKFLOW);
    }
    mirror.ensureGroup(Groups.CAMUNDA_ADMIN, Groups.GROUP_TYPE_SYSTEM);
    mirror.renameGroups();
    RoleGrants.all().forEach(this::grant);
    firstAdministrator.createIfMissing();
  }

  private void grant(RoleGrants.Grant grant) {
    Authorization existing = authorizations.createAuthorizationQuery().groupIdIn(grant.group())
        .resourceType(grant.resource()).resourceId(grant.resourceId()).singleResult();
    Authorization wanted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    wanted.setResource(grant.resource());
    wanted.setPermissions(grant.permissions());
    if (existing != null && granted(existing).equals(granted(wanted))) {
      return;
    }
    Authorization authorization = existing != null ? existing : wanted;
    authorization.setGroupId(grant.group());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.resourceId());
    authorization.setPermissions(grant.permissions());
    authorizations.saveAuthorization(authorization);
  }

  private static Set<Permission> granted(Authorization authorization) {
    return Set.of(authorization.getPermissions(Permissions.values()));
  }
}
