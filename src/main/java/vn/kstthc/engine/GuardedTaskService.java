package vn.kstthc.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.kstthc.engine.GivenWork.Instead;

/** The task service whose completions pass the feature's form, and in which people act in their own name only. */
class GuardedTaskService extends TaskServiceImpl {

  private final SubmittedForms forms;
  private final GivenWork givenWork;
  private final GivenDates dates;

  GuardedTaskService(SubmittedForms forms, GivenWork givenWork, GivenDates dates) {
    this.forms = forms;
    this.givenWork = givenWork;
    this.dates = dates;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, Map.of());
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    Conflicts.retried(() -> commandExecutor.execute(context -> {
      Map<String, Object> accepted = forms.submit(context, taskId, variables);
      return SubmittedForms.withoutAuthorization(context, () -> {
        super.complete(taskId, accepted);
        return null;
      });
    }));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
    return Conflicts.retried(() -> commandExecutor.execute(context ->
        super.completeWithVariablesInReturn(taskId, forms.submit(context, taskId, variables), deserialize)));
  }

  /** Stock: whoever may work on the task may claim it for anyone. */
  @Override
  public void claim(String taskId, String userId) {
    commandExecutor.execute(context -> {
      Authentication person = context.getAuthentication();
      if (person != null && !person.getUserId().equals(userId)) {
        throw new AuthorizationException("Chỉ được nhận việc cho chính mình.");
      }
      SubmittedForms.openTask(context, taskId);
      if (person != null) {
        givenWork.requirePresent(userId);
      }
      super.claim(taskId, userId);
      return null;
    });
  }

  /** Giving back what one has claimed needs no right to assign: it only undoes one's own act. */
  @Override
  public void setAssignee(String taskId, String userId) {
    commandExecutor.execute(context -> {
      if (userId == null && isOwnGroupTask(context, taskId)) {
        SubmittedForms.withoutAuthorization(context, () -> {
          super.setAssignee(taskId, null);
          return null;
        });
      } else {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        givenWork.requireOfUnit(context, task, userId);
        Optional<Instead> instead = givenWork.instead(context, task, userId);
        super.setAssignee(taskId, instead.map(Instead::to).orElse(userId));
        instead.ifPresent(givenWork::record);
      }
      return null;
    });
  }

  /** Stock: whoever may give work to others may rename it too, take its date away, and have it done in any unit's name. */
  @Override
  public void saveTask(Task task) {
    // looked at by itself: the engine saves no task of which it has read another copy in the same command
    Optional<Instead> instead = commandExecutor.execute(context -> {
      TaskEntity stored = task.getId() == null ? null : context.getTaskManager().findTaskById(task.getId());
      if (stored == null || context.getAuthentication() == null) {
        return Optional.empty();
      }
      givenWork.requireChangeable(context, stored, task);
      // who may not change it at all is told that, not what is wrong with the date
      context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskAssign(stored));
      dates.accept(stored, task);
      return givenWork.instead(context, stored, task.getAssignee());
    });
    instead.map(Instead::to).ifPresent(task::setAssignee);
    super.saveTask(task);
    // only once it was allowed
    instead.ifPresent(given -> commandExecutor.execute(context -> {
      givenWork.record(given);
      return null;
    }));
  }

  /** Stock: a note on one's own task may name any other case to be put into. */
  @Override
  public Comment createComment(String taskId, String caseInstance, String message) {
    return commandExecutor.execute(context -> {
      TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
      if (context.getAuthentication() != null && caseInstance != null
          && (task == null || !caseInstance.equals(task.getProcessInstanceId()))) {
        throw new AuthorizationException("Chỉ ghi được vào hồ sơ của chính công việc này.");
      }
      return super.createComment(taskId, caseInstance, message);
    });
  }

  /** A task without candidates would be nobody's once given back. */
  private static boolean isOwnGroupTask(CommandContext context, String taskId) {
    Authentication person = context.getAuthentication();
    TaskEntity task = person == null ? null : context.getTaskManager().findTaskById(taskId);
    return task != null && Objects.equals(person.getUserId(), task.getAssignee()) && !task.getCandidates().isEmpty();
  }
}
