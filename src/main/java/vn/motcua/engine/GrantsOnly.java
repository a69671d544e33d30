package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.motcua.Refusal;

/**
 * Rights are granted, and taken back by deleting the grant. So the engine need not ask with every command whether anything was
 * revoked, nor which groups have rights at all: that question reads every right of every open task. And whoever is in a candidate
 * group of a task may work on it, which its links say as well as the rows that were granted for them.
 */
class GrantsOnly extends AuthorizationManager {

  /** An officer has a handful of groups; sorting out those without rights costs more than asking for them. */
  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> authenticatedGroupIds) {
    return authenticatedGroupIds == null ? List.of() : authenticatedGroupIds;
  }

  @Override
  public boolean isAuthorized(CompositePermissionCheck checks) {
    return isCandidate(checks) || super.isAuthorized(checks);
  }

  /** Costs nothing: the command that works on a task reads its links in any case. */
  private boolean isCandidate(CompositePermissionCheck checks) {
    Authentication officer = getCurrentAuthentication();
    return officer != null && officer.getGroupIds() != null && checks.isDisjunctive() && checks.getAtomicChecks().stream()
        .filter(check -> check.getResource() == Resources.TASK && check.getPermission() == Permissions.TASK_WORK)
        .map(check -> getDbEntityManager().getCachedEntity(TaskEntity.class, check.getResourceId()))
        .anyMatch(task -> task != null && hasCandidateIn(task, officer.getGroupIds()));
  }

  private static boolean hasCandidateIn(TaskEntity task, List<String> groups) {
    return task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
  }

  @Override
  public void insert(DbEntity authorization) {
    if (((AuthorizationEntity) authorization).getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
      throw Refusal.forbidden("security.authorization.revoke");
    }
    super.insert(authorization);
  }
}
