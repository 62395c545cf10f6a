package vn.kstthc.engine;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Absence;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.HeldWork.Held;
import vn.kstthc.organisation.Replacement;
import vn.kstthc.organisation.Substitution;

/**
 * How far those go who give work to others. With the stock right they could rename a task, take its date away, and do
 * it themselves in the name of a unit they do not belong to. What is given to somebody who is away goes to the substitute.
 */
@Component
class GivenWork {

  /** A task meant for somebody who is away goes to another person. */
  record Instead(Absence absence, Held task, String to) {}

  private final Directory directory;
  private final Substitution substitution;
  private final Replacement replacement;

  GivenWork(Directory directory, Substitution substitution, Replacement replacement) {
    this.directory = directory;
    this.substitution = substitution;
    this.replacement = replacement;
  }

  void requireChangeable(CommandContext context, TaskEntity stored, Task wanted) {
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

  /** What is done counts as the unit's: it is given to people of the unit only, or who stand in for one, who must exist. */
  void requireOfUnit(CommandContext context, TaskEntity task, String userId) {
    if (context.getAuthentication() == null || task == null || userId == null) {
      return;
    }
    Set<String> units = units(task);
    if (!units.isEmpty() && Collections.disjoint(units, directory.unitsOf(userId))) {
      throw new AuthorizationException("Chỉ giao được cho người của đơn vị có công việc này.");
    }
  }

  /** @throws AuthorizationException where the person is away: whoever comes back earlier ends the absence first */
  void requirePresent(String userId) {
    substitution.absenceOf(userId).ifPresent(absence -> {
      throw new AuthorizationException(("Bạn đã ghi vắng mặt %s. Hãy kết thúc thời gian vắng mặt ở trang \"Vắng mặt\" "
          + "trước khi nhận việc.").formatted(absence.period()));
    });
  }

  /**
   * A person gives a task to another one.
   *
   * @return who gets it instead; empty where the one who was named does
   * @throws AuthorizationException where the one who was named is away and nobody is there instead
   */
  Optional<Instead> instead(CommandContext context, TaskEntity task, String userId) {
    if (context.getAuthentication() == null || task == null || userId == null || userId.equals(task.getAssignee())) {
      return Optional.empty();
    }
    if (userId.equals(context.getAuthentication().getUserId())) {
      requirePresent(userId);
    }
    return substitution.absenceOf(userId).map(absence -> {
      Held held = held(task);
      return new Instead(absence, held, replacement.receiver(absence, held).orElseThrow(() -> new AuthorizationException(
          "%s vắng mặt %s, chưa có người thực hiện thay; hãy giao cho người khác."
              .formatted(directory.nameOf(userId), absence.period()))));
    });
  }

  void record(Instead given) {
    replacement.record(given.absence(), given.task(), given.to());
  }

  private static Held held(TaskEntity task) {
    Object number = task.getVariableLocal("caseNumber");
    return new Held(task.getId(), task.getName(), number == null ? "" : number.toString(), task.getAssignee(), units(task), null,
        "");
  }

  private static Set<String> units(TaskEntity task) {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
