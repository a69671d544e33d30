package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import vn.motcua.Refusal;

/**
 * Rights are granted, and taken back by deleting the grant. So the engine need not ask with every command whether anything was
 * revoked, nor which groups have rights at all: that question reads every right of every open task.
 */
class GrantsOnly extends AuthorizationManager {

  /** An officer has a handful of groups; sorting out those without rights costs more than asking for them. */
  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> authenticatedGroupIds) {
    return authenticatedGroupIds == null ? List.of() : authenticatedGroupIds;
  }

  @Override
  public void insert(DbEntity authorization) {
    if (((AuthorizationEntity) authorization).getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
      throw Refusal.forbidden("security.authorization.revoke");
    }
    super.insert(authorization);
  }

  /** Puts it in the place of the engine's own. */
  static final class Sessions implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new GrantsOnly();
    }
  }
}
