package vn.motcua.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import vn.motcua.Texts;

/**
 * Rights that come with a thing. A task offered to {@code <role>.<agency>} may be worked on by that group and handed out
 * by the agency's leaders: two rows for a task, and none more when a member claims it.
 */
class AgencyAuthorizationProvider extends DefaultAuthorizationProvider {

  /** Leaders of an agency are members of this one group of it, see {@code vn.motcua.security}. */
  private static final String ASSIGNERS = "phan-cong.";

  /** A bound is needed: the engine refuses unbound lists to whoever is logged in. */
  private static final int MOST_GROUPS = 100;

  private final Texts texts = new Texts();

  /** Everybody reads and keeps up his own account, but does not delete it. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
        createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)};
  }

  /** Whoever deployed may not delete: the dossiers would go with the deployment. Designers read all of them anyway. */
  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    refuseTypedKind(type);
    refuseForeign(task, groupId, List.of(groupId));
    AuthorizationEntity[] forGroup = super.newTaskGroupIdentityLink(task, groupId, type);
    String agency = agencyOf(groupId);
    if (agency == null || !IdentityLinkType.CANDIDATE.equals(type)) {
      return forGroup;
    }
    AuthorizationEntity forLeaders = createOrUpdateAuthorization(task, null, ASSIGNERS + agency, Resources.TASK, false,
        Permissions.READ, TaskPermissions.TASK_ASSIGN);
    AuthorizationEntity[] both = Arrays.copyOf(forGroup, forGroup.length + 1);
    both[forGroup.length] = forLeaders;
    return both;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    refuseTypedKind(type);
    refuseForeign(task, userId, groupsOf(userId));
    return super.newTaskUserIdentityLink(task, userId, type);
  }

  /** The owner of a task is an officer of the agency too, not a text that somebody typed. */
  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    if (newOwner != null) {
      refuseForeign(task, newOwner, groupsOf(newOwner));
    }
    return super.newTaskOwner(task, oldOwner, newOwner);
  }

  /** A member of a candidate group has his right through the group already. */
  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (newAssignee == null || isNew(task.getId())) {
      return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }
    List<String> groups = groupsOf(newAssignee);
    if (candidateGroups(task).stream().anyMatch(groups::contains)) {
      return null;
    }
    refuseForeign(task, newAssignee, groups);
    return super.newTaskAssignee(task, oldAssignee, newAssignee);
  }

  @Override
  protected AuthorizationEntity getGrantAuthorizationByGroupId(String groupId, Resource resource, String resourceId) {
    return isNew(resourceId) ? null : super.getGrantAuthorizationByGroupId(groupId, resource, resourceId);
  }

  @Override
  protected AuthorizationEntity getGrantAuthorizationByUserId(String userId, Resource resource, String resourceId) {
    return isNew(resourceId) ? null : super.getGrantAuthorizationByUserId(userId, resource, resourceId);
  }

  /** A task made in this very transaction has no rows yet, so there is nothing to look for. */
  private static boolean isNew(String taskId) {
    DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
    TaskEntity task = entities.getCachedEntity(TaskEntity.class, taskId);
    return task != null && entities.getDbEntityCache().isTransient(task);
  }

  /** What a diagram hands out is the designer's decision; a person hands out within the agency that holds the task. */
  private void refuseForeign(Task task, String who, List<String> groups) {
    Authentication authentication = Context.getCommandContext().getAuthentication();
    if (authentication == null || authentication.getUserId() == null || isNew(task.getId())) {
      return;
    }
    List<String> agencies = candidateGroups(task).stream().filter(group -> !group.equals(who))
        .map(AgencyAuthorizationProvider::agencyOf).filter(Objects::nonNull).distinct().toList();
    boolean sameAgency = groups.stream().map(AgencyAuthorizationProvider::agencyOf).anyMatch(agencies::contains);
    if (!agencies.isEmpty() && !sameAgency) {
      throw new AuthorizationException(
          texts.text("security.task.foreignAssignee", who, String.join(", ", agencies)));
    }
  }

  /** The kind of a link is a text of the sender that the engine would keep. */
  private void refuseTypedKind(String kind) {
    if (!List.of(IdentityLinkType.CANDIDATE, IdentityLinkType.ASSIGNEE, IdentityLinkType.OWNER).contains(kind)) {
      throw new AuthorizationException(texts.text("engine.door.text"));
    }
  }

  private static List<String> candidateGroups(Task task) {
    return ((TaskEntity) task).getCandidates().stream()
        .map(IdentityLink::getGroupId).filter(group -> group != null).toList();
  }

  private static List<String> groupsOf(String user) {
    CommandContext command = Context.getCommandContext();
    Authentication authentication = command.getAuthentication();
    if (authentication != null && user.equals(authentication.getUserId()) && authentication.getGroupIds() != null) {
      return authentication.getGroupIds();
    }
    Callable<List<String>> read = () -> Context.getProcessEngineConfiguration().getIdentityService().createGroupQuery()
        .groupMember(user).listPage(0, MOST_GROUPS).stream().map(Group::getId).toList();
    try {
      return command.runWithoutAuthorization(read);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** {@code H99.100} of {@code thu-ly.H99.100}; null for a group without an agency. */
  private static String agencyOf(String group) {
    int dot = group.indexOf('.');
    return dot < 0 ? null : group.substring(dot + 1);
  }
}
