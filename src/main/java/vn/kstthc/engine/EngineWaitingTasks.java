package vn.kstthc.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.Pauses;
import vn.kstthc.deadline.WaitingTasks;
import vn.kstthc.deadline.WorkingDays;

/**
 * A task whose limit rests has no due date, so that no list, reminder or page can call it late, and carries since when it waits
 * where its card in Tasklist shows it.
 */
@Component
class EngineWaitingTasks implements WaitingTasks {

  /** The task's own variable that says since when it waits. */
  static final String WAITING = "waitingSince";

  private final ProcessEngine engine;
  private final Pauses pauses;
  private final WorkingDays days;
  private final Clock clock;

  EngineWaitingTasks(@Lazy ProcessEngine engine, Pauses pauses, WorkingDays days, Clock clock) {
    this.engine = engine;
    this.pauses = pauses;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public boolean awaitSupplement(String taskId, String reason, String actor) {
    return inEngine(context -> {
      TaskEntity task = context.getTaskManager().findTaskById(taskId);
      Date due = task == null ? null : task.getDueDate();
      boolean rests = task != null && pauses.pause(Deadlines.task(taskId), clock.instant(), reason, actor);
      if (rests && due != null) {
        new TaskTimers(context, task).putOff(due.toInstant());
        service().setVariableLocal(taskId, WAITING, Dates.text(days.today()));
        service().setDueDate(taskId, null);
      }
      return rests;
    });
  }

  @Override
  public void goOn(String taskId, String actor) {
    inEngine(context -> {
      TaskEntity task = context.getTaskManager().findTaskById(taskId);
      if (task != null) {
        pauses.resume(Deadlines.task(taskId), clock.instant(), actor).ifPresent(due -> goOn(context, task, due));
      }
      return null;
    });
  }

  private void goOn(CommandContext context, TaskEntity task, Instant due) {
    service().removeVariableLocal(task.getId(), WAITING);
    new TaskTimers(context, task).bringBack(due, isAnotherWaiting(task));
    // after the timers: the model's own listeners know better which of several dates they wait for
    service().setDueDate(task.getId(), Date.from(due));
  }

  /** Tasks of several units at once share the timers on the edge of their activity. */
  private boolean isAnotherWaiting(TaskEntity task) {
    return service().createTaskQuery().processInstanceId(task.getProcessInstanceId())
        .taskDefinitionKey(task.getTaskDefinitionKey()).list().stream()
        .anyMatch(other -> !other.getId().equals(task.getId()) && isWaiting(other.getId()));
  }

  private boolean isWaiting(String taskId) {
    return service().getVariableLocal(taskId, WAITING) != null;
  }

  private TaskService service() {
    return engine.getTaskService();
  }

  /** The features check who may ask; the engine's grants are about its own objects. */
  private <T> T inEngine(Function<CommandContext, T> action) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> SubmittedForms.withoutAuthorization(context, () -> action.apply(context)));
  }
}
