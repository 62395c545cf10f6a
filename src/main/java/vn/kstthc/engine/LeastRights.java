package vn.kstthc.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/** The rights that come with accounts and tasks. */
class LeastRights extends DefaultAuthorizationProvider {

  /** Stock gives each account ALL on itself: its holder could rename and delete it. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
      createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
    };
  }

  /** Stock leaves whoever had the task before the right to see it and to work on it. */
  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
    if (before != null && !before.equals(now)) {
      AuthorizationManager rights = Context.getCommandContext().getAuthorizationManager();
      rights.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
      rights.deleteAuthorizationsByResourceIdAndUserId(Resources.HISTORIC_TASK, task.getId(), before);
    }
    return isOfUnit((TaskEntity) task, now) ? null : super.newTaskAssignee(task, before, now);
  }

  /** Who takes a task of a unit of his own has the unit's rights on it, and loses them with the unit. */
  private static boolean isOfUnit(TaskEntity task, String person) {
    Authentication acting = Context.getCommandContext().getAuthentication();
    if (acting == null || !acting.getUserId().equals(person)) {
      return false;
    }
    List<String> own = acting instanceof SubstituteGroups.Substitute substitute ? substitute.ownGroups() : acting.getGroupIds();
    return own != null && task.getCandidates().stream().anyMatch(candidate -> own.contains(candidate.getGroupId()));
  }

  /** Of a task that this very command has made the database knows nothing yet: stock asks it all the same. */
  @Override
  protected AuthorizationEntity getGrantAuthorization(String taskId, String userId, String groupId, Resource resource) {
    return isNew(taskId) ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
  }

  private static boolean isNew(String taskId) {
    CachedDbEntity cached = Context.getCommandContext().getDbEntityManager().getDbEntityCache()
        .getCachedEntity(TaskEntity.class, taskId);
    return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
  }
}
