package vn.kstthc.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * How far those go who give work to others. With the stock right they could rename a task, take its date away, and do
 * it themselves in the name of a unit they do not belong to.
 */
final class GivenWork {

  private GivenWork() {}

  static void requireChangeable(CommandContext context, TaskEntity stored, Task wanted) {
    if (stored.getDueDate() != null && wanted.getDueDate() == null) {
      throw new AuthorizationException("Hạn của công việc chỉ được dời, không được bỏ.");
    }
    if (!Objects.equals(stored.getName(), wanted.getName())
        || !Objects.equals(stored.getDescription(), wanted.getDescription())
        || !Objects.equals(stored.getOwner(), wanted.getOwner())
        || !Objects.equals(stored.getParentTaskId(), wanted.getParentTaskId())
        || stored.getDelegationState() != wanted.getDelegationState()) {
      throw new AuthorizationException("Chỉ được đổi người thực hiện, hạn và thứ tự ưu tiên của công việc.");
    }
    if (!Objects.equals(stored.getAssignee(), wanted.getAssignee())) {
      requireOfUnit(context, stored, wanted.getAssignee());
    }
  }

  /** What is done counts as the unit's: it is given to people of the unit only, who must exist. */
  static void requireOfUnit(CommandContext context, TaskEntity task, String userId) {
    if (context.getAuthentication() == null || task == null || userId == null) {
      return;
    }
    Set<String> units = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .collect(Collectors.toSet());
    boolean member = SubmittedForms.withoutAuthorization(context, () -> context.getProcessEngineConfiguration()
        .getIdentityService().createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
        .anyMatch(units::contains));
    if (!units.isEmpty() && !member) {
      throw new AuthorizationException("Chỉ giao được cho người của đơn vị có công việc này.");
    }
  }
}
