package vn.kstthc.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights with all groups of a person. Stock first asks the database, at every command, which groups of all have any
 * right, and so reads through a table that grows with each task; the answer is the same.
 *
 * <p>Whoever stands in for another person sees what that person's unit sees and works on its tasks. What else the unit may - open
 * Cockpit, give work to others, start a process - stays with those who belong to it.
 */
class OwnGroups extends AuthorizationManager {

  /** What a unit may do with its tasks. */
  static final TaskPermissions USUAL = TaskPermissions.TASK_WORK;

  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groups) {
    return groups == null ? List.of() : groups;
  }

  @Override
  public boolean isAuthorized(String userId, List<String> groups, PermissionCheck check) {
    return super.isAuthorized(userId, isAboutTask(check) ? groups : ownGroups(groups), check);
  }

  @Override
  public boolean isAuthorized(String userId, List<String> groups, CompositePermissionCheck check) {
    if (hasUsualRight(userId, groups, check)) {
      return true;
    }
    List<String> own = ownGroups(groups);
    return super.isAuthorized(userId, own, check) || own != groups && check.isDisjunctive() && check.getAtomicChecks().stream()
        .anyMatch(each -> isAboutTask(each) && super.isAuthorized(userId, groups, each));
  }

  /**
   * The right each unit has on its tasks is looked for by itself: all that would do as well make a question four times as long.
   * Where something is revoked, their order matters, and they are asked together.
   */
  private boolean hasUsualRight(String userId, List<String> groups, CompositePermissionCheck check) {
    return check.isDisjunctive() && check.getCompositeChecks().isEmpty() && !isRevokeAuthCheckEnabled(userId, groups)
        && check.getAtomicChecks().stream().filter(OwnGroups::isUsual).anyMatch(each -> super.isAuthorized(userId, groups, each));
  }

  private static boolean isUsual(PermissionCheck check) {
    return check.getResource() == Resources.TASK && check.getPerms() == USUAL.getValue();
  }

  private static boolean isAboutTask(PermissionCheck check) {
    return check.getResource() == Resources.TASK || check.getResource() == Resources.HISTORIC_TASK;
  }

  private List<String> ownGroups(List<String> groups) {
    return getCurrentAuthentication() instanceof SubstituteGroups.Substitute person && person.getGroupIds() == groups
        ? person.ownGroups() : groups;
  }

  /** Puts it in the place of the stock one. */
  static class Factory implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new OwnGroups();
    }
  }
}
