package vn.motcua.security;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Writes officers into the engine's own users, groups and memberships. No officer holds the right to do that by hand, so
 * the mirror works as the program.
 */
@Component
class IdentityMirror {

  private final IdentityService identity;
  private final GroupNames names;

  IdentityMirror(IdentityService identity, GroupNames names) {
    this.identity = identity;
    this.names = names;
  }

  /** @param password null to leave it as it is */
  void write(OfficerAccount account, String password) {
    asProgram(() -> {
      writeUser(account, password);
      writeMemberships(account);
      return null;
    });
  }

  void setPassword(String id, String password) {
    asProgram(() -> {
      User user = identity.createUserQuery().userId(id).singleResult();
      user.setPassword(password);
      identity.saveUser(user);
      identity.unlockUser(id);
      return null;
    });
  }

  boolean isGoodPassword(String id, String password) {
    return asProgram(() -> identity.checkPasswordAgainstPolicy(password, identity.newUser(id)).isValid());
  }

  /** Runs without the rights of whoever is logged in, and puts them back. */
  <T> T asProgram(Supplier<T> action) {
    Authentication authentication = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return action.get();
    } finally {
      if (authentication != null) {
        identity.setAuthentication(authentication);
      }
    }
  }

  void ensureGroup(String id, String type) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(names.of(id));
      group.setType(type);
      identity.saveGroup(group);
    }
  }

  /** An agency may have been renamed since its groups were made. */
  void renameGroups() {
    asProgram(() -> {
      for (Group group : identity.createGroupQuery().list()) {
        String name = names.of(group.getId());
        if (!name.equals(group.getName())) {
          group.setName(name);
          identity.saveGroup(group);
        }
      }
      return null;
    });
  }

  private void writeUser(OfficerAccount account, String password) {
    User user = identity.createUserQuery().userId(account.id()).singleResult();
    if (user == null) {
      user = identity.newUser(account.id());
    }
    user.setFirstName(account.officer().name());
    user.setLastName("");
    if (password != null) {
      user.setPassword(password);
    }
    identity.saveUser(user);
  }

  private void writeMemberships(OfficerAccount account) {
    Set<String> wanted = account.active() ? new HashSet<>(OfficerGroups.of(account.officer())) : new HashSet<>();
    for (Group group : identity.createGroupQuery().groupMember(account.id()).list()) {
      if (!wanted.remove(group.getId())) {
        identity.deleteMembership(account.id(), group.getId());
      }
    }
    for (String group : wanted) {
      boolean system = Groups.CAMUNDA_ADMIN.equals(group);
      ensureGroup(group, system ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
      identity.createMembership(account.id(), group);
    }
  }
}
